const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};

/** Suites that talk to a database run twice, word for word the same: on SQLite and on PostgreSQL. */
const onDatabase = (name, environment) => ({
  ...shared,
  displayName: name,
  testMatch: ['<rootDir>/test/{api,pages,database,migrations}/**/*.spec.ts'],
  testEnvironment: environment,
});

export default {
  // Ends what hangs; no test asserts a time, and machines are shared.
  testTimeout: 600_000,
  maxWorkers: 2,
  // Modules of suites that ended are not let go of (ESM in vm contexts): a new worker once they take this much.
  workerIdleMemoryLimit: '1500MB',
  // For the same reason a worker with nothing left open takes more than Jest's half a second to end on a shared machine.
  workerGracefulExitTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/support/summary-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/{boundaries,cli,assets,support}/**/*.spec.ts'],
    },
    onDatabase('sqlite', '<rootDir>/test/support/sqlite-environment.js'),
    {
      ...onDatabase('postgres', '<rootDir>/test/support/postgres-environment.js'),
      globalSetup: '<rootDir>/test/support/start-postgres.js',
      globalTeardown: '<rootDir>/test/support/stop-postgres.js',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/prepare-browser.js',
    },
  ],
};
