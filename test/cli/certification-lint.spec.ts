import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { findCertificationFile, listCertificationFiles } from '../../src/certifications/certification-files.js';
import { lintCommand } from '../../src/commands/lint-certification.command.js';

interface Run {
  readonly exitCode: number;
  readonly out: string[];
  readonly err: string[];
}

async function lint(...args: string[]): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exitCode = await lintCommand(args, { stdin: Readable.from([]), stdout: stdout, stderr: stderr });
  stdout.end();
  stderr.end();
  const lines = async (stream: Readable): Promise<string[]> => (await text(stream)).split('\n').slice(0, -1);
  return { exitCode, out: await lines(stdout), err: await lines(stderr) };
}

describe('delibloc certification lint', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'certification-lint-'));
  });

  afterAll(() => rm(directory, { recursive: true }));

  /** A file of the product with one passage written otherwise. */
  async function altered(code: string, passage: string, otherwise: string): Promise<string> {
    const original = await readFile((await findCertificationFile(code)) ?? '', 'utf8');
    expect(original).toContain(passage);
    const path = join(directory, `${code}.yaml`);
    await writeFile(path, original.replace(passage, otherwise));
    return path;
  }

  it('finds nothing to correct in the certifications of the product', async () => {
    const { exitCode, out, err } = await lint(...(await listCertificationFiles()));
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: [] });
    expect(out.length).toBeGreaterThan(0);
    expect(out.filter((line) => !line.includes(': information: '))).toEqual([]);
  });

  it('knows the older versions among the files given, and those of the product', async () => {
    const named = (version: number, ...blocs: string[]) =>
      `succeeds: [{ certification: RNCP26224, version: ${version}, blocs: [${blocs.join()}], assumed: x }]`;
    const path = await altered('MCMD', '- code: BC01', `- code: BC01\n    ${named(1, 'BC01', 'BC09')}`);
    const { exitCode, out } = await lint(path);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      `${path}: blocs[0].succeeds[0]: error: RNCP26224, version 1, has no bloc BC09 [unknownPredecessorBloc]`,
    );
    const unknown = await altered('MCMD', '- code: BC01', `- code: BC01\n    ${named(3, 'BC01')}`);
    expect((await lint(unknown)).out).toContain(
      `${unknown}: blocs[0].succeeds[0]: error: no file describes RNCP26224, version 3 [unknownPredecessor]`,
    );
  });

  it('says in a line where, how grave, what, and its code', async () => {
    const path = await altered('MCMD', 'covers: [C17,', 'covers: [C16, C17,');
    const { exitCode, out } = await lint(path);
    expect(exitCode).toBe(1);
    expect(out.at(-1)).toBe(
      `${path}: assessments[2].covers[0]: error: E3 is about BC03, but C16 belongs to BC02 [foreignCompetence]`,
    );
  });

  it('lists every fault of a file that cannot be read as a certification, and nothing else', async () => {
    const path = await altered('RNCP31936', 'including: [C21, C25]', 'including: [C21, C99], but: C25');
    expect(await lint(path)).toEqual({
      exitCode: 2,
      out: [],
      err: [
        `${path}: blocs[0].validation.rule.but: unknown key`,
        `${path}: blocs[0].validation.rule.including[1]: is not within of`,
      ],
    });
  });

  it('goes on to the other files, and ends with the gravest', async () => {
    const missing = join(directory, 'missing.yaml');
    const odd = await altered(
      'RNCP26224',
      'until: 2019-06-07',
      'until: 2019-06-07\n  - from: 2019-01-01\n    until: 2020-01-01',
    );
    const { exitCode, out, err } = await lint(missing, odd);
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: [`${missing}: cannot be read (ENOENT)`] });
    expect(out).toContain(
      `${odd}: registrations[1]: error: begins on 2019-01-01, before the earlier period ends on 2019-06-07 [overlappingRegistrations]`,
    );
  });

  it('refuses a file that is not text', async () => {
    const path = join(directory, 'binary.yaml');
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await lint(path)).toEqual({ exitCode: 2, out: [], err: [`${path}: is not UTF-8 text`] });
  });

  it.each([[[]], [['--help']]])('says how it is used when called with %j', async (args) => {
    expect(await lint(...args)).toEqual({
      exitCode: 2,
      out: [],
      err: ['usage: delibloc certification lint FILE…'],
    });
  });
});
