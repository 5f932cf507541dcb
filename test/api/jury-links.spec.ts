import { journalAgain } from '../../src/deliberations/session-journal.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import { minutesOfSession } from '../../src/domain/sealing/minutes-of-session.js';
import { SealedRecord } from '../../src/deliberations/sealed-record.entity.js';
import type { PresentedLink, PresentedLinkDeclaration, PresentedLinks } from '../../src/jury-sessions/present-links.js';
import type { WholeSession } from '../../src/jury-sessions/present-session.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { A_JURY, appointJury, convenedSession, findSession, gatherJury, planSession } from '../support/a-session.js';
import { presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('The links of members with candidates', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let member: Client;
  let administrator: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    member = await application.signIn('juryMember');
    administrator = await application.signIn('administrator');
  });

  afterAll(() => application.stop());

  /** A convened session with everybody there, whose second member follows it with an account. */
  async function gathered(enrolled: Parameters<typeof enroll>[1] = {}): Promise<WholeSession & { path: string }> {
    const { id } = await planSession(application, secretary);
    const jury = A_JURY.map((one, index) => (index === 1 ? { ...one, accountId: member.account.accountId } : one));
    await appointJury(secretary, id, president, jury);
    await presentCandidates(secretary, id, [(await enroll(application.database, enrolled)).id]);
    await secretary.must(secretary.post(`jury-sessions/${id}/convene`));
    await gatherJury(secretary, id);
    return { ...(await findSession(secretary, id)), path: `jury-sessions/${id}` };
  }

  const pairIn = ({ members, candidacies }: WholeSession) => ({
    memberId: members.find(({ accountId }) => accountId === member.account.accountId)!.id,
    candidacyId: candidacies[0]!.id,
  });
  const linksOf = (client: Client, path: string) => client.must(client.get<PresentedLinks>(`${path}/links`));
  const answerOf = (pair: { memberId: string; candidacyId: string }, answer: string, reason = 'Lien ancien.') => ({
    ...{ memberId: pair.memberId, candidacyIds: [pair.candidacyId], answer, reason },
  });

  it('stop the session from opening until the president answers', async () => {
    const session = await gathered();
    const pair = pairIn(session);
    await member.must(
      member.post(`${session.path}/links`, { ...pair, kind: 'professional', words: 'Deux ans à Lyon.' }),
    );
    const refused = await president.post(`${session.path}/open`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'sessionNotReady' } });
    expect(JSON.stringify(refused.body)).toContain('linksUnanswered');
    expect(await member.post(`${session.path}/link-answers`, answerOf(pair, 'maintained'))).toMatchObject({
      status: 403,
    });
    await president.must(president.post(`${session.path}/link-answers`, answerOf(pair, 'maintained')));
    expect((await linksOf(president, session.path)).declared[0]).toMatchObject({ ...pair, answer: 'maintained' });
    expect((await president.post(`${session.path}/open`)).status).toBe(201);
  });

  it('are answered by a recusal too, which takes the member from the quorum', async () => {
    const session = await gathered();
    const pair = pairIn(session);
    await member.must(member.post(`${session.path}/links`, { ...pair, kind: 'personal' }));
    await president.must(president.post(`${session.path}/link-answers`, answerOf(pair, 'recused', 'Parenté.')));
    const { recusals } = await findSession(secretary, session.id);
    expect(recusals).toMatchObject([{ ...pair, reason: 'Parenté.' }]);
    const again = await president.post(`${session.path}/link-answers`, answerOf(pair, 'maintained'));
    expect(again).toMatchObject({ status: 409, body: { code: 'alreadyRecused' } });
    const recusal = `${session.path}/recusals/${recusals[0]!.id}?version=1`;
    expect(await member.delete(recusal)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const page = `/sessions/${session.id}/deports/${recusals[0]!.id}/retirer`;
    expect((await member.page(`/sessions/${session.id}`)).html).not.toContain(page);
    expect((await member.submit(page, { version: 1 })).status).toBe(403);
    expect((await president.page(`/sessions/${session.id}`)).html).toContain(page);
    expect((await findSession(secretary, session.id)).recusals).toHaveLength(1);
    await secretary.must(secretary.delete(recusal));
    expect((await linksOf(president, session.path)).declared[0]?.answer).toBeNull();
  });

  it('declared while the jury sits stop it from deciding on that candidate alone', async () => {
    const { path, sessionId, candidacies } = await openDeliberation(application, secretary, president, [{}, {}]);
    const { members } = await findSession(secretary, sessionId);
    const pair = { memberId: members[2]!.id, candidacyId: candidacies[0]! };
    await secretary.must(secretary.post(`${path}/links`, { ...pair, kind: 'accompanied' }));
    const blocs = ['BC01', 'BC02', 'BC03', 'BC04'].map((bloc) => ({ bloc, outcome: 'validated' }));
    const decision = { version: 0, blocs, title: { outcome: 'full' } };
    const decide = (id: string) => president.put(`${path}/deliberations/${id}`, decision);
    expect(await decide(candidacies[0]!)).toMatchObject({ status: 422, body: { code: 'linkUnanswered' } });
    expect((await decide(candidacies[1]!)).status).toBe(200);
    await president.must(president.post(`${path}/link-answers`, answerOf(pair, 'recused')));
    expect((await decide(candidacies[0]!)).status).toBe(200);
  });

  it('declared on someone decided stop the deliberation from closing', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [{}]);
    await agreeForAll(president, deliberation);
    const { members } = await findSession(secretary, deliberation.sessionId);
    const pair = { memberId: members[2]!.id, candidacyId: deliberation.candidacies[0]! };
    await secretary.must(secretary.post(`${deliberation.path}/links`, { ...pair, kind: 'other' }));
    const refused = await president.post(`${deliberation.path}/deliberate`);
    expect(JSON.stringify(refused.body)).toContain('candidateLinksUnanswered');
  });

  it('are sealed with the answer and the reason, and without the words of the member', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [
      { enrolled: { accessRoute: 'VAE', enrolledOn: '2022-11-14' } },
    ]);
    const { path, sessionId, candidacies } = deliberation;
    const { members } = await findSession(secretary, sessionId);
    const pair = { memberId: members[2]!.id, candidacyId: candidacies[0]! };
    const words = 'Un secret entre nous.';
    const declaration = { version: 0, candidacyIds: candidacies, evidence: 'Déclaration signée le 2 juin 2023' };
    await secretary.must(secretary.post(`${path}/links`, { ...pair, kind: 'accompanied', words }));
    await secretary.must(secretary.put(`${path}/members/${pair.memberId}/link-declaration`, declaration));
    await president.must(president.post(`${path}/link-answers`, answerOf(pair, 'maintained', 'Une seule réunion.')));
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const { snapshot } = await secretary.must(secretary.get<{ snapshot: string }>(`${path}/sealed-record`));
    const sealed = JSON.parse(snapshot) as SessionSnapshot;
    const answered = { memberId: pair.memberId, kind: 'accompanied', declared: true, answer: 'maintained' };
    expect(sealed.candidacies[0]?.links).toEqual([{ ...answered, reason: 'Une seule réunion.' }]);
    expect(sealed.members.map(({ linksDeclared }) => linksDeclared?.evidence ?? null)).toContain(declaration.evidence);
    expect(minutesOfSession(sealed, null).candidates[0]?.maintained).toMatchObject([
      { kind: 'accompanied', reason: 'Une seule réunion.', article: 'R. 335-8 du code de l’éducation' },
    ]);
    const record = await application.database.read((reading) => reading.findOneBy(SealedRecord, { id: sessionId }));
    const journal = await application.database.read((reading) => journalAgain(reading, record!.journal!));
    const kinds = ['declared_link', 'link_ruling', 'link_declaration'];
    expect(kinds.filter((kind) => !journal.some(({ subjectType }) => subjectType === kind))).toEqual([]);
    expect(snapshot + JSON.stringify(journal)).not.toContain(words);
  });

  it('are a member’s own to declare, to read and, as long as nobody answered, to take back', async () => {
    const session = await gathered();
    const pair = pairIn(session);
    const other = session.members.find(({ id }) => id !== pair.memberId)!;
    const elsewhere = await member.post(`${session.path}/links`, { ...pair, memberId: other.id, kind: 'other' });
    expect(elsewhere.status).toBe(403);
    await secretary.must(secretary.post(`${session.path}/links`, { ...pair, memberId: other.id, kind: 'other' }));
    const declared = member.post<PresentedLink>(`${session.path}/links`, { ...pair, kind: 'other' });
    const { id } = await member.must(declared);
    expect((await linksOf(member, session.path)).declared.map((link) => link.memberId)).toEqual([pair.memberId]);
    const twice = await member.post(`${session.path}/links`, { ...pair, kind: 'personal' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'linkAlreadyDeclared' } });
    await president.must(president.post(`${session.path}/link-answers`, answerOf(pair, 'maintained')));
    const kept = await member.delete(`${session.path}/links/${id}?version=1`);
    expect(kept).toMatchObject({ status: 409, body: { code: 'linkAnswered' } });
    const [ruling] = (await linksOf(president, session.path)).maintained;
    await president.must(president.delete(`${session.path}/link-rulings/${ruling!.id}?version=1`));
    expect((await member.delete(`${session.path}/links/${id}?version=1`)).status).toBe(204);
    expect((await linksOf(member, session.path)).declared).toEqual([]);
  });

  it('of the president are for the authority that delivers to maintain, not for themself', async () => {
    const session = await gathered();
    const own = { memberId: session.members[0]!.id, candidacyId: session.candidacies[0]!.id };
    await president.must(president.post(`${session.path}/links`, { ...own, kind: 'professional' }));
    const refused = await president.post(`${session.path}/link-answers`, answerOf(own, 'maintained'));
    expect(refused).toMatchObject({ status: 422, body: { code: 'ownLinkMaintained' } });
    expect((await administrator.post(`${session.path}/link-answers`, answerOf(own, 'maintained'))).status).toBe(204);
  });

  it('show by themselves where a member comes from the employer, and block nothing until declared', async () => {
    const session = await gathered({ employer: 'SYNDICAT DES MÉDIAS (association)' });
    const pair = pairIn(session);
    const { flags } = await linksOf(member, session.path);
    expect(flags).toEqual([{ ...pair, ground: 'employer' }]);
    expect((await president.post(`${session.path}/open`)).status).toBe(201);
    await president.must(president.post(`${session.path}/link-answers`, answerOf(pair, 'maintained')));
    const links = await linksOf(president, session.path);
    expect(links.maintained).toMatchObject([{ ...pair, kind: 'sameOrganisation' }]);
    expect(links.flags.filter(({ memberId }) => memberId === pair.memberId)).toEqual([]);
    const unrelated = await gathered();
    const refused = await president.post(`${unrelated.path}/link-answers`, answerOf(pairIn(unrelated), 'recused'));
    expect(refused).toMatchObject({ status: 422, body: { code: 'noLinkToAnswer' } });
  });

  it('are remembered from one session to the next, for the same people', async () => {
    const session = await gathered();
    const pair = pairIn(session);
    await member.must(member.post(`${session.path}/links`, { ...pair, kind: 'accompanied' }));
    const { personId } = session.members.find(({ id }) => id === pair.memberId)!;
    const { id } = await planSession(application, secretary, { day: '2023-06-20' });
    await appointJury(secretary, id, undefined, [{ ...A_JURY[1], personId }]);
    await presentCandidates(secretary, id, [session.candidacies[0]!.enrollmentId]);
    const { members, candidacies } = await findSession(secretary, id);
    expect((await linksOf(secretary, `jury-sessions/${id}`)).flags).toEqual([
      { memberId: members[0]!.id, candidacyId: candidacies[0]!.id, ground: 'accompanied' },
    ]);
  });

  it('go with the member or the candidate who is withdrawn', async () => {
    const session = await gathered();
    const pair = pairIn(session);
    const path = `${session.path}/members/${pair.memberId}`;
    await member.must(member.post(`${session.path}/links`, { ...pair, kind: 'other' }));
    await member.must(member.put(`${path}/link-declaration`, { version: 0, candidacyIds: [pair.candidacyId] }));
    const { version } = session.members.find(({ id }) => id === pair.memberId)!;
    expect((await secretary.delete(`${path}?version=${version}`)).status).toBe(204);
    expect(await linksOf(secretary, session.path)).toMatchObject({ declared: [], declarations: [] });
    const convened = await convenedSession(application, secretary, president);
    const one = { memberId: convened.members[1]!.id, candidacyId: convened.candidacies[0]!.id, kind: 'other' };
    await secretary.must(secretary.post(`jury-sessions/${convened.id}/links`, one));
    const withdrawn = `jury-sessions/${convened.id}/candidacies/${one.candidacyId}?version=1`;
    expect((await secretary.delete(withdrawn)).status).toBe(204);
  });

  it('are declared for the candidates gone through, by the member or on paper, and never over a newer declaration', async () => {
    const session = await gathered();
    const { memberId, candidacyId } = pairIn(session);
    const path = `${session.path}/members/${memberId}/link-declaration`;
    const given = { version: 0, candidacyIds: [candidacyId] };
    expect(await secretary.put(path, given)).toMatchObject({ status: 422, body: { code: 'evidenceRequired' } });
    const own = await member.must(member.put<PresentedLinkDeclaration>(path, { ...given, evidence: 'Rien' }));
    expect(own).toMatchObject({ candidacyIds: [candidacyId], evidence: null, version: 1 });
    const stale = await secretary.put(path, { ...given, evidence: 'Déclaration du 2 juin' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    await presentCandidates(secretary, session.id, [(await enroll(application.database)).id]);
    const { candidacies } = await findSession(secretary, session.id);
    const ids = [...candidacies.map(({ id }) => id), '00000000-0000-4000-8000-000000000000'];
    const renewed = member.put<PresentedLinkDeclaration>(path, { version: 1, candidacyIds: ids });
    expect((await member.must(renewed)).candidacyIds).toEqual(candidacies.map(({ id }) => id));
  });

  it('declared by two hands at once are one link', async () => {
    const session = await gathered();
    const pair = { ...pairIn(session), kind: 'trained' };
    const both = await Promise.all([secretary, member].map((client) => client.post(`${session.path}/links`, pair)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
