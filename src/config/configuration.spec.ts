import { ConfigurationError, readConfiguration } from './configuration.js';

describe('the configuration', () => {
  it('needs nothing: on a laptop it is SQLite, loopback, port 3000 and a demonstration', () => {
    expect(readConfiguration({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      database: { engine: 'sqlite', file: 'var/delibloc.sqlite' },
      demonstration: true,
      trustProxy: false,
      sessionSecret: undefined,
      signingKeysFile: 'var/delibloc.signing-keys',
      certificateTemplates: null,
      printsFolder: 'var/delibloc.prints',
      uploadsFolder: 'var/delibloc.uploads',
      mail: null,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
    });
  });

  it('takes a blank variable as one that is not set', () => {
    const blank = { NODE_ENV: '', HOST: '', PORT: '', DATABASE_URL: '', DEMO: '', SESSION_SECRET: '', LOG_LEVEL: '' };
    expect(readConfiguration(blank)).toEqual(readConfiguration({}));
  });

  it('has no demonstration in production, and listens to the network', () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://jury.example' };
    expect(readConfiguration(production)).toMatchObject({ demonstration: false, host: '0.0.0.0' });
  });

  it('takes PostgreSQL where a URL is given', () => {
    const url = 'postgres://delibloc:secret@db:5432/delibloc';
    expect(readConfiguration({ DATABASE_URL: url }).database).toEqual({ engine: 'postgres', url });
  });

  it('keeps the signing keys beside the SQLite file, unless told where', () => {
    const keysFile = (environment: NodeJS.ProcessEnv) => readConfiguration(environment).signingKeysFile;
    expect(keysFile({ DATABASE_FILE: '/srv/register.sqlite' })).toBe('/srv/register.signing-keys');
    expect(keysFile({ DATABASE_FILE: '/srv/register' })).toBe('/srv/register.signing-keys');
    expect(keysFile({ SIGNING_KEYS_FILE: '/run/secrets/keys' })).toBe('/run/secrets/keys');
  });

  it('sends mail where it is told through whom, from whom and where its links lead', () => {
    const environment = { SMTP_URL: 'smtps://jury:secret@mail.example', PUBLIC_URL: 'https://jury.example/' };
    const read = (MAIL_FROM: string) => readConfiguration({ ...environment, MAIL_FROM });
    expect(read('Secrétariat de jury <jury@school.example>')).toMatchObject({
      mail: {
        smtpUrl: environment.SMTP_URL,
        from: { name: 'Secrétariat de jury', address: 'jury@school.example' },
      },
      publicUrl: 'https://jury.example',
    });
    expect(read('jury@school.example').mail?.from).toEqual({ name: '', address: 'jury@school.example' });
  });

  it.each([
    [{ SMTP_URL: 'https://mail.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'jury@school.example' }, 'PUBLIC_URL'],
    [{ MAIL_FROM: 'jury' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, 'MAIL_FROM'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://db' }, 'SIGNING_KEYS_FILE'],
    [{ NODE_ENV: 'production', DEMO: 'true' }, 'DEMO'],
    [{ NODE_ENV: 'production', PUBLIC_URL: ' ' }, 'PUBLIC_URL'],
    [{ NODE_ENV: 'production', PUBLIC_URL: 'jury.example' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'postgres://db', DATABASE_FILE: 'x.sqlite' }, 'DATABASE_FILE'],
  ])('refuses %o, naming the variable', (environment, variable) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).toThrow(variable);
  });

  it('does not sign for localhost in production: it asks where people reach it, and says why', () => {
    const start = () => readConfiguration({ NODE_ENV: 'production' });
    expect(start).toThrow(ConfigurationError);
    expect(start).toThrow(/PUBLIC_URL must be set when NODE_ENV is production: it is signed into every credential/);
  });

  it('names every variable at fault at once', () => {
    expect(() => readConfiguration({ PORT: '-1', DEMO: 'maybe' })).toThrow(/PORT[\s\S]*DEMO|DEMO[\s\S]*PORT/);
  });
});
