import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { In } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { wordsOf } from '../domain/plain-words.js';
import { codeWords, dayWords, keptWords, nameWords } from '../domain/searching/search-words.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { SearchedKind } from '../search-words/search-word.entity.js';

/** The table of each kind, and the words under which its rows are found. */
interface Searched {
  readonly entity: EntityTarget<ObjectLiteral>;
  words(reading: Reading, ids: readonly string[]): Promise<Map<string, string[]>>;
}

export const SEARCHED: Readonly<Record<SearchedKind, Searched>> = {
  candidate: { entity: Candidate, words: wordsOfCandidates },
  session: { entity: JurySession, words: wordsOfSessions },
  certificate: { entity: Certificate, words: wordsOfCertificates },
  member: { entity: JuryPerson, words: wordsOfMembers },
};

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const emailWords = (email: string | null): string[] => (email === null ? [] : [wordsOf(email).join('')]);

async function wordsOfCandidates(reading: Reading, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reading.rowsIn(Candidate, 'id', ids);
  return wordsById(rows, ({ firstNames, birthName, usedName, email }) => [
    ...[birthName, firstNames, usedName ?? ''].flatMap(nameWords),
    ...emailWords(email),
  ]);
}

async function wordsOfSessions(reading: Reading, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reading.rowsIn(JurySession, 'id', ids);
  const versionIds = [...new Set(rows.map(({ certificationId }) => certificationId))];
  const versions = await reading.find(CertificationVersion, {
    select: { id: true, code: true, title: true },
    where: { id: In(versionIds) },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return wordsById(rows, ({ certificationId, place, day }) => {
    const { code, title } = byId.get(certificationId)!;
    return [...codeWords(code), ...wordsOf(title), ...nameWords(place), ...dayWords(day, MONTHS)];
  });
}

/** By its number and its holder's name as printed. Its verification code is no word: it must not stand in addresses. */
async function wordsOfCertificates(reading: Reading, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reading.rowsIn(Certificate, 'id', ids);
  return wordsById(rows, ({ number, snapshot: { holder } }) => [
    ...codeWords(number),
    ...[holder.birthName, holder.firstNames, holder.usedName ?? ''].flatMap(nameWords),
  ]);
}

async function wordsOfMembers(reading: Reading, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reading.rowsIn(JuryPerson, 'id', ids);
  return wordsById(rows, ({ firstNames, lastName, organisation, email }) => [
    ...[lastName, firstNames, organisation].flatMap(nameWords),
    ...emailWords(email),
    // The directory is searched by the domain of a firm too.
    ...wordsOf(email ?? ''),
  ]);
}

function wordsById<T extends { readonly id: string }>(
  rows: readonly T[],
  words: (row: T) => string[],
): Map<string, string[]> {
  return new Map(rows.map((row) => [row.id, keptWords(words(row))]));
}
