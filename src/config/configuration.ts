import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { type MailConfiguration, mailFaults, readMail } from './mail-configuration.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const blankIsAbsent = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);
const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value !== '' ? Number(value) : undefined;
const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? undefined : value === 'true' ? true : value === 'false' ? false : value;

/** The environment, as `.env.example` documents it. */
class Environment {
  @IsOptional()
  @IsIn(['production', 'development', 'test'])
  @Transform(blankIsAbsent)
  NODE_ENV?: 'production' | 'development' | 'test';

  @IsOptional()
  @IsString()
  @Transform(blankIsAbsent)
  HOST?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  @Transform(asNumber)
  PORT?: number;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must begin with postgres://' })
  @Transform(blankIsAbsent)
  DATABASE_URL?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  DATABASE_FILE?: string;

  @IsOptional()
  @IsBoolean({ message: 'DEMO must be true or false' })
  @Transform(asBoolean)
  DEMO?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'TRUST_PROXY must be true or false' })
  @Transform(asBoolean)
  TRUST_PROXY?: boolean;

  @IsOptional()
  @MinLength(32, { message: 'SESSION_SECRET must have at least 32 characters' })
  @Transform(blankIsAbsent)
  SESSION_SECRET?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  SIGNING_KEYS_FILE?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  CERTIFICATE_TEMPLATES?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  PRINTS_FOLDER?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  UPLOADS_FOLDER?: string;

  @IsOptional()
  @MaxLength(4096)
  @Transform(blankIsAbsent)
  SMTP_URL?: string;

  @IsOptional()
  @MaxLength(300)
  @Transform(blankIsAbsent)
  MAIL_FROM?: string;

  @IsOptional()
  @MaxLength(1000)
  @Transform(blankIsAbsent)
  PUBLIC_URL?: string;

  @IsOptional()
  @IsIn(LOG_LEVELS)
  @Transform(blankIsAbsent)
  LOG_LEVEL?: (typeof LOG_LEVELS)[number];
}

export type DatabaseLocation =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'postgres'; readonly url: string };

/** What the application is told from outside: read once, at start. */
export interface Configuration {
  readonly production: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly database: DatabaseLocation;
  /** Fill an empty database with invented people and show their accounts on the login page. Never in production. */
  readonly demonstration: boolean;
  readonly trustProxy: boolean;
  /** Signs the session cookie; when absent, one is drawn at first start and kept in the database. */
  readonly sessionSecret: string | undefined;
  /** Holds the private keys that sign sealed sessions, readable by its owner alone. */
  readonly signingKeysFile: string;
  /** Folder of the institution's logo, signatures, colours and pages of certificates; null where it has none. */
  readonly certificateTemplates: string | null;
  /** Folder where certificates printed by the hundred wait to be fetched. */
  readonly printsFolder: string;
  /** Folder where spreadsheets wait between their preview and their import. */
  readonly uploadsFolder: string;
  /** Null where no mail server is named. */
  readonly mail: MailConfiguration | null;
  /** Where people reach the application, without a slash at the end: links in mails and documents begin with it. */
  readonly publicUrl: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export class ConfigurationError extends Error {}

/** Reads and checks the environment. Throws {@link ConfigurationError} naming every variable at fault. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const env = plainToInstance(Environment, environment, { exposeUnsetFields: false });
  const faults = validateSync(env, { skipMissingProperties: true }).flatMap((fault) =>
    Object.values(fault.constraints ?? {}),
  );
  const production = env.NODE_ENV === 'production';
  faults.push(...contradictions(env, production), ...mailFaults(env));
  if (faults.length > 0)
    throw new ConfigurationError(`Configuration refused:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  const database: DatabaseLocation = env.DATABASE_URL
    ? { engine: 'postgres', url: env.DATABASE_URL }
    : { engine: 'sqlite', file: env.DATABASE_FILE ?? 'var/delibloc.sqlite' };
  return {
    production,
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: env.PORT ?? 3000,
    database,
    demonstration: env.DEMO ?? !production,
    trustProxy: env.TRUST_PROXY ?? false,
    sessionSecret: env.SESSION_SECRET,
    signingKeysFile: env.SIGNING_KEYS_FILE ?? beside(database, 'signing-keys'),
    certificateTemplates: env.CERTIFICATE_TEMPLATES ?? null,
    printsFolder: env.PRINTS_FOLDER ?? beside(database, 'prints'),
    uploadsFolder: env.UPLOADS_FOLDER ?? beside(database, 'uploads'),
    mail: readMail(env),
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? 3000}`).replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}

/** `var/delibloc.sqlite` has its keys in `var/delibloc.signing-keys`. */
function beside(database: DatabaseLocation, ending: string): string {
  return database.engine === 'postgres'
    ? `var/delibloc.${ending}`
    : `${database.file.replace(/\.(sqlite3?|db)$/, '')}.${ending}`;
}

const PUBLIC_URL_MISSING =
  'PUBLIC_URL must be set when NODE_ENV is production: it is signed into every credential and printed in the QR code of ' +
  'every certificate, for as long as they are kept; without it they would all lead to localhost';

/** What cannot be set together, or must not be left out. */
function contradictions(env: Environment, production: boolean): string[] {
  const faults: string[] = [];
  if (production && env.DEMO === true) faults.push('DEMO cannot be true when NODE_ENV is production');
  if (env.DATABASE_URL !== undefined && env.DATABASE_FILE !== undefined) {
    faults.push('DATABASE_URL and DATABASE_FILE are both set: keep one');
  }
  if (production && env.DATABASE_URL !== undefined && env.SIGNING_KEYS_FILE === undefined) {
    faults.push('SIGNING_KEYS_FILE must be set when NODE_ENV is production and the database is PostgreSQL');
  }
  if (production && env.PUBLIC_URL === undefined) faults.push(PUBLIC_URL_MISSING);
  return faults;
}
