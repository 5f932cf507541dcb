import { randomUUID } from 'node:crypto';
import { CAST, playScene, type Role, ROLES, type Scene } from '../support/a-cast.js';
import { aCell, anEnrollment } from '../support/a-candidate.js';
import { aMember } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import { routesOf } from '../support/routes.js';

/**
 * Who may call what: A administrator, S secretary, P its president, p another president, J member of its jury,
 * j member of another, C the candidate themself, c another, V visitor. Last, what those who may are answered: all is
 * asked of a session that is published, on versions that nobody has seen, so that nothing changes from row to row.
 */
const TABLE = `
  POST   session                                                A S P p J j C c V  wrongCredentials
  GET    session                                                A S P p J j C c .  200

  GET    accounts                                               A . . . . . . . .  200
  GET    accounts/export                                        A . . . . . . . .  200
  POST   accounts                                               A . . . . . . . .  emailTaken
  PATCH  accounts/:id                                           A . . . . . . . .  staleVersion

  GET    certifications                                         A S P p J j . . .  200
  GET    certifications/:code                                   A S P p J j . . .  200
  GET    certifications/:code/promotions                        A S . . . . . . .  200
  GET    certifications/:code/promotions/file                   A S . . . . . . .  200
  GET    certifications/:code/insertion-surveys                 A S . . . . . . .  200
  PUT    certifications/:code/insertion-surveys                 A S . . . . . . .  surveyInFuture
  DELETE insertion-surveys/:id                                  A S . . . . . . .  notFound
  GET    certifications/:code/simulation                        A . . . . . . . .  nothingToTry

  GET    candidates                                             A S . . . . . . .  200
  GET    candidates/export                                      A S . . . . . . .  200
  POST   candidates                                             A S . . . . . . .  possibleDuplicate
  GET    candidates/:id                                         A S . . . . . . .  200
  PATCH  candidates/:id                                         A S . . . . . . .  staleVersion
  PUT    candidates/:id/account                                 A S . . . . . . .  staleVersion
  DELETE candidates/:id/account                                 A S . . . . . . .  staleVersion

  POST   candidate-imports                                      A S . . . . . . .  documentMissing
  GET    candidate-imports/:id                                  A S . . . . . . .  notFound
  POST   candidate-imports/:id/import                           A S . . . . . . .  notFound
  POST   evaluation-imports                                     A S . . . . . . .  documentMissing
  GET    evaluation-imports/:id                                 A S . . . . . . .  notFound
  POST   evaluation-imports/:id/import                          A S . . . . . . .  notFound
  POST   evaluation-imports/:id/stop                            A S . . . . . . .  notFound
  POST   evaluation-imports/:id/again                           A S . . . . . . .  notFound
  POST   jury-person-imports                                    A S . . . . . . .  documentMissing
  GET    jury-person-imports/:id                                A S . . . . . . .  notFound
  POST   jury-person-imports/:id/import                         A S . . . . . . .  notFound
  POST   bloc-award-imports                                     A S . . . . . . .  documentMissing
  GET    bloc-award-imports/:id                                 A S . . . . . . .  notFound
  POST   bloc-award-imports/:id/import                          A S . . . . . . .  notFound

  GET    certifications/:code/lineage                           A S P p J j . . .  200
  POST   certifications/:code/versions/:number/move-preview     A S . . . . . . .  notASuccessor
  POST   certifications/:code/versions/:number/moves            A S . . . . . . .  notASuccessor
  GET    enrollment-moves/:id                                   A S . . . . . . .  notFound
  POST   enrollment-moves/:id/undoing                           A S . . . . . . .  notFound

  GET    expiring-blocs                                         A S . . . . . . .  200
  GET    expiring-blocs/export                                  A S . . . . . . .  200
  GET    statistics                                             A S P p J j . . .  200
  GET    statistics/file                                        A S P p J j . . .  200
  GET    enrollments                                            A S . . . . . . .  200
  GET    enrollments/export                                     A S . . . . . . .  200
  GET    enrollments/:id                                        A S . . . . . . .  200
  PATCH  enrollments/:id                                        A S . . . . . . .  staleVersion
  GET    candidates/:id/enrollments                             A S . . . . . . .  200
  POST   candidates/:id/enrollments                             A S . . . . . . .  alreadyEnrolled
  GET    candidates/:id/bloc-awards                             A S . . . . . . .  200
  POST   enrollments/:id/earlier-awards                         A S . . . . . . .  unknownBloc
  POST   enrollments/:id/equivalences                           A S . . . . . . .  unknownBloc
  POST   bloc-awards/:id/removal                                A S . . . . . . .  staleVersion

  GET    enrollments/:id/evaluations                            A S . . . . . . .  200
  GET    enrollments/:id/evaluations/history                    A S . . . . . . .  200
  PUT    enrollments/:id/evaluations/:assessment/:competence    A S . . . . . . .  sessionSealed
  DELETE enrollments/:id/evaluations/:assessment/:competence    A S . . . . . . .  sessionSealed
  PUT    evaluation-grids                                       A S . . . . . . .  sessionSealed
  GET    jury-sessions/:id/evaluation-grid                      A S P . J . . . .  200
  PUT    jury-sessions/:id/evaluation-grid                      A S P . J . . . .  sessionSealed
  GET    jury-sessions/:id/evaluation-grid/blocs/:bloc          A S P . J . . . .  200
  PUT    jury-sessions/:id/evaluation-grid/blocs/:bloc          A S P . J . . . .  sessionSealed
  GET    jury-sessions/:id/evaluation-grid/assessments/:assessment  A S P . J . . . .  200
  PUT    jury-sessions/:id/evaluation-grid/assessments/:assessment  A S P . J . . . .  sessionSealed
  GET    jury-sessions/:id/missing-evaluations                  A S P . J . . . .  200
  GET    jury-sessions/:id/missing-evaluations/export           A S P . J . . . .  200
  GET    jury-sessions/:id/evaluation-grid/file                 A S P . J . . . .  200
  POST   jury-sessions/:id/evaluation-grid/files                A S P . J . . . .  sessionSealed
  GET    jury-sessions/:id/evaluation-grid/files/:fileId        A S P . J . . . .  notFound
  POST   jury-sessions/:id/evaluation-grid/files/:fileId/import A S P . J . . . .  notFound

  GET    jury-people                                            A S . . . . . . .  200
  GET    jury-people/export                                     A S . . . . . . .  200
  POST   jury-people                                            A S . . . . . . .  201
  GET    jury-people/:id                                        A S . . . . . . .  200
  PATCH  jury-people/:id                                        A S . . . . . . .  staleVersion
  DELETE jury-people/:id                                        A S . . . . . . .  personSits
  GET    jury-people/:id/seats                                  A S . . . . . . .  200
  POST   jury-people/:id/archive                                A S . . . . . . .  staleVersion
  POST   jury-people/:id/restore                                A S . . . . . . .  staleVersion

  GET    jury-sessions                                          A S P p J j . . .  200
  GET    jury-sessions/export                                   A S P p J j . . .  200
  POST   jury-sessions                                          A S . . . . . . .  notFound
  GET    jury-sessions/:id                                      A S P . J . . . .  200
  PATCH  jury-sessions/:id                                      A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:id                                      A S . . . . . . .  sessionSealed
  GET    jury-sessions/:id/composition                          A S P . J . . . .  200
  POST   jury-sessions/:id/convene                              A S . . . . . . .  wrongState
  POST   jury-sessions/:id/open                                 A S P . . . . . .  wrongState
  POST   jury-sessions/:id/reopen                               A . P . . . . . .  wrongState
  PUT    jury-sessions/:id/derogation                           A . P . . . . . .  sessionSealed
  DELETE jury-sessions/:id/derogation                           A . P . . . . . .  sessionSealed
  PUT    jury-sessions/:id/attendance                           A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/members                       A S . . . . . . .  sessionSealed
  PATCH  jury-sessions/:sessionId/members/:id                   A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/members/:id                   A S . . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/members/:id/appointment-documents           A S P . . . . . .  200
  POST   jury-sessions/:sessionId/members/:id/appointment-documents           A S . . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/members/:id/appointment-documents/:number   A S P . . . . . .  200
  GET    jury-sessions/:sessionId/presentable-enrollments       A S . . . . . . .  200
  POST   jury-sessions/:sessionId/presentation-preview          A S . . . . . . .  200
  POST   jury-sessions/:sessionId/presentations                 A S . . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/candidacies/export            A S P . J . . . .  200
  POST   jury-sessions/:sessionId/candidacies                   A S . . . . . . .  sessionSealed
  PATCH  jury-sessions/:sessionId/candidacies/:id               A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/candidacies/:id               A S . . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/recusals                      A S P . J . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/recusals/:id                  A S P . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/links                         A S P . J . . . .  200
  POST   jury-sessions/:sessionId/links                         A S . . J . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/links/:id                     A S . . J . . . .  sessionSealed
  PUT    jury-sessions/:sessionId/members/:id/link-declaration  A S . . J . . . .  sessionSealed
  POST   jury-sessions/:sessionId/link-answers                  A . P . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/link-rulings/:id              A . P . . . . . .  sessionSealed

  GET    jury-sessions/:sessionId/agenda                        A S P . J . . . .  200
  PUT    jury-sessions/:sessionId/agenda                        A S . . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/agenda/proposal               A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/agenda/passages               A S . . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/rooms                         A S . . . . . . .  sessionSealed
  PATCH  jury-sessions/:sessionId/rooms/:id                     A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/rooms/:id                     A S . . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/passages                      A S . . . . . . .  sessionSealed
  PATCH  jury-sessions/:sessionId/passages/:id                  A S . . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/passages/:id/swap             A S . . . . . . .  sessionSealed
  PUT    jury-sessions/:sessionId/passages/:id/pin              A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/passages/:id/pin              A S . . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/passages/:id                  A S . . . . . . .  sessionSealed

  GET    jury-sessions/:id/convocations                         A S . . . . . . .  200
  GET    jury-sessions/:id/convocations/documents               A S . . . . . . .  convocationTermsMissing
  PUT    jury-sessions/:id/convocation-terms                    A S . . . . . . .  sessionSealed
  POST   jury-sessions/:id/convocations                         A S . . . . . . .  sessionSealed
  POST   jury-sessions/:id/convocation-reminders                A S . . . . . . .  sessionSealed
  POST   jury-sessions/:id/paper-convocations                   A S . . . . . . .  sessionSealed
  PUT    jury-sessions/:id/convocations/:subjectId/answer       A S . . . . . . .  sessionSealed

  GET    jury-sessions/:sessionId/assessors                     A S P . . . . . .  200
  POST   jury-sessions/:sessionId/assignments/preview           A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/assignments                   A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/assignments/withdrawal        A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/room-assignments/preview      A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/room-assignments              A S P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/assessor-reminders            A S P . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/assessment-groups             A S P . . . . . .  200
  POST   jury-sessions/:sessionId/assessment-groups             A S P . . . . . .  sessionSealed
  PATCH  jury-sessions/:sessionId/assessment-groups/:id         A S P . . . . . .  sessionSealed
  DELETE jury-sessions/:sessionId/assessment-groups/:id         A S P . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/assessment-groups/:id/sheet   . . P . J . . . .  notFound
  PUT    jury-sessions/:sessionId/assessment-groups/:id/sheet   . . P . J . . . .  sessionSealed
  GET    jury-sessions/:sessionId/divergences                   A S P . J . . . .  200
  POST   jury-sessions/:sessionId/divergences/settlements       A S P . . . . . .  sessionSealed
  GET    jury-sessions/:sessionId/assessor-sheets               . . P . J . . . .  200
  GET    jury-sessions/:sessionId/assessor-sheets/:id           . . P . J . . . .  notFound
  PUT    jury-sessions/:sessionId/assessor-sheets/:id           . . P . J . . . .  sessionSealed
  POST   jury-sessions/:sessionId/assessor-sheets/:id/group-result . . P . J . . . .  sessionSealed

  GET    jury-sessions/:sessionId/deliberations                 A S P . J . . . .  200
  GET    jury-sessions/:sessionId/deliberations/export          A S P . J . . . .  200
  GET    jury-sessions/:sessionId/deliberations/events          A S P . J . . . .  204
  GET    jury-sessions/:sessionId/deliberations/:candidacyId    A S P . J . . . .  200
  PUT    jury-sessions/:sessionId/deliberations/:candidacyId    . . P . . . . . .  sessionSealed
  POST   jury-sessions/:sessionId/deliberate                    . . P . . . . . .  wrongState
  POST   jury-sessions/:sessionId/seal                          . . P . . . . . .  wrongState
  GET    jury-sessions/:sessionId/sealed-record                 A S P . J . . . .  200
  GET    jury-sessions/:sessionId/archive                       A S P . . . . . .  200
  GET    jury-sessions/:sessionId/minutes                       A S P . J . . . .  200
  GET    jury-sessions/:sessionId/rectifications               A S P . J . . . .  200
  POST   jury-sessions/:sessionId/rectifications               A . P . . . . . .  wrongPassword
  POST   jury-sessions/:sessionId/rectifications/preview       A . P . . . . . .  rectificationRefused
  GET    jury-sessions/:sessionId/rectifications/:number       A S P . J . . . .  notFound
  GET    jury-sessions/:sessionId/rectifications/:number/minutes  A S P . J . . . .  notFound

  GET    jury-sessions/:sessionId/documents                     A S P . J . . . .  200
  GET    jury-sessions/:sessionId/documents/archive             A S P . J . . . .  200
  GET    jury-sessions/:sessionId/documents/:document           A S P . J . . . .  200
  GET    jury-sessions/:sessionId/statistics                    A S P . J . . . .  200
  GET    candidacies/:candidacyId/statement                     A S . . . . C . .  200

  POST   jury-sessions/:id/publish                              A S P . . . . . .  201
  GET    search                                                 A S P p J j . . .  200

  GET    certificates                                           A S . . . . C c .  200
  GET    certificates/export                                    A S . . . . C c .  200
  GET    certificates/:id                                       A S . . . . C . .  200
  GET    certificates/:id/document                              A S . . . . C . .  200
  PUT    certificates/:id/share                                 . . . . . . C . .  200
  DELETE certificates/:id/share                                 . . . . . . C . .  204
  GET    jury-sessions/:id/certificates-to-issue                A S P . . . . . .  200
  POST   jury-sessions/:id/certificates                         A S P . . . . . .  notToIssue
  POST   certificate-revocations                                A . . . . . . . .  notFound
  POST   certificate-revocations/preview                        A . . . . . . . .  notFound
  POST   certificate-reissues                                   A S . . . . . . .  notFound
  POST   certificate-reissues/preview                           A S . . . . . . .  notFound
  POST   certificate-verifications                              A S P p J j C c V  mistypedCode
  GET    certificates/:id/credential                            A S . . . . C . .  200
  GET    certificates/:id/credential.jwt                        A S . . . . C . .  200
  GET    status-lists/:number                                   A S P p J j C c V  notFound
  POST   certificate-print-runs                                 A S . . . . . . .  nothingToPrint
  GET    certificate-print-runs                                 A S . . . . . . .  200
  GET    certificate-print-runs/:id                             A S . . . . . . .  notFound
  GET    certificate-print-runs/:id/file                        A S . . . . . . .  notFound
  POST   certificate-print-runs/:id/again                       A S . . . . . . .  notFound
  GET    candidate-space                                        . . . . . . C c .  200
  PUT    candidate-space/convocations/:id/answer                . . . . . . C c .  notFound
  GET    history/:subjectType/:id                               A S P . . . . . .  200
  GET    journal                                                A . . . . . . . .  200
  GET    journal/check                                          A . . . . . . . .  200
  POST   journal/check                                          A . . . . . . . .  200
  GET    journal/export                                         A . . . . . . . .  200
  GET    journal/acts/export                                    A . . . . . . . .  200

  GET    mails                                                  A S . . . . . . .  200
  GET    mails/export                                           A S . . . . . . .  200
  GET    mails/:id                                              A S . . . . . . .  notFound
  POST   mails/:id/retry                                        A S . . . . . . .  notFound
  POST   mails/:id/settle                                       A S . . . . . . .  notFound
  POST   mails/:id/cancel                                       A S . . . . . . .  notFound

  DELETE session                                                A S P p J j C c .  204
`;

