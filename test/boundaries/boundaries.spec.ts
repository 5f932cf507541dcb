import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

interface Arrow {
  readonly from: string;
  readonly to: string;
}
interface Cruise {
  readonly summary: { readonly violations: readonly (Arrow & { readonly rule: { readonly name: string } })[] };
}

const CONFIGURATION = resolve('.dependency-cruiser.cjs');
const DEPCRUISE = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const PACKAGES = { dependencies: ['temporal-polyfill', 'typeorm'], devDependencies: ['fast-check'] };

/** One import that each rule refuses. */
const REFUSED: readonly [rule: string, from: string, to: string][] = [
  ['no-circle', 'src/domain/egg.ts', 'src/domain/hen.ts'],
  ['resolvable', 'src/domain/lost.ts', './nowhere.js'],
  ['domain-is-pure', 'src/domain/stored.ts', 'typeorm'],
  ['domain-is-pure', 'src/domain/reading.ts', 'node:fs'],
  ['domain-is-pure', 'src/domain/shown.ts', 'src/web/french/title.ts'],
  ['domain-specs-are-pure', 'src/domain/title.spec.ts', 'typeorm'],
  ['rule-text-is-pure', 'src/rule-text/spoken.ts', 'src/web/french/title.ts'],
  ['certifications-imports', 'src/certifications/a.ts', 'src/candidates/candidate.entity.ts'],
  ['candidates-imports', 'src/candidates/a.ts', 'src/certifications/x.service.ts'],
  ['enrollments-imports', 'src/enrollments/a.ts', 'src/evaluations/x.service.ts'],
  ['register-imports-imports', 'src/register-imports/a.ts', 'src/evaluations/x.service.ts'],
  ['evaluation-imports-imports', 'src/evaluation-imports/a.ts', 'src/jury-sessions/x.service.ts'],
  ['member-imports-imports', 'src/member-imports/a.ts', 'src/evaluations/x.service.ts'],
  ['evaluations-imports', 'src/evaluations/a.ts', 'src/jury-sessions/x.service.ts'],
  ['jury-directory-imports', 'src/jury-directory/a.ts', 'src/jury-sessions/x.service.ts'],
  ['jury-sessions-imports', 'src/jury-sessions/a.ts', 'src/evaluations/x.service.ts'],
  ['assessing-imports', 'src/assessing/a.ts', 'src/deliberations/x.service.ts'],
  ['deliberations-imports', 'src/deliberations/a.ts', 'src/certificates/x.service.ts'],
  ['grid-files-imports', 'src/grid-files/a.ts', 'src/candidates/x.service.ts'],
  ['certificates-imports', 'src/certificates/a.ts', 'src/cohorts/x.ts'],
  ['certificate-printing-imports', 'src/certificate-printing/a.ts', 'src/archives/x.ts'],
  ['certificate-life-imports', 'src/certificate-life/a.ts', 'src/evaluations/x.service.ts'],
  ['verification-imports', 'src/verification/a.ts', 'src/evaluations/x.service.ts'],
  ['search-imports', 'src/search/a.ts', 'src/deliberations/x.service.ts'],
  ['simulations-imports', 'src/simulations/a.ts', 'src/certificates/x.service.ts'],
  ['archives-imports', 'src/archives/a.ts', 'src/candidates/x.service.ts'],
  ['session-documents-imports', 'src/session-documents/a.ts', 'src/candidates/x.service.ts'],
  ['rectifications-imports', 'src/rectifications/a.ts', 'src/archives/x.ts'],
  ['agenda-imports', 'src/agenda/a.ts', 'src/deliberations/x.service.ts'],
  ['convocations-imports', 'src/convocations/a.ts', 'src/deliberations/x.service.ts'],
  ['versions-imports', 'src/versions/a.ts', 'src/deliberations/x.service.ts'],
  ['expiring-blocs-imports', 'src/expiring-blocs/a.ts', 'src/deliberations/x.service.ts'],
  ['insertion-surveys-imports', 'src/insertion-surveys/a.ts', 'src/statistics/x.service.ts'],
  ['statistics-imports', 'src/statistics/a.ts', 'src/certificates/x.service.ts'],
  ['history-imports', 'src/history/a.ts', 'src/archives/x.ts'],
  ['candidate-files-imports', 'src/candidate-files/a.ts', 'src/archives/x.ts'],
  ['journal-imports', 'src/journal/a.ts', 'src/candidates/x.service.ts'],
  ['cohorts-imports', 'src/cohorts/a.ts', 'src/candidates/candidate.entity.ts'],
  ['proof-needs-nothing', 'src/proof/a.ts', 'src/database/database.ts'],
  ['infrastructure-serves', 'src/database/a.ts', 'src/candidates/candidate.entity.ts'],
  ['infrastructure-serves', 'src/accounts/a.ts', 'src/candidates/x.service.ts'],
  ['entities-list-tables', 'src/database/entities.ts', 'src/candidates/x.service.ts'],
  ['tables-hold-facts', 'src/candidates/a.entity.ts', 'src/candidates/x.service.ts'],
  ['documents-are-composed-from-facts', 'src/documents/a.ts', 'src/candidates/candidate.entity.ts'],
  ['documents-are-composed-from-facts', 'src/documents/b.ts', 'src/web/shell.ts'],
  ['nobody-imports-the-outermost', 'src/certificates/b.ts', 'src/demonstration/seed.ts'],
  ['web-is-for-pages', 'src/candidates/x.controller.ts', 'src/web/french/title.ts'],
  ['doors-open-inwards', 'src/candidates/b.service.ts', 'src/candidates/x.pages.ts'],
  ['source-without-tests', 'src/config/a.ts', 'test/support/clock.ts'],
  ['specs-stand-alone', 'test/api/a.ts', 'src/domain/day.spec.ts'],
  ['no-barrel', 'src/certificates/c.ts', 'src/candidates/index.ts'],
  ['no-development-dependency', 'src/certificates/d.ts', 'fast-check'],
];

