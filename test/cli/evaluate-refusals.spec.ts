import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEvaluate } from './run-evaluate.js';

const COHORT = { format: 'delibloc-cohort/1', certification: 'RNCP31936', sessionDate: '2023-06-15', candidates: [] };
const certificationFile = (code: string): string =>
  fileURLToPath(new URL(`../../data/certifications/${code}.yaml`, import.meta.url));

async function faultsOf(document: unknown, ...options: string[]): Promise<readonly string[]> {
  const input = typeof document === 'string' || document instanceof Uint8Array ? document : JSON.stringify(document);
  const { exitCode, stdout, faults } = await runEvaluate(['-', ...options], input);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  return faults;
}

const candidateFaults = (candidate: unknown) => faultsOf({ ...COHORT, candidates: [candidate] });

describe('delibloc evaluate refuses, with its path,', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown competence', { competences: { C99: 'acquired' } }, 'competences.C99: unknown competence'],
    [
      'a competence named as members of objects are',
      { competences: { constructor: 'acquired' } },
      'competences.constructor: unknown competence',
    ],
    [
      'an unknown result',
      { competences: { C1: 'Acquired' } },
      'competences.C1: must be one of acquired, notAcquired, absent, exempted',
    ],
    [
      'a result that is null',
      { competences: { C1: null } },
      'competences.C1: must be one of acquired, notAcquired, absent, exempted',
    ],
    ['competences in a list', { competences: ['C1'] }, 'competences: must be an object'],
    ['a key of odd characters, on one line', { 'a\nb': 1 }, '["a\\nb"]: unknown key'],
    ['a closed access route', { accessRoute: 'CA' }, 'accessRoute: closed for this certification'],
    ['an unknown access route', { accessRoute: 'XX' }, 'accessRoute: must be one of FI, CA, FC, CQ, CL, VAE'],
    ['an access route that is left out', { accessRoute: undefined }, 'accessRoute: missing'],
    ['a ref that is left out', { ref: undefined }, 'ref: missing'],
    ['a ref that is blank', { ref: ' ' }, 'ref: must be a text that is not blank'],
    ['a ref that is a number', { ref: 1 }, 'ref: must be a text that is not blank'],
    ['an unknown key', { note: 'x' }, 'note: unknown key'],
    ['a day that does not exist', { enrolledOn: '2023-02-29' }, 'enrolledOn: must be a day, as 2023-06-15'],
    [
      'an award dated after the session',
      { awards: [{ bloc: 'BC01', awardedOn: '2023-06-16' }] },
      'awards[0].awardedOn: after sessionDate',
    ],
    [
      'an award of an unknown bloc',
      { awards: [{ bloc: 'BC05', awardedOn: '2020-01-01' }] },
      'awards[0].bloc: unknown bloc',
    ],
    ['an award without a day', { awards: [{ bloc: 'BC01' }] }, 'awards[0].awardedOn: missing'],
    [
      'an unknown key of an award',
      { awards: [{ bloc: 'BC01', awardedOn: '2020-01-01', by: 'x' }] },
      'awards[0].by: unknown key',
    ],
    [
      'an equivalence for a bloc that has none',
      { equivalences: [{ bloc: 'BC02', obtainedOn: '2021-07-01' }] },
      'equivalences[0].bloc: no certificate stands for this bloc',
    ],
    [
      'an equivalence for an unknown bloc',
      { equivalences: [{ bloc: 'BC09', obtainedOn: '2021-07-01' }] },
      'equivalences[0].bloc: unknown bloc',
    ],
  ])('%s', async (_, change, fault) => {
    const path = fault.startsWith('[') ? 'candidates[0]' : 'candidates[0].';
    expect(await candidateFaults({ ref: 'A', accessRoute: 'FC', ...change })).toEqual([`${path}${fault}`]);
  });

  it('a key named __proto__', async () => {
    const text = JSON.stringify({ ...COHORT, candidates: [{ ref: 'A', accessRoute: 'FC', competences: {} }] });
    const faults = await faultsOf(
      text.replace('"competences":{}', '"__proto__":{},"competences":{"__proto__":"acquired"}'),
    );
    expect(faults).toEqual([
      'candidates[0].__proto__: unknown key',
      'candidates[0].competences.__proto__: unknown competence',
    ]);
  });

  it('a ref that is used twice', async () => {
    const candidates = ['A', 'B', 'A'].map((ref) => ({ ref, accessRoute: 'FC' }));
    expect(await faultsOf({ ...COHORT, candidates })).toEqual(['candidates[2].ref: already at candidates[0].ref']);
  });

  it('another format, an unknown key and a wrong date of the document', async () => {
    expect(await faultsOf({ ...COHORT, format: 'delibloc-cohort/2', note: '', sessionDate: '15/06/2023' })).toEqual([
      'format: must be delibloc-cohort/1',
      'sessionDate: must be a day, as 2023-06-15',
      'note: unknown key',
    ]);
  });

  it('an unknown certification, and tells the other faults it can find without', async () => {
    const candidates = [{ ref: 'A', accessRoute: 'ZZ', competences: { C1: 'x', C99: 'acquired' } }];
    expect(await faultsOf({ ...COHORT, certification: 'RNCP99999', candidates })).toEqual([
      'certification: unknown certification RNCP99999',
      'candidates[0].accessRoute: must be one of FI, CA, FC, CQ, CL, VAE',
      'candidates[0].competences.C1: must be one of acquired, notAcquired, absent, exempted',
    ]);
  });

  it.each(['../certifications/RNCP31936', 'rncp31936', '__proto__', ''])(
    '%j as an unknown certification',
    async (code) => {
      expect(await faultsOf({ ...COHORT, certification: code })).toEqual([
        `certification: unknown certification ${code}`,
      ]);
    },
  );

  it('all faults at once, in the order of the document', async () => {
    const candidates = [
      { competences: { C99: 'acquired', C1: 1 }, accessRoute: 'CA', ref: 'A' },
      'B',
      { ref: 'A', accessRoute: 'FC', awards: {}, equivalences: [null] },
    ];
    expect(await faultsOf({ ...COHORT, candidates })).toEqual([
      'candidates[0].competences.C99: unknown competence',
      'candidates[0].competences.C1: must be one of acquired, notAcquired, absent, exempted',
      'candidates[0].accessRoute: closed for this certification',
      'candidates[1]: must be an object',
      'candidates[2].ref: already at candidates[0].ref',
      'candidates[2].awards: must be a list',
      'candidates[2].equivalences[0]: must be an object',
    ]);
  });
});