interface Row {
  readonly route: string;
  readonly allowed: string;
  readonly answer: string;
}

const ROWS = TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Row => {
    const [method, path, ...cells] = line.trim().split(/ +/);
    return { route: `${method} ${path}`, allowed: cells.slice(0, ROLES.length).join(''), answer: cells.at(-1)! };
  });

describe('The API', () => {
  let application: TestApplication;
  let scene: Scene;

  beforeAll(async () => {
    application = await startTestApplication();
    scene = await playScene(application);
  });

  afterAll(() => application.stop());

  it('has no route without a row in the table, and no row without a route', () => {
    const prefix = '/api/v1/';
    const routes = routesOf(application).filter(({ path }) => path.startsWith(prefix));
    const written = routes.map(({ method, path }) => `${method} ${path.slice(prefix.length)}`);
    expect(ROWS.map(({ route }) => route).sort()).toEqual(written.sort());
  });

  it.each(ROWS)('lets $allowed call $route, and nobody else', async ({ route, allowed, answer }) => {
    const answers = Object.fromEntries(
      await Promise.all(ROLES.map(async (role) => [CAST[role], await call(scene, role, route)] as const)),
    );
    const refusal = (role: Role): string => (role === 'V' ? 'notSignedIn' : 'forbidden');
    const expected = ROLES.map((role) => [CAST[role], allowed.includes(role) ? answer : refusal(role)] as const);
    expect(answers).toEqual(Object.fromEntries(expected));
  });
});

