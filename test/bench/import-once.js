/*
 * One import in a process of its own, so that its memory is that of nothing else. Arguments: a SQLite file with the
 * people of the results, and the file of results. Says how many were recorded, and by how many megabytes the process
 * grew above what it held before.
 */
import { randomUUID } from 'node:crypto';
import { clearInterval, setInterval } from 'node:timers';
import { SYSTEM } from '../../dist/audit/actor.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { Evaluation } from '../../dist/evaluations/evaluation.entity.js';
import { ImportJob } from '../../dist/evaluation-imports/import-job.js';
import { readEvaluationFile } from '../../dist/evaluation-imports/read-evaluation-file.js';
import { recordStaged } from '../../dist/evaluation-imports/record-staged.js';
import { bytesOnDisk } from '../../dist/spreadsheets/stored-bytes.js';

const LOOKED_AT_EVERY = 20;
const today = '2023-06-15';
const [file, sent] = process.argv.slice(2);
const database = await openDatabase({ engine: 'sqlite', file }, () => `${today}T07:00:00.000Z`);
const bytes = await bytesOnDisk(sent);
const before = process.memoryUsage().rss;
let highest = before;
const look = () => {
  highest = Math.max(highest, process.memoryUsage().rss);
};
const looking = setInterval(look, LOOKED_AT_EVERY);
const staged = `${file}.staged`;
const read = await readEvaluationFile(bytes, new ImportJob('bench', 'reading', null), { database, today, staged });
const job = new ImportJob('bench', 'recording', read.added);
const told = { fileName: 'bench', lines: read.lines };
await database.write(SYSTEM, (writing) =>
  recordStaged(writing, { path: staged, replace: false, today, job, uploadId: randomUUID(), told }),
);
look();
clearInterval(looking);
const count = await database.read((reading) => reading.countBy(Evaluation, {}));
await database.close();
process.send({ count, megabytes: (highest - before) / 1024 / 1024 });