/** Imports that the tree is made of. */
const ALLOWED: readonly [from: string, to: string][] = [
  ['src/domain/day.ts', 'temporal-polyfill'],
  ['src/domain/day.properties.spec.ts', 'fast-check'],
  ['src/rule-text/parse.ts', 'src/domain/rule.ts'],
  ['src/database/entities.ts', 'src/candidates/candidate.entity.ts'],
  ['src/database/sqlite.ts', 'typeorm'],
  ['src/enrollments/enrollment.entity.ts', 'src/candidates/candidate.entity.ts'],
  ['src/deliberations/seal.ts', 'src/evaluations/x.service.ts'],
  ['src/candidates/x.pages.ts', 'src/web/french/title.ts'],
  ['src/candidates/candidates.module.ts', 'src/candidates/x.pages.ts'],
  ['src/web/french/title.ts', 'src/domain/title.ts'],
  ['src/documents/c.ts', 'src/web/french/title.ts'],
  ['src/certificates/issue.ts', 'src/documents/paper.ts'],
  ['src/demonstration/seed.ts', 'src/demonstration/people.ts'],
  ['src/domain/rule.properties.spec.ts', 'test/support/arbitrary-rules.ts'],
  ['test/api/b.ts', 'src/candidates/x.service.ts'],
];

let violations: Cruise['summary']['violations'];

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-boundaries-'));
  try {
    const back: [string, string] = ['src/domain/hen.ts', 'src/domain/egg.ts'];
    await writeTree(directory, [...REFUSED.map(([, from, to]): [string, string] => [from, to]), ...ALLOWED, back]);
    violations = await cruise(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
});

describe('The arrows of the source tree', () => {
  it.each(REFUSED)('%s refuses %s → %s', (rule, from, to) => {
    const broken = violations.filter((arrow) => arrow.from === from).map((arrow) => [arrow.rule.name, arrow.to]);
    expect(broken).toContainEqual([rule, expect.stringContaining(to.replace('node:', ''))]);
  });

  it.each(ALLOWED)('%s may import %s', (from, to) => {
    expect(violations.filter((arrow) => arrow.from === from && arrow.to.includes(to))).toEqual([]);
  });

  it('are each shown to bite', () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIGURATION) as { forbidden: { name: string }[] };
    expect(new Set(REFUSED.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });
});

async function writeTree(root: string, imports: readonly [from: string, to: string][]): Promise<void> {
  const files = new Map<string, string>();
  for (const [from, to] of imports) {
    const isFile = /^(src|test)\//.test(to);
    const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
    const specifier = isFile ? (path.startsWith('.') ? path : `./${path}`) : to;
    files.set(from, `${files.get(from) ?? ''}import '${specifier}';\n`);
    if (isFile && !files.has(to)) files.set(to, '');
  }
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const { dependencies, devDependencies } = PACKAGES;
  const manifest = { dependencies: versions(dependencies), devDependencies: versions(devDependencies) };
  files.set('package.json', JSON.stringify({ type: 'module', ...manifest }));
  files.set('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'NodeNext' } }));
  for (const name of [...dependencies, ...devDependencies]) {
    files.set(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    files.set(`node_modules/${name}/index.js`, '');
  }
  for (const [path, text] of files) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function cruise(directory: string): Promise<Cruise['summary']['violations']> {
  const args = [DEPCRUISE, '--config', CONFIGURATION, '--output-type', 'json', 'src', 'test'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: directory, maxBuffer: 2 ** 26 });
  return (JSON.parse(stdout) as Cruise).summary.violations;
}
