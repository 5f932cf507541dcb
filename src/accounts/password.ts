import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice of parameters for argon2id: 19 MiB, two passes, one lane. The library's default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified when no such account exists, so that the answer takes as long. */
const NOBODY = hash('nobody has this password', COST);

export const LEAST_PASSWORD_LENGTH = 12;
/** argon2 takes any length; this only bounds the work a request can ask for. */
export const MOST_PASSWORD_LENGTH = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Takes the same time whether the account exists (`passwordHash` given) or not. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await NOBODY), password.normalize('NFC'));
  return matches && passwordHash !== undefined;
}
