import { randomUUID } from 'node:crypto';
import { AccountsService } from '../../dist/accounts/accounts.service.js';
import { SYSTEM } from '../../dist/audit/actor.js';
import { Candidate } from '../../dist/candidates/candidate.entity.js';
import { CertificationVersion } from '../../dist/certifications/certification-version.entity.js';
import { Database } from '../../dist/database/database.js';
import { Enrollment } from '../../dist/enrollments/enrollment.entity.js';
import { Evaluation } from '../../dist/evaluations/evaluation.entity.js';

const { fetch } = globalThis;
const NOW = '2023-06-15T07:00:00.000Z';
export const PASSWORD = 'une phrase que personne ne devine';

/** A jury of five that meets every clause of RNCP31936. */
const JURY = [
  ['Claire', 'Aubry', 'certifier', 'F'],
  ['Amine', 'Berger', 'employee', 'M'],
  ['Chloé', 'Costa', 'employer', 'F'],
  ['Denis', 'Diallo', 'school', 'M'],
  ['Élise', 'Evrard', 'school', 'F'],
];

const twoInThree = (row, cell) => (row + cell) % 3 > 0;

/** People enrolled with a result for each competence, as `isAcquired` says; gives their enrollments. */
export async function seedEnrollments(nest, size, isAcquired = twoInThree, code = 'RNCP31936') {
  const database = nest.get(Database);
  const version = await database.read((reading) => reading.findOneBy(CertificationVersion, { code }));
  const cells = version.content.assessments.flatMap(({ code, covers }) => covers.map((one) => [code, one]));
  const people = Array.from({ length: size }, (_, index) => person(index, version.id));
  const results = people.flatMap(({ enrollment }, row) =>
    cells.map(([assessment, competence], cell) => result(enrollment.id, assessment, competence, isAcquired(row, cell))),
  );
  await database.write(SYSTEM, async (writing) => {
    const candidates = people.map(({ candidate }) => candidate);
    const enrollments = people.map(({ enrollment }) => enrollment);
    await writing.saveAll(Candidate, candidates, []);
    await writing.saveAll(Enrollment, enrollments, []);
    await writing.saveAll(Evaluation, results, []);
  });
  return { certificationId: version.id, enrollmentIds: people.map(({ enrollment }) => enrollment.id) };
}

/** Somebody signed in, as a program is: `get`, `post` and `put` give the answer, `page` what a browser reads. */
export async function signedIn({ nest, url }, role, name) {
  const email = `${role}@bench.example`;
  const { id } = await nest.get(AccountsService).createAs(SYSTEM, { email, name, role, password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const call = async (method, path, body) => {
    const sent = { method, headers, redirect: 'manual', ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`${url}${path}`, sent);
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 400)}`);
    return { answer, text };
  };
  const { answer } = await call('POST', '/api/v1/session', { email, password: PASSWORD });
  headers.cookie = answer.headers.getSetCookie()[0].split(';')[0];
  const json = async (...sent) => JSON.parse((await call(...sent)).text || 'null');
  return {
    accountId: id,
    cookie: headers.cookie,
    page: async (path) => (await call('GET', path)).text,
    get: (path) => json('GET', `/api/v1/${path}`),
    post: (path, body = {}) => json('POST', `/api/v1/${path}`, body),
    put: (path, body) => json('PUT', `/api/v1/${path}`, body),
  };
}

/** Plans a session, and seats a jury of five with the president's account. */
export async function planSession(secretary, president, certificationId) {
  const { id } = await secretary.post('jury-sessions', { certificationId, day: '2023-06-15', place: 'Paris' });
  for (const [index, [firstNames, lastName, college, gender]] of JURY.entries()) {
    await secretary.post(`jury-sessions/${id}/members`, {
      ...{
        firstNames,
        lastName,
        college,
        gender,
        organisation: 'Syndicat des médias',
        occupation: 'Community manager',
      },
      ...{ appointedBy: 'La direction', appointedOn: '2023-05-02', qualified: college === 'employer' },
      ...(index === 0 && { president: true, accountId: president.accountId }),
    });
  }
  return id;
}

/** Presents all, convenes the session, takes its jury as present and opens it; gives the session. */
export async function openSession(secretary, id, enrollmentIds) {
  const at = `jury-sessions/${id}`;
  for (let first = 0; first < enrollmentIds.length; first += 200) {
    await secretary.post(`${at}/candidacies`, { enrollmentIds: enrollmentIds.slice(first, first + 200) });
  }
  await secretary.post(`${at}/convene`);
  const { members } = await secretary.get(at);
  const presence = members.map((member) => ({ id: member.id, version: member.version, present: true }));
  await secretary.put(`${at}/attendance`, { members: presence });
  return secretary.post(`${at}/open`);
}

/** Agrees with the rules for everybody; `decide` is given each decision as an act to do. */
export async function agreeWithAll(president, id, decide = (act) => act()) {
  const at = `jury-sessions/${id}/deliberations`;
  for (let number = 1, last = 1; number <= last; number += 1) {
    const { items, total, size } = await president.get(`${at}?size=200&page=${number}`);
    last = Math.ceil(total / size);
    for (const { candidacyId, version, expected } of items) {
      const blocs = Object.entries(expected.blocs).map(([bloc, outcome]) => ({ bloc, outcome }));
      const decision = { version, blocs, ...(expected.title && { title: { outcome: expected.title } }) };
      await decide(() => president.put(`${at}/${candidacyId}`, decision));
    }
  }
}

function person(index, certificationId) {
  const [candidateId, enrollmentId] = [randomUUID(), randomUUID()];
  const birthName = `Candidat-de-la-Rochefoucauld${index}`;
  return {
    candidate: {
      ...{ id: candidateId, firstNames: 'Lina', birthName, usedName: null, gender: 'F', birthDay: '1996-03-14' },
      ...{ birthPlace: 'Lyon', email: `lina.${index}@example.org`, accountId: null },
      ...{ searchName: ` lina ${birthName.toLowerCase()}`, registeredAt: NOW, version: 1 },
    },
    enrollment: {
      ...{ id: enrollmentId, candidateId, certificationId, accessRoute: 'FC', enrolledOn: '2022-09-01' },
      ...{ optionBloc: null, targetBlocs: null, accommodations: [], validatedIn: {}, movedToId: null, version: 1 },
    },
  };
}

function result(enrollmentId, assessmentCode, competenceCode, isAcquired) {
  return {
    ...{ id: randomUUID(), enrollmentId, assessmentCode, competenceCode, attempt: 1, version: 1 },
    ...{ result: isAcquired ? 'acquired' : 'notAcquired', mark: null, assessor: 'Denis Diallo' },
    ...{ assessedOn: '2023-06-01', comment: null, recordedBy: null, recorderName: 'Secrétariat', recordedAt: NOW },
    sealedInSession: null,
  };
}
