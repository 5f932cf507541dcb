import { Buffer } from 'node:buffer';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sqlite from 'better-sqlite3';
import { writeXlsx } from 'hucre/xlsx';
import { SYSTEM } from '../../dist/audit/actor.js';
import { Candidate } from '../../dist/candidates/candidate.entity.js';
import { CertificationVersion } from '../../dist/certifications/certification-version.entity.js';
import { findCertificationFile, readCertificationFile } from '../../dist/certifications/certification-files.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { Enrollment } from '../../dist/enrollments/enrollment.entity.js';
import { Evaluation } from '../../dist/evaluations/evaluation.entity.js';
import { ImportJob } from '../../dist/evaluation-imports/import-job.js';
import { readEvaluationFile } from '../../dist/evaluation-imports/read-evaluation-file.js';
import { recordStaged } from '../../dist/evaluation-imports/record-staged.js';
import { openSheets } from '../../dist/spreadsheets/read-tables.js';
import { bytesOnDisk } from '../../dist/spreadsheets/stored-bytes.js';
import { median } from './measure.js';

const ROUNDS = 5;
const TODAY = '2023-06-15';
const NOW = '2023-06-15T07:00:00.000Z';
const HEADINGS = ['Nom', 'Prénom', 'Date de naissance', 'Certification', 'Épreuve', 'Compétence', 'Résultat', 'Date'];

/**
 * Rows `import-xlsx`, `import-csv`: results (100,000 but where told) read, compared with what is recorded and written with their journal,
 * beside the same file parsed and nothing else, and the same rows inserted and nothing else. Memory is that of an
 * import in a process of its own at its highest, above what it was before; and that of a fifth of the results.
 */
export async function importRows(results) {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-bench-'));
  try {
    const seeded = join(directory, 'seeded.sqlite');
    const { lines, rows } = await seed(seeded, results);
    const few = lines.slice(0, Math.ceil(results / 5));
    return [
      ...(await rowsOf('import-xlsx', [await xlsxOf(lines), await xlsxOf(few)], { directory, seeded, rows })),
      ...(await rowsOf('import-csv', [csvOf(lines), csvOf(few)], { directory, seeded, rows })),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const csvOf = (lines) => Buffer.from([HEADINGS, ...lines].map((line) => line.join(';')).join('\n'));
const xlsxOf = async (lines) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Historique', rows: [HEADINGS, ...lines] }] }));

async function rowsOf(row, [content, few], { directory, seeded, rows }) {
  const sent = join(directory, 'sent');
  await writeFile(sent, content);
  const contenders = [
    { name: 'delibloc', role: 'product', run: (file) => imported(sent, file) },
    { name: 'parsing alone', role: 'peer', run: () => parsed(sent) },
    { name: 'raw inserts', role: 'limit', run: (file) => inserted(file, rows) },
  ];
  const times = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { name, run }] of contenders.entries()) {
      const file = join(directory, 'round.sqlite');
      await copyFile(seeded, file);
      const { count, milliseconds } = await run(file);
      if (count !== rows.length) throw new Error(`${row}: ${name} has ${count} results of ${rows.length}`);
      times[index].push(milliseconds);
      await forget(file);
    }
  }
  const peakMegabytes = await peakOf(content, { directory, seeded });
  const peakOfFifth = await peakOf(few, { directory, seeded });
  return contenders.map(({ name, role }, index) => ({
    ...{ row, contender: `${name}, ${rows.length.toLocaleString('en')}`, role },
    perSecond: (rows.length * 1000) / median(times[index]),
    ...(role === 'product' && { peakMegabytes, peakOfFifth }),
  }));
}

async function imported(sent, file) {
  const database = await openDatabase({ engine: 'sqlite', file }, () => NOW);
  const staged = `${file}.staged`;
  try {
    const { result: report, ...measured } = await timed(async () => {
      const read = await readEvaluationFile(await bytesOnDisk(sent), new ImportJob('bench', 'reading', null), {
        ...{ database, today: TODAY, staged },
      });
      const job = new ImportJob('bench', 'recording', read.added);
      const told = { fileName: 'bench', lines: read.lines };
      const given = { path: staged, replace: false, today: TODAY, job, uploadId: randomUUID(), told };
      await database.write(SYSTEM, (writing) => recordStaged(writing, given));
      return read;
    });
    if (report.faulty > 0) throw new Error(`Not understood: ${JSON.stringify(report.faults[0])}`);
    return { ...measured, count: await database.read((reading) => reading.countBy(Evaluation, {})) };
  } finally {
    await database.close();
    await rm(staged, { force: true });
  }
}

async function parsed(sent) {
  const { result, ...measured } = await timed(async () => {
    let count = -1;
    for (const sheet of await openSheets(await bytesOnDisk(sent)))
      for await (const row of sheet.rows()) count += row ? 1 : 0;
    return count;
  });
  return { ...measured, count: result };
}

