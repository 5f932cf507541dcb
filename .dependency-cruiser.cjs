/**
 * The arrows of the source tree, innermost first. Each module of the trade may import those listed for it, `domain` and
 * the infrastructure; whoever is listed for nobody but the doors (`home`, `commands`…) is imported by nobody.
 */
const MAY_IMPORT = {
  certifications: [],
  candidates: [],
  enrollments: ['certifications', 'candidates'],
  'register-imports': ['certifications', 'candidates', 'enrollments'],
  evaluations: ['certifications', 'candidates', 'enrollments'],
  'evaluation-imports': ['certifications', 'candidates', 'enrollments', 'evaluations'],
  'jury-directory': ['candidates'],
  'jury-sessions': ['certifications', 'candidates', 'enrollments', 'jury-directory'],
  'member-imports': ['jury-directory', 'jury-sessions'],
  agenda: ['certifications', 'candidates', 'enrollments', 'jury-sessions'],
  convocations: ['certifications', 'candidates', 'enrollments', 'jury-directory', 'jury-sessions'],
  assessing: ['certifications', 'candidates', 'enrollments', 'evaluations', 'jury-sessions'],
  deliberations: ['certifications', 'candidates', 'enrollments', 'evaluations', 'jury-sessions', 'assessing'],
  'grid-files': ['certifications', 'evaluations', 'jury-sessions', 'deliberations'],
  archives: ['jury-sessions', 'deliberations'],
  certificates: [
    'certifications',
    'candidates',
    'enrollments',
    'evaluations',
    'jury-sessions',
    'convocations',
    'deliberations',
  ],
  'certificate-printing': ['certifications', 'jury-sessions', 'certificates'],
  'session-documents': ['certifications', 'jury-sessions', 'convocations', 'assessing', 'deliberations'],
  rectifications: [
    'certifications',
    'candidates',
    'enrollments',
    'evaluations',
    'jury-sessions',
    'deliberations',
    'certificates',
  ],
  verification: ['certifications', 'candidates', 'certificates'],
  'certificate-life': ['candidates', 'jury-sessions', 'deliberations', 'certificates'],
  search: ['certifications', 'candidates', 'jury-directory', 'jury-sessions', 'certificates'],
  simulations: ['certifications', 'candidates', 'enrollments', 'evaluations', 'jury-sessions', 'deliberations'],
  versions: ['certifications', 'candidates', 'enrollments', 'evaluations', 'jury-sessions', 'certificates'],
  'expiring-blocs': ['certifications', 'candidates', 'enrollments', 'evaluations', 'jury-sessions', 'certificates'],
  'insertion-surveys': ['certifications'],
  statistics: ['insertion-surveys', 'certifications', 'enrollments', 'jury-sessions', 'deliberations'],
  history: [
    'certifications',
    'insertion-surveys',
    'candidates',
    'enrollments',
    'evaluations',
    'jury-directory',
    'jury-sessions',
    'assessing',
    'convocations',
    'deliberations',
    'certificates',
  ],
  'candidate-files': [
    'certifications',
    'candidates',
    'enrollments',
    'evaluations',
    'jury-sessions',
    'convocations',
    'deliberations',
    'certificates',
    'history',
  ],
  journal: ['deliberations', 'history'],
  cohorts: ['certifications'],
};
const TRADE = Object.keys(MAY_IMPORT);
const OUTERMOST = ['demonstration', 'home', 'commands'];
const INFRASTRUCTURE = [
  ...[
    'config',
    'attachments',
    'audit',
    'database',
    'accounts',
    'http',
    'health',
    'lists',
    'mail',
    'openapi',
    'search-words',
    'signing',
    'spreadsheets',
    'web',
  ],
];

