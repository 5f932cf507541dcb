import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';

const SYLLABLES = 'ba be du la le ma mo no ra ri so ta to va ve zo'.split(' ');
const FIRST_NAMES = ['Lina', 'Émile', 'Zoé', 'Yanis', 'Anaïs', 'Noé', 'Chloé', 'Mehdi', 'Inès', 'Hugo'];
const NOW = '2023-06-15T07:00:00.000Z';
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * People enrolled on RNCP31936 in the database of a stopped product, with the words that search keeps of them: by plain
 * SQL in one transaction, as the product would need hours for a million. Gives the id of one in the middle.
 */
export function seedRegister(file, size) {
  const database = new Sqlite(file);
  const { id: certificationId } = database
    .prepare(`SELECT id FROM certification_version WHERE code = ?`)
    .get('RNCP31936');
  const insert = (table, row) => {
    const columns = Object.keys(row);
    const names = columns.map((column) => `"${column}"`).join(', ');
    return database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map((one) => `:${one}`).join(', ')})`);
  };
  const first = person(0, certificationId);
  const candidates = insert('candidate', first.candidate);
  const enrollments = insert('enrollment', first.enrollment);
  const words = insert('search_word', first.words[0]);
  let middle;
  database.transaction(() => {
    for (let index = 0; index < size; index += 1) {
      const { candidate, enrollment, words: own } = person(index, certificationId);
      candidates.run(candidate);
      enrollments.run(enrollment);
      for (const word of own) words.run(word);
      if (index === Math.floor(size / 2)) middle = candidate.id;
    }
  })();
  database.exec('ANALYZE');
  database.close();
  return middle;
}

/** One in 65,536 has the same name of four syllables. */
function person(index, certificationId) {
  const syllables = Array.from(
    { length: 4 },
    (_, at) => SYLLABLES[Math.floor((index * 2_654_435_761) / 16 ** (at + 1)) % 16],
  );
  const birthName = syllables.join('').replace(/^./, (letter) => letter.toUpperCase());
  const firstNames = FIRST_NAMES[index % FIRST_NAMES.length];
  const [candidateId, email] = [randomUUID(), `p${index}@example.org`];
  const birthDay = new Date(Date.UTC(1960, 0, 1 + (index % 16_000))).toISOString().slice(0, 10);
  const kept = [plain(birthName), plain(firstNames), `p${index}exampleorg`];
  return {
    candidate: {
      ...{ id: candidateId, firstNames, birthName, usedName: null, gender: 'F', birthDay, birthPlace: 'Lyon', email },
      ...{ accountId: null, searchName: ` ${plain(birthName)} ${plain(firstNames)}`, registeredAt: NOW, version: 1 },
    },
    enrollment: {
      ...{ id: randomUUID(), candidateId, certificationId, accessRoute: 'FC', enrolledOn: '2022-09-01' },
      ...{ accommodations: '[]', validatedIn: '{}', version: 1 },
    },
    words: kept.map((word) => ({ subjectId: candidateId, word, kind: 'candidate' })),
  };
}