describe('delibloc evaluate refuses in one line', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /^standard input: not JSON: /],
    ['what is not JSON', '{"format":\n oops}', /^standard input: not JSON: /],
    ['what is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /^standard input: not UTF-8 text$/],
    ['null', 'null', /^document: must be an object$/],
    ['a list', '[]', /^document: must be an object$/],
    ['a number', '42', /^document: must be an object$/],
    ['lists nested without end', '['.repeat(100_000), /^standard input: not JSON: |^document: /],
    ['lists nested very deep', '['.repeat(100_000) + ']'.repeat(100_000), /^standard input: not JSON: |^document: /],
  ])('%s', async (_, text, expected) => {
    expect(await faultsOf(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('a file that cannot be read', async () => {
    const { exitCode, faults } = await runEvaluate(['/nowhere/cohort.json']);
    expect({ exitCode, faults }).toEqual({ exitCode: 2, faults: ['/nowhere/cohort.json: cannot be read (ENOENT)'] });
  });

  it.each([[[]], [['a', 'b']], [['-', '--certification']], [['-', '--unknown']]])('wrong usage: %j', async (args) => {
    const { exitCode, faults } = await runEvaluate(args);
    expect({ exitCode, faults }).toEqual({
      exitCode: 2,
      faults: ['usage: delibloc evaluate FILE|- [--certification PATH]'],
    });
  });
});

describe('delibloc evaluate takes', () => {
  it('a byte order mark before the document', async () => {
    expect((await runEvaluate(['-'], `\ufeff${JSON.stringify(COHORT)}`)).exitCode).toBe(0);
  });

  it('an equivalence obtained after the session, which is just not held yet', async () => {
    const equivalences = [{ bloc: 'BC02', obtainedOn: '2021-01-01' }];
    const candidates = [{ ref: 'A', accessRoute: 'FC', equivalences }];
    const cohort = { ...COHORT, certification: 'RNCP25520', sessionDate: '2020-12-31', candidates };
    const { exitCode, stdout } = await runEvaluate(['-'], JSON.stringify(cohort));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('"BC02":{"outcome":"open"');
  });
});

describe('With --certification, delibloc evaluate', () => {
  const directory = mkdtempSync(join(tmpdir(), 'delibloc-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const whatIf = (change: (text: string) => string): string => {
    const path = join(directory, 'what-if.yaml');
    writeFileSync(path, change(readFileSync(certificationFile('RNCP31936'), 'utf8')));
    return path;
  };

  it('goes by the file given', async () => {
    const path = whatIf((text) => text.replace('atLeast: 3, of: [C21', 'atLeast: 2, of: [C21'));
    const candidates = [{ ref: 'A', accessRoute: 'FC', competences: { C21: 'acquired', C25: 'acquired' } }];
    const { stdout } = await runEvaluate(['-', '--certification', path], JSON.stringify({ ...COHORT, candidates }));
    expect(stdout).toContain('"BC01":{"outcome":"validated","acquired":2,"required":2,');
  });

  it('refuses a cohort of another certification', async () => {
    expect(await faultsOf(COHORT, '--certification', certificationFile('MCMD'))).toEqual([
      'certification: must be MCMD, as in the file given',
    ]);
  });

  it('tells the faults of that file, and those of the cohort', async () => {
    const path = whatIf((text) => text.replace('including: [C21, C25]', 'including: [C21, C99]'));
    const faults = await faultsOf({ ...COHORT, note: '' }, '--certification', path);
    expect(faults).toEqual([
      expect.stringMatching(/^what-if\.yaml: blocs\[0\]\.validation\.rule\.including\[1\]: /),
      'note: unknown key',
    ]);
  });

  it('tells that there is no such file', async () => {
    expect(await faultsOf(COHORT, '--certification', '/nowhere/RNCP.yaml')).toEqual([
      expect.stringMatching(/^RNCP\.yaml: cannot be read/),
    ]);
  });
});