const within = (modules) => `^src/(${modules.join('|')})/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const arrows = TRADE.map((module) =>
  forbid(
    `${module}-imports`,
    `What ${module} may import of the trade: ${MAY_IMPORT[module].join(', ') || 'nothing'}.`,
    { path: within([module]) },
    { path: within(TRADE.filter((other) => other !== module && !MAY_IMPORT[module].includes(other))) },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-circle', 'Two files that need each other are one idea, or three.', {}, { circular: true }),
    forbid('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'domain-is-pure',
      'The domain imports the domain, and dates.',
      { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^src/domain/', '^node_modules/temporal-polyfill/'] },
    ),
    forbid(
      'domain-specs-are-pure',
      'What tests the domain needs no more than the domain, and builders and generators of cases.',
      { path: '^src/domain/.+\\.spec\\.ts$' },
      { pathNot: ['^src/domain/', '^test/support/', '^node_modules/(temporal-polyfill|fast-check|@jest/globals)/'] },
    ),
    forbid(
      'rule-text-is-pure',
      'Reading the sentences of fiches takes the domain and nothing else.',
      { path: '^src/rule-text/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^src/rule-text/', '^src/domain/'] },
    ),
    forbid(
      'proof-needs-nothing',
      'What proves an archive years later takes the domain and the checking of signatures: no database, no server.',
      { path: '^src/proof/', pathNot: '\\.spec\\.ts$' },
      { path: '^src/', pathNot: ['^src/(proof|domain)/', '^src/signing/(public-key|did-web|key-set)\\.ts$'] },
    ),
    ...arrows,
    forbid(
      'infrastructure-serves',
      'What carries the trade does not know it; only the list of tables does.',
      { path: within(INFRASTRUCTURE), pathNot: '^src/database/entities\\.ts$' },
      { path: within([...TRADE, ...OUTERMOST, 'documents']) },
    ),
    forbid(
      'entities-list-tables',
      'The list of tables imports tables.',
      { path: '^src/database/entities\\.ts$' },
      { path: '^src/', pathNot: '\\.entity\\.ts$' },
    ),
    forbid(
      'tables-hold-facts',
      'A table knows the facts of the domain, its columns and the tables it points to.',
      { path: '\\.entity\\.ts$' },
      {
        path: '^src/',
        pathNot: ['^src/domain/', '\\.entity\\.ts$', '^src/database/columns\\.ts$', '^src/accounts/role\\.ts$'],
      },
    ),
    forbid(
      'documents-are-composed-from-facts',
      'A document is made from a snapshot of the domain, in the French of pages.',
      { path: '^src/documents/' },
      { path: '^src/', pathNot: [within(['documents', 'domain']), '^src/web/french/'] },
    ),
    forbid(
      'nobody-imports-the-outermost',
      'Home, demonstration and commands use the trade, never the other way round.',
      { path: '^src/([^/]+)/' },
      { path: within(OUTERMOST), pathNot: '^src/$1/' },
    ),
    forbid(
      'web-is-for-pages',
      'Sentences and shells are for what shows pages, and lists with their headings; the API and the services give facts.',
      { path: '^src/[^/]+/', pathNot: ['^src/(web|http|home|documents|lists)/', '(\\.pages|\\.list|[.-]view)\\.ts$'] },
      { path: '^src/web/' },
    ),
    forbid(
      'doors-open-inwards',
      'Controllers and pages are imported by their module alone.',
      { path: '^src/', pathNot: '\\.module\\.ts$' },
      { path: '\\.(controller|pages)\\.ts$' },
    ),
    forbid(
      'source-without-tests',
      'The product does not import its tests.',
      { path: '^src/', pathNot: '\\.spec\\.ts$' },
      { path: '^test/' },
    ),
    forbid('specs-stand-alone', 'Nothing imports a spec.', {}, { path: '\\.spec\\.ts$' }),
    forbid(
      'no-barrel',
      'A file is imported by its own name; the lists of migrations are lists, not doors.',
      { path: '^src/' },
      { path: '^src/.*(^|/)index\\.ts$', pathNot: '^src/database/migrations/' },
    ),
    forbid(
      'no-development-dependency',
      'What the product imports is installed in production; the build may use more.',
      { path: '^src/', pathNot: ['\\.spec\\.ts$', '^src/openapi/.+\\.js$'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|var|test/bench)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
