import { randomUUID } from 'node:crypto';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { PresentedLinks } from '../../src/jury-sessions/present-links.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from './a-deliberation.js';
import { A_PDF } from './a-document.js';
import { A_JURY, appointJury, findSession, planSession } from './a-session.js';
import type { TestApplication } from './application.js';
import type { Client } from './client.js';

/** Everyone who may come to the door, and what they are to the session that is published. */
export const CAST = {
  A: 'the administrator',
  S: 'the secretary',
  P: 'its president',
  p: 'the president of another session',
  J: 'a member of its jury',
  j: 'a member of another jury',
  C: 'the candidate themself',
  c: 'another candidate',
  V: 'a visitor',
} as const;
export type Role = keyof typeof CAST;
export const ROLES = Object.keys(CAST) as Role[];

export interface Scene {
  readonly cast: Readonly<Record<Role, Client>>;
  /** Ids by the segment of an address that they follow: `jury-sessions/…`. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A session that is published, with one record of every kind in it, and all those who may ask for them. */
export async function playScene(application: TestApplication): Promise<Scene> {
  const cast = await assemble(application);
  const { S, P, p, J, j, C } = cast;
  const own = { enrolled: { candidate: { accountId: C.account.accountId } } };
  const deliberation = await openDeliberation(application, S, P, [own, { absent: true }]);
  const member = await seat(S, deliberation, J);
  const { personId } = (await findSession(S, deliberation.sessionId)).members[1]!;
  await S.must(S.upload(`${deliberation.path}/members/${member}/appointment-documents`, 'acte.pdf', A_PDF));
  const recusal = { candidacyId: deliberation.candidacies[1], memberId: member, reason: 'Tuteur.' };
  const { id: recusalId } = await S.must(S.post<{ id: string }>(`${deliberation.path}/recusals`, recusal));
  const link = { candidacyId: deliberation.candidacies[0], memberId: member, kind: 'trained' };
  const { id: linkId } = await S.must(S.post<{ id: string }>(`${deliberation.path}/links`, link));
  const sits = { candidacyIds: [link.candidacyId], memberId: member, answer: 'maintained', reason: 'Lien ancien.' };
  await P.must(P.post(`${deliberation.path}/link-answers`, sits));
  const { maintained } = await S.must(S.get<PresentedLinks>(`${deliberation.path}/links`));
  const { id: elsewhere } = await planSession(application, S);
  await appointJury(S, elsewhere, p, [A_JURY[0]!, { ...A_JURY[1], accountId: j.account.accountId }]);
  const award = { bloc: 'BC01', awardedOn: '2020-06-15', evidence: 'PV du 15 juin 2020' };
  const awarded = S.post<BlocAwardRecord>(`enrollments/${deliberation.enrollmentIds[1]}/earlier-awards`, award);
  const { id: awardId } = await S.must(awarded);
  await agreeForAll(P, deliberation);
  await sealDecided(P, deliberation);
  await S.must(S.post(`${deliberation.path}/publish`));
  const { items } = await S.must(
    S.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${deliberation.sessionId}`),
  );
  const others = {
    'jury-people': personId,
    'appointment-documents': '1',
    members: member,
    recusals: recusalId,
    links: linkId,
    'link-rulings': maintained[0]!.id,
    'bloc-awards': awardId,
    certificates: items[0]!.id,
    'status-lists': '999',
  };
  return {
    cast,
    ids: {
      ...idsOf(deliberation),
      ...others,
      convocations: deliberation.candidacies[0]!,
      accounts: C.account.accountId,
    },
  };
}

function idsOf({ sessionId, candidateIds, enrollmentIds, candidacies }: OpenDeliberation): Record<string, string> {
  const [candidates, enrollments, candidacy] = [candidateIds[0]!, enrollmentIds[0]!, candidacies[0]!];
  return {
    ...{ 'jury-sessions': sessionId, candidates, enrollments, candidacies: candidacy, deliberations: candidacy },
    rectifications: '1',
    documents: 'deliberation-sheets',
    ...{
      certifications: 'RNCP31936',
      versions: '1',
      evaluations: 'E1',
      blocs: 'BC01',
      assessments: 'E1',
      ':assessment': 'C1',
    },
    ...{
      'insertion-surveys': randomUUID(),
      'enrollment-moves': randomUUID(),
      mails: randomUUID(),
      convocations: randomUUID(),
      rooms: randomUUID(),
      passages: randomUUID(),
    },
    'certificate-print-runs': randomUUID(),
    ...{ files: randomUUID(), 'candidate-imports': randomUUID(), 'bloc-award-imports': randomUUID() },
    ...{ 'evaluation-imports': randomUUID(), 'jury-person-imports': randomUUID() },
    ...{ 'assessor-sheets': randomUUID(), 'assessment-groups': randomUUID() },
    ...{ history: 'jury_session', 'history/:id': sessionId },
  };
}

async function assemble(application: TestApplication): Promise<Record<Role, Client>> {
  return {
    A: await application.signIn('administrator'),
    S: await application.signIn('secretary'),
    P: await application.signIn('president'),
    p: await application.signIn('president'),
    J: await application.signIn('juryMember'),
    j: await application.signIn('juryMember'),
    C: await application.signIn('candidate'),
    c: await application.signIn('candidate'),
    V: application.visitor(),
  };
}

/** Gives a member of the jury that account; the id is the member's. */
async function seat(secretary: Client, { sessionId, path }: OpenDeliberation, { account }: Client): Promise<string> {
  const { id, version } = (await findSession(secretary, sessionId)).members[1]!;
  await secretary.must(secretary.patch(`${path}/members/${id}`, { version, accountId: account.accountId }));
  return id;
}