async function inserted(file, rows) {
  const database = new Sqlite(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const columns = Object.keys(rows[0]);
    const places = columns.map((column) => `@${column}`).join(', ');
    const insert = database.prepare(
      `INSERT INTO evaluation (${columns.map((one) => `"${one}"`).join(', ')}) VALUES (${places})`,
    );
    const { result: _, ...measured } = await timed(() => {
      database.transaction(() => {
        for (const one of rows) insert.run(one);
      })();
    });
    return { ...measured, count: database.prepare('SELECT count(*) AS count FROM evaluation').get().count };
  } finally {
    database.close();
  }
}

/** How many megabytes an import of that file takes in a process of its own. */
async function peakOf(content, { directory, seeded }) {
  const [file, sent] = [join(directory, 'alone.sqlite'), join(directory, 'sent-alone')];
  await Promise.all([copyFile(seeded, file), writeFile(sent, content)]);
  const child = fork(new URL('import-once.js', import.meta.url), [file, sent]);
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child, 'message'), ended]);
  await ended;
  await forget(file);
  if (typeof said !== 'object') throw new Error('The import in a process of its own has failed.');
  return Math.round(said.megabytes);
}

async function forget(file) {
  for (const end of ['', '-wal', '-shm', '.staged']) await rm(`${file}${end}`, { force: true });
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}

/** People enrolled on RNCP31936, the lines of a file of their results, and the rows these become. */
async function seed(file, results) {
  const content = await readCertificationFile(await findCertificationFile('RNCP31936'));
  const cells = content.assessments.flatMap(({ code, covers }) => covers.map((competence) => [code, competence]));
  const certificationId = randomUUID();
  const people = Array.from({ length: Math.ceil(results / cells.length) }, (_, index) =>
    person(index, certificationId),
  );
  const database = await openDatabase({ engine: 'sqlite', file }, () => NOW);
  await database.write(SYSTEM, async (writing) => {
    const { code, title } = content;
    const kept = { loadedAt: NOW, frozenAt: NOW, digest: 'bench', version: 1 };
    await writing.saveAll(
      CertificationVersion,
      [{ id: certificationId, code, number: 1, title, content, ...kept }],
      [],
    );
    await writing.saveAll(
      Candidate,
      people.map(({ candidate }) => candidate),
      [],
    );
    await writing.saveAll(
      Enrollment,
      people.map(({ enrollment }) => enrollment),
      [],
    );
  });
  await database.close();
  const all = people.flatMap(({ candidate, enrollment }) =>
    cells.map(([assessment, competence]) => ({ candidate, enrollment, assessment, competence })),
  );
  const some = all.slice(0, results);
  return {
    lines: some.map(({ candidate: { birthName, firstNames, birthDay }, assessment, competence }, index) => [
      ...[
        birthName,
        firstNames,
        birthDay,
        'RNCP31936',
        assessment,
        competence,
        index % 4 === 0 ? 'N' : 'A',
        '15/05/2023',
      ],
    ]),
    rows: some.map(({ enrollment, assessment, competence }, index) =>
      rowOf(enrollment.id, assessment, competence, index),
    ),
  };
}

function person(index, certificationId) {
  const candidateId = randomUUID();
  const birthDay = new Date(Date.UTC(1980, 0, 1 + (index % 7_000))).toISOString().slice(0, 10);
  const candidate = {
    ...{ id: candidateId, firstNames: 'Dominique', birthName: `Exemple ${index}`, usedName: null, gender: null },
    ...{ birthDay, birthPlace: 'Lyon', email: null, accountId: null, searchName: ` exemple ${index} dominique` },
    ...{ registeredAt: NOW, version: 1 },
  };
  const enrollment = {
    ...{
      id: randomUUID(),
      candidateId,
      certificationId,
      accessRoute: 'FC',
      enrolledOn: '2022-09-01',
      optionBloc: null,
    },
    ...{ targetBlocs: null, accommodations: [], extraTime: null, employer: null, trainingBody: null, validatedIn: {} },
    ...{ movedToId: null, version: 1 },
  };
  return { candidate, enrollment };
}

function rowOf(enrollmentId, assessmentCode, competenceCode, index) {
  return {
    ...{ id: randomUUID(), enrollmentId, assessmentCode, competenceCode, attempt: 1, mark: null },
    ...{ result: index % 4 === 0 ? 'notAcquired' : 'acquired', assessor: null, assessedOn: '2023-05-15' },
    ...{ comment: null, recordedBy: null, recorderName: 'Délibloc', recordedAt: NOW, origin: null },
    ...{ sealedInSession: null, version: 1 },
  };
}
