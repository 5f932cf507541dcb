import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../../dist/audit/actor.js';
import { Candidate } from '../../dist/candidates/candidate.entity.js';
import { CertificationVersion } from '../../dist/certifications/certification-version.entity.js';
import { findCertificationFile, readCertificationFile } from '../../dist/certifications/certification-files.js';
import { openDatabase } from '../../dist/database/open-database.js';
import { loadCases } from '../../dist/deliberations/load-cases.js';
import { presentCase } from '../../dist/deliberations/present-deliberation.js';
import { Enrollment } from '../../dist/enrollments/enrollment.entity.js';
import { Evaluation } from '../../dist/evaluations/evaluation.entity.js';
import { Candidacy } from '../../dist/jury-sessions/candidacy.entity.js';
import { JurySession } from '../../dist/jury-sessions/jury-session.entity.js';
import { measureRow } from './measure.js';

const CANDIDATES = 500;
const NOW = '2023-06-15T07:00:00.000Z';

/**
 * Row `open-deliberation`: 500 candidates of RNCP31936 with all their results, from the database to the JSON of their
 * sheets; the limit writes the same JSON from memory. Half the candidates stand beside, for what grows with them.
 */
export async function openDeliberationRows() {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-bench-'));
  const database = await openDatabase({ engine: 'sqlite', file: join(directory, 'bench.sqlite') }, () => NOW);
  try {
    const whole = await seedSession(database, CANDIDATES);
    const half = await seedSession(database, CANDIDATES / 2);
    const memory = presented(await database.read((reading) => loadCases(reading, whole)));
    const open = (id) => async () =>
      JSON.stringify(presented(await database.read((reading) => loadCases(reading, id))));
    const rows = await measureRow('open-deliberation', CANDIDATES, [
      { name: 'delibloc', role: 'product', run: open(whole) },
      { name: 'the same JSON from memory', role: 'limit', run: () => JSON.stringify(memory) },
    ]);
    const halves = await measureRow('open-half', CANDIDATES / 2, [
      { name: 'delibloc, half the candidates', role: 'product', run: open(half) },
    ]);
    return [...rows, ...halves];
  } finally {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const presented = ({ cases }) => cases.map((one) => presentCase(one, []));

async function seedSession(database, size) {
  const content = await readCertificationFile(await findCertificationFile('RNCP31936'));
  const [sessionId, certificationId] = [randomUUID(), randomUUID()];
  const people = Array.from({ length: size }, (_, index) => person(index, certificationId, sessionId));
  const cells = content.assessments.flatMap(({ code, covers }) => covers.map((competence) => [code, competence]));
  const results = people.flatMap(({ enrollment }, row) =>
    cells.map(([assessment, competence], cell) => result(enrollment.id, assessment, competence, (row + cell) % 3 > 0)),
  );
  await database.write(SYSTEM, async (writing) => {
    const { code, title } = content;
    const kept = { loadedAt: NOW, frozenAt: NOW, digest: String(size), version: 1 };
    const certification = { id: certificationId, code, number: size, title, content, ...kept };
    await writing.saveAll(CertificationVersion, [certification], []);
    const session = { id: sessionId, certificationId, day: '2023-06-15', place: 'Paris', state: 'open' };
    await writing.saveAll(JurySession, [{ ...session, derogation: null, version: 1 }], []);
    await writing.saveAll(
      Candidate,
      people.map(({ candidate }) => candidate),
      [],
    );
    await writing.saveAll(
      Enrollment,
      people.map(({ enrollment }) => enrollment),
      [],
    );
    await writing.saveAll(
      Candidacy,
      people.map(({ candidacy }) => candidacy),
      [],
    );
    await writing.saveAll(Evaluation, results, []);
  });
  return sessionId;
}

function person(index, certificationId, sessionId) {
  const [candidateId, enrollmentId] = [randomUUID(), randomUUID()];
  const [birthName, birthPlace] = [`Candidat${index}`, 'Lyon'];
  return {
    candidate: {
      ...{ id: candidateId, firstNames: 'Lina', birthName, usedName: null, gender: 'F', birthDay: '1996-03-14' },
      ...{ birthPlace, email: null, accountId: null, searchName: birthName, registeredAt: NOW, version: 1 },
    },
    enrollment: {
      ...{ id: enrollmentId, candidateId, certificationId, accessRoute: 'FC', enrolledOn: '2022-09-01' },
      ...{ optionBloc: null, targetBlocs: null, accommodations: [], validatedIn: {}, movedToId: null, version: 1 },
    },
    candidacy: {
      ...{ id: randomUUID(), sessionId, enrollmentId, blocs: ['BC01', 'BC02', 'BC03', 'BC04'], rank: index + 1 },
      ...{ attendance: 'present', version: 1 },
    },
  };
}

function result(enrollmentId, assessmentCode, competenceCode, isAcquired) {
  return {
    ...{ id: randomUUID(), enrollmentId, assessmentCode, competenceCode, attempt: 1, version: 1 },
    ...{ result: isAcquired ? 'acquired' : 'notAcquired', assessor: 'Denis Diallo', assessedOn: '2023-06-01' },
    ...{ comment: null, recordedBy: null, recorderName: 'Secrétariat', recordedAt: NOW, sealedInSession: null },
  };
}