/** The status, or the code where it is refused. */
async function call({ cast, ids }: Scene, role: Role, route: string): Promise<string> {
  const [method, pattern] = route.split(' ') as [string, string];
  const path = pattern.replace(/([^/]+)\/:\w+(\/:\w+)?/g, (_, noun: string, second?: string) => {
    return `${noun}/${ids[noun]}${second ? `/${ids[`${noun}${second}`] ?? ids[':assessment']}` : ''}`;
  });
  const query = method === 'DELETE' && path !== 'session' ? '?version=999' : '';
  const body =
    method === 'GET' || method === 'DELETE' ? {} : { body: JSON.stringify(bodiesOf(cast, ids)[route] ?? {}) };
  const headers = { 'content-type': 'application/json' };
  const answer = await cast[role].send(method, `/api/v1/${path}${query}`, { ...body, headers });
  if (answer.status < 400) {
    await answer.body?.cancel();
    return String(answer.status);
  }
  return ((await answer.json()) as { code: string }).code;
}

/** Valid input, which those who may not send it must not learn by being corrected. */
function bodiesOf({ S, C }: Scene['cast'], ids: Scene['ids']): Record<string, object> {
  const version = 999;
  const award = { bloc: 'BC99', evidence: 'Aucune' };
  const identity = { firstNames: 'Zoé', birthName: 'Dupont', birthDay: '1999-02-28', birthPlace: 'Lyon' };
  const { email, name } = S.account;
  const member = 'jury-sessions/:sessionId/members';
  const candidacies = 'jury-sessions/:sessionId/candidacies';
  const rectification = {
    ...{ ground: 'other', reason: 'Relecture.', decidedBy: 'Le jury', decidedOn: '2023-06-15' },
    ...{ decidedAs: 'Directrice', presidentUnable: 'La présidence a quitté ses fonctions.' },
    changes: [{ candidacyId: ids.candidacies, wordsForCandidate: 'Rien ne change.' }],
  };
  const { college: _college, appointedBy: _by, appointedOn: _on, ...juryPerson } = aMember();
  return {
    'POST certificate-verifications': { code: 'K7QF' },
    'POST jury-sessions/:id/certificates': { numbers: ['RNCP0-0'] },
    'POST certificate-revocations': { ids: [randomUUID()], reason: 'Fraude.', wordsForHolder: 'Annulé.' },
    'POST certificate-revocations/preview': { ids: [randomUUID()] },
    'POST certificate-reissues': { ids: [randomUUID()], reason: 'Mariage.', seen: '0'.repeat(64) },
    'POST certificate-reissues/preview': { ids: [randomUUID()] },
    'POST session': { email: 'nobody@example.org', password: PASSWORD },
    'POST accounts': { email, name, role: 'secretary', password: PASSWORD },
    'PATCH accounts/:id': { version },
    'POST candidates': identity,
    'PATCH candidates/:id': { version },
    'POST candidate-imports/:id/import': { plan: 'unseen' },
    'POST bloc-award-imports/:id/import': { plan: 'unseen' },
    'POST evaluation-imports/:id/import': { plan: 'unseen' },
    'POST jury-person-imports/:id/import': { plan: 'unseen' },
    'PUT candidates/:id/account': { version, accountId: C.account.accountId },
    'POST certifications/:code/versions/:number/move-preview': { enrollments: [{ enrollmentId: ids.enrollments }] },
    'POST certifications/:code/versions/:number/moves': {
      ...{ enrollments: [{ enrollmentId: ids.enrollments, seen: 'version 1' }], reason: 'Nouveau référentiel.' },
    },
    'PUT certifications/:code/insertion-surveys': {
      ...{ year: 2021, months: 24, surveyed: 3, respondents: 2, neutralised: 0, employed: 2, inTargetJob: 1 },
      closedOn: '2999-01-01',
    },
    'POST enrollment-moves/:id/undoing': { version, reason: 'Erreur de liste.' },
    'POST candidates/:id/enrollments': anEnrollment(),
    'PATCH enrollments/:id': { version },
    'POST enrollments/:id/earlier-awards': { ...award, awardedOn: '2020-06-15' },
    'POST enrollments/:id/equivalences': { ...award, obtainedOn: '2020-06-15' },
    'POST bloc-awards/:id/removal': { version, reason: 'Erreur de saisie.' },
    'PUT enrollments/:id/evaluations/:assessment/:competence': { version, result: 'acquired' },
    'PUT evaluation-grids': { cells: [aCell(ids.enrollments!)] },
    'PUT jury-sessions/:id/evaluation-grid': { cells: [aCell(ids.enrollments!)] },
    'PUT jury-sessions/:id/evaluation-grid/blocs/:bloc': { cells: [aCell(ids.enrollments!)] },
    'PUT jury-sessions/:id/evaluation-grid/assessments/:assessment': { cells: [aCell(ids.enrollments!)] },
    'POST jury-sessions/:id/evaluation-grid/files/:fileId/import': { plan: 'unseen' },
    'POST jury-sessions': { certificationId: randomUUID(), day: '2023-06-15', place: 'Paris' },
    'PATCH jury-sessions/:id': { version },
    'POST jury-sessions/:id/reopen': { reason: 'Encore un mot.' },
    'PUT jury-sessions/:id/derogation': { version, text: 'Une absence.' },
    [`POST ${member}`]: aMember(),
    [`PATCH ${member}/:id`]: { version },
    ...{
      'POST mails/:id/retry': { version },
      'POST mails/:id/settle': { version },
      'POST mails/:id/cancel': { version },
    },
    'PUT jury-sessions/:sessionId/agenda': {
      ...{ days: [{ day: '2023-06-15', from: '09:00', until: '18:00' }], breaks: [], durations: [{ minutes: 20 }] },
      ...{ gap: 5, arrival: 15 },
    },
    'POST jury-sessions/:sessionId/agenda/proposal': { version },
    'POST jury-sessions/:sessionId/rooms': { name: 'A' },
    'PATCH jury-sessions/:sessionId/rooms/:id': { version },
    'POST jury-sessions/:sessionId/passages': {
      ...{ candidacyId: ids.candidacies, roomId: ids.rooms, day: '2023-06-15', begins: '09:00' },
    },
    'PATCH jury-sessions/:sessionId/passages/:id': { version },
    'POST jury-sessions/:sessionId/passages/:id/swap': { version, otherId: ids.passages, otherVersion: version },
    'PUT jury-sessions/:sessionId/passages/:id/pin': { version },
    'PUT jury-sessions/:id/convocation-terms': {
      ...{ membersAt: '08:30', candidatesAt: '09:00', until: '18:00', contact: 'Le secrétariat' },
    },
    'PUT jury-sessions/:id/convocations/:subjectId/answer': { version, answer: 'coming' },
    'PUT candidate-space/convocations/:id/answer': { answer: 'coming' },
    'POST certificate-print-runs': { year: 1950, format: 'zip' },
    'POST jury-people': { ...juryPerson, colleges: ['employee'] },
    'PATCH jury-people/:id': { version },
    'POST jury-people/:id/archive': { version },
    'POST jury-people/:id/restore': { version },
    [`POST ${candidacies}`]: { enrollmentIds: [randomUUID()] },
    'POST jury-sessions/:sessionId/presentations': { candidates: [{ enrollmentId: randomUUID() }] },
    [`PATCH ${candidacies}/:id`]: { version },
    'POST jury-sessions/:sessionId/recusals': {
      ...{ candidacyId: ids.candidacies, memberId: ids.members, reason: 'Tuteur.' },
    },
    'POST jury-sessions/:sessionId/links': {
      ...{ candidacyId: ids.candidacies, memberId: ids.members, kind: 'other' },
    },
    [`PUT ${member}/:id/link-declaration`]: { version, candidacyIds: [ids.candidacies], evidence: 'Papier.' },
    'POST jury-sessions/:sessionId/link-answers': {
      ...{ candidacyIds: [ids.candidacies], memberId: ids.members, answer: 'maintained', reason: 'Lien ancien.' },
    },
    ...{
      'POST jury-sessions/:sessionId/assignments/preview': { memberIds: [ids.members] },
      'POST jury-sessions/:sessionId/assignments': { memberIds: [ids.members] },
      'POST jury-sessions/:sessionId/assignments/withdrawal': { memberIds: [ids.members] },
      'POST jury-sessions/:sessionId/assessment-groups': {
        ...{ assessment: 'E1', name: 'Un', candidacyIds: [ids.candidacies] },
      },
      'PATCH jury-sessions/:sessionId/assessment-groups/:id': { version },
      'PUT jury-sessions/:sessionId/assessment-groups/:id/sheet': { version, handIn: false },
      'POST jury-sessions/:sessionId/divergences/settlements': {
        ...{ candidacyId: ids.candidacies, assessment: 'E1', competence: 'C1', seen: '0'.repeat(16) },
        ...{ result: 'acquired', reason: 'Relecture.', onWordOfPresident: true },
      },
      'PUT jury-sessions/:sessionId/assessor-sheets/:id': { version, handIn: false },
      'POST jury-sessions/:sessionId/assessor-sheets/:id/group-result': { version },
    },
    'PUT jury-sessions/:sessionId/deliberations/:candidacyId': { version, blocs: [] },
    'POST jury-sessions/:sessionId/seal': { password: PASSWORD },
    'POST jury-sessions/:sessionId/rectifications': { ...rectification, seen: '0'.repeat(64), password: 'another one' },
    'POST jury-sessions/:sessionId/rectifications/preview': rectification,
  };
}
