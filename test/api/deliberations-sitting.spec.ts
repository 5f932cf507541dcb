import { SYSTEM } from '../../src/audit/actor.js';
import { Deliberation } from '../../src/deliberations/deliberation.entity.js';
import type { PresentedSeal } from '../../src/deliberations/present-seal.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import type { PresentedMember } from '../../src/jury-sessions/present-session.js';
import {
  agreeForAll,
  agreement,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
} from '../support/a-deliberation.js';
import { aMember, findSession, gatherJury } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';
import { race, ROUNDS } from '../support/race.js';

describe('Who sat when a decision was taken', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const open = (count = 1) =>
    openDeliberation(
      application,
      secretary,
      president,
      Array.from({ length: count }, () => ({})),
    );
  const membersOf = async ({ sessionId }: OpenDeliberation) => (await findSession(secretary, sessionId)).members;
  const named = (members: readonly { id: string; lastName: string }[], ...names: string[]) =>
    members
      .filter(({ lastName }) => names.includes(lastName))
      .map(({ id }) => id)
      .toSorted();
  const gather = ({ sessionId }: OpenDeliberation, ...absent: string[]) => gatherJury(secretary, sessionId, absent);

  async function decideOn(deliberation: OpenDeliberation, candidacyId: string) {
    const found = await caseOf(president, deliberation, candidacyId);
    return president.must(decide(president, deliberation, candidacyId, agreement(found)));
  }

  async function withdraw(deliberation: OpenDeliberation, lastName: string) {
    const member = (await membersOf(deliberation)).find((one) => one.lastName === lastName)!;
    await secretary.must(secretary.delete(`${deliberation.path}/members/${member.id}?version=${member.version}`));
  }

  async function missing({ path }: OpenDeliberation, act = 'deliberate') {
    const { body } = await president.post<ProblemBody>(`${path}/${act}`);
    return ((body.facts.missing ?? []) as { code: string }[]).map(({ code }) => code);
  }

  async function snapshotOf({ path }: OpenDeliberation): Promise<SessionSnapshot> {
    const record = await president.must(president.get<PresentedSeal & { snapshot: string }>(`${path}/sealed-record`));
    return JSON.parse(record.snapshot) as SessionSnapshot;
  }

  const minutesOf = async ({ path }: OpenDeliberation) =>
    readPdf(Buffer.from(await (await president.download(`${path}/minutes`)).arrayBuffer())).text.replaceAll(
      /\s+/g,
      ' ',
    );

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('is kept with it: who leaves afterwards, or arrives, undoes nothing', async () => {
    const deliberation = await open(2);
    const [first, second] = deliberation.candidacies as [string, string];
    await gather(deliberation, 'Costa');
    await decideOn(deliberation, first);
    await gather(deliberation, 'Berger');
    const members = await membersOf(deliberation);
    const found = await caseOf(president, deliberation, first);
    expect(found.sittingThen).toEqual({
      memberIds: named(members, 'Aubry', 'Berger', 'Diallo', 'Evrard'),
      quorum: { required: 3, sitting: 4, met: true },
    });
    expect(found.standing).toBe('decided');
    const sheet = await president.page(`/sessions/${deliberation.sessionId}/deliberation/${first}`);
    expect(sheet.html).toContain('Ne siège plus');
    await decideOn(deliberation, second);
    await sealDecided(president, deliberation);
    const { candidacies } = await snapshotOf(deliberation);
    expect(candidacies.map(({ sitting }) => sitting)).toEqual([
      named(members, 'Aubry', 'Berger', 'Diallo', 'Evrard'),
      named(members, 'Aubry', 'Costa', 'Diallo', 'Evrard'),
    ]);
  });

  it('had its own quorum, though fewer sit when the next candidates are decided', async () => {
    const deliberation = await open(2);
    const [first, second] = deliberation.candidacies as [string, string];
    await decideOn(deliberation, first);
    const ids = named(await membersOf(deliberation), 'Berger', 'Costa', 'Diallo');
    for (const memberId of ids) {
      const recusal = { candidacyId: second, memberId, reason: 'Tutrice du stage.' };
      await secretary.must(secretary.post(`${deliberation.path}/recusals`, recusal));
    }
    expect(await missing(deliberation)).toEqual(expect.arrayContaining(['undecided', 'candidateQuorumUnmet']));
    await gather(deliberation, 'Berger', 'Costa', 'Diallo');
    const found = await caseOf(president, deliberation, first);
    expect([found.standing, found.quorum.met, found.sittingThen?.quorum.met]).toEqual(['decided', false, true]);
    const { body } = await president.post<ProblemBody>(`${deliberation.path}/deliberate`);
    const unmet = (body.facts.missing as { code: string; facts: { candidacies: { id: string }[] } }[]).find(
      ({ code }) => code === 'candidateQuorumUnmet',
    );
    expect(unmet?.facts.candidacies.map(({ id }) => id)).toEqual([second]);
  });

  it('counts their votes, whoever has left since', async () => {
    const deliberation = await open();
    const [candidacyId] = deliberation.candidacies as [string];
    const agreed = agreement(await caseOf(president, deliberation, candidacyId));
    const votes = { inFavour: 5, against: 0, abstentions: 0, castingVote: false };
    const blocs = agreed.blocs.map((bloc) => ({ ...bloc, votes }));
    await president.must(decide(president, deliberation, candidacyId, { ...agreed, blocs }));
    await gather(deliberation, 'Berger');
    expect((await president.post(`${deliberation.path}/deliberate`)).status).toBe(201);
  });

  it('is asked for again once one of them is withdrawn from the jury', async () => {
    const deliberation = await open();
    const [candidacyId] = deliberation.candidacies as [string];
    await decideOn(deliberation, candidacyId);
    await withdraw(deliberation, 'Evrard');
    expect((await caseOf(president, deliberation, candidacyId)).standing).toBe('sittingChanged');
    expect(await missing(deliberation)).toEqual(['sittingChanged']);
    const at = `/sessions/${deliberation.sessionId}/deliberation`;
    const sheet = await president.page(`${at}/${candidacyId}`);
    expect(sheet.html).toContain('a été retiré du jury');
    expect((await president.page(`${at}?voir=reste`)).html).toContain('le jury a changé');
    expect((await decideOn(deliberation, candidacyId)).standing).toBe('decided');
    expect((await president.post(`${deliberation.path}/deliberate`)).status).toBe(201);
  });

  it('is not changed by a member appointed late, who was not there', async () => {
    const deliberation = await open();
    const [candidacyId] = deliberation.candidacies as [string];
    await decideOn(deliberation, candidacyId);
    const late = aMember({ firstNames: 'Farid', lastName: 'Ferrand' });
    await secretary.must(secretary.post<PresentedMember>(`${deliberation.path}/members`, late));
    await gather(deliberation);
    const found = await caseOf(president, deliberation, candidacyId);
    const ids = named(await membersOf(deliberation), 'Ferrand');
    expect(found).toMatchObject({
      standing: 'decided',
      quorum: { sitting: 6 },
      sittingThen: { quorum: { sitting: 5 } },
    });
    expect(found.sittingThen?.memberIds).not.toContain(ids[0]);
  });

  it('is told in the minutes where it is not who sits at the end', async () => {
    const deliberation = await open(2);
    const [first, second] = deliberation.candidacies as [string, string];
    await gather(deliberation, 'Costa');
    await decideOn(deliberation, first);
    await gather(deliberation);
    await decideOn(deliberation, second);
    const text = await minutesOf(deliberation);
    expect(text.match(/Ont siégé lors de cette décision/g)).toHaveLength(1);
    expect(text).toMatch(/Claire Aubry, Amine Berger, Denis Diallo et Élise Evrard/);
  });

  it('is looked at for the composition too: who is absent is told before opening, deliberating and sealing', async () => {
    const deliberation = await open();
    await agreeForAll(president, deliberation);
    await gather(deliberation, 'Berger');
    const at = `/sessions/${deliberation.sessionId}`;
    const told = /Parmi les membres présents, la composition n’est plus celle du jury désigné/;
    for (const path of [at, `${at}/deliberation`]) expect((await president.page(path)).html).toMatch(told);
    await president.must(president.post(`${deliberation.path}/deliberate`));
    expect((await president.page(`${at}/sceller`)).html).toMatch(told);
    expect(await minutesOf(deliberation)).toMatch(/Parmi les membres présents, ne sont pas respectées/);
    await president.must(president.post(`${deliberation.path}/seal`, { password: PASSWORD }));
    const { composition, compositionOfPresent } = await snapshotOf(deliberation);
    expect(composition.every(({ met }) => met)).toBe(true);
    expect(compositionOfPresent?.map(({ met, advisory }) => [met, advisory])).toContainEqual([false, true]);
    const employees = compositionOfPresent?.filter(({ requirement }) => requirement.kind === 'college');
    expect(employees).toMatchObject([{ found: 0 }]);
  });

  it('is not known of decisions from before it was kept, which stand and say so', async () => {
    const deliberation = await open();
    const [candidacyId] = deliberation.candidacies as [string];
    await agreeForAll(president, deliberation);
    await application.database.write(SYSTEM, async (writing) => {
      const row = (await writing.read.findOneBy(Deliberation, { id: candidacyId }))!;
      await writing.saveAll(Deliberation, [{ ...row, sittingMemberIds: null, version: row.version + 1 }], []);
    });
    const found = await caseOf(president, deliberation, candidacyId);
    expect(found).toMatchObject({ standing: 'decided', sittingThen: null });
    const sheet = await president.page(`/sessions/${deliberation.sessionId}/deliberation/${candidacyId}`);
    expect(sheet.html).toContain('n’ont pas été enregistrés avec cette décision');
    await sealDecided(president, deliberation);
    expect((await snapshotOf(deliberation)).candidacies[0]).toMatchObject({ sitting: null, quorum: { sitting: 5 } });
    expect(await minutesOf(deliberation)).toContain('n’ont pas été enregistrés avec elle');
  });

  it.each(ROUNDS)('are those whom the record shows at that moment, though one leaves meanwhile (%i)', async () => {
    const deliberation = await open();
    const [candidacyId] = deliberation.candidacies as [string];
    const [memberId] = named(await membersOf(deliberation), 'Evrard');
    const agreed = agreement(await caseOf(president, deliberation, candidacyId));
    const member = (await membersOf(deliberation)).find(({ id }) => id === memberId)!;
    const answers = await race(
      () => decide(president, deliberation, candidacyId, agreed),
      () => secretary.delete(`${deliberation.path}/members/${member.id}?version=${member.version}`),
    );
    expect(answers).toEqual(['done', 'done']);
    const found = await caseOf(president, deliberation, candidacyId);
    const sat = found.sittingThen!.memberIds.includes(member.id);
    expect(found.standing).toBe(sat ? 'sittingChanged' : 'decided');
    expect(found.sittingThen!.memberIds).toHaveLength(sat ? 5 : 4);
  });
});
