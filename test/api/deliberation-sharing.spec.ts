import type { SessionDivergence } from '../../src/assessing/session-divergences.js';
import { Database } from '../../src/database/database.js';
import { DeliberationsService } from '../../src/deliberations/deliberations.service.js';
import { loadCases } from '../../src/deliberations/load-cases.js';
import {
  agreeForAll,
  agreement,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { assignBoth, handIn, planAssessing } from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { holdBloc } from '../support/enrolled-candidates.js';
import { quoted, tamper } from '../support/tamper.js';

describe('What is shared between those who look at a deliberation', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let deliberation: OpenDeliberation;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    deliberation = await openDeliberation(application, secretary, president, [{}, { letters: WITHOUT_C7 }, {}]);
  });

  afterAll(() => application.stop());

  const shared = (sessionId = deliberation.sessionId, who = president) =>
    application.nest.get(DeliberationsService).all(who.account, sessionId);
  const fromRecords = (sessionId = deliberation.sessionId) =>
    application.nest.get(Database).read((reading) => loadCases(reading, sessionId));
  const facts = ({ cases }: Awaited<ReturnType<typeof fromRecords>>) =>
    cases.map(({ id, rank, examined, quorum, ballot, version, decision, standing }) => ({
      ...{ id, rank, record: examined.record, proposal: examined.proposal, absent: examined.absent },
      ...{ quorum, ballot, version, decision, standing },
    }));

  const acts: Record<string, () => Promise<unknown>> = {
    'an evaluation is changed': () =>
      recordLetters(application, secretary, deliberation.enrollmentIds[0]!, { BC02: 'N' }, 1),
    'a bloc is held': () => holdBloc(application.database, deliberation.candidateIds[1]!, { blocCode: 'BC02' }),
    'a member steps out': async () => {
      const { members } = await findSession(secretary, deliberation.sessionId);
      const recusal = { candidacyId: deliberation.candidacies[0], memberId: members[3]!.id, reason: 'Famille.' };
      await president.must(president.post(`${deliberation.path}/recusals`, recusal));
    },
    'a member leaves': async () => {
      const { members } = await findSession(secretary, deliberation.sessionId);
      const [, , , , last] = members;
      const absent = { id: last!.id, version: last!.version, present: false };
      await secretary.must(secretary.put(`${deliberation.path}/attendance`, { members: [absent] }));
    },
    'a candidate is absent': async () => {
      const { candidacies } = await findSession(secretary, deliberation.sessionId);
      const { id, version } = candidacies.find((one) => one.id === deliberation.candidacies[2])!;
      const absent = { id, version, attendance: 'absentJustified' };
      await secretary.must(secretary.put(`${deliberation.path}/attendance`, { candidacies: [absent] }));
    },
    'a decision is taken': async () => {
      const found = await caseOf(president, deliberation, deliberation.candidacies[1]!);
      await president.must(decide(president, deliberation, deliberation.candidacies[1]!, agreement(found)));
    },
  };

  it.each(Object.keys(acts))('is what is recorded, at once after %s', async (act) => {
    const before = facts(await shared());
    await acts[act]!();
    const after = facts(await shared());
    expect(after).toEqual(facts(await fromRecords()));
    expect(after).not.toEqual(before);
  });

  it('is what is recorded, at once after assessors hand in, differ, are settled and agree', async () => {
    const assessing = await planAssessing(application, secretary);
    const { sessionId, path, members } = assessing;
    const [one, other] = members.map(({ client }) => client) as [Client, Client];
    await assignBoth(secretary, assessing, ['E1']);
    const settle = async () => {
      const { items } = await secretary.must(secretary.get<{ items: SessionDivergence[] }>(`${path}/divergences`));
      const { candidacyId, assessmentCode: assessment, competenceCode: competence, seen } = items[0]!;
      const settlement = { candidacyId, assessment, competence, seen, result: 'acquired', reason: 'Dossier relu.' };
      await assessing.president.must(assessing.president.post(`${path}/divergences/settlements`, settlement));
    };
    const differing = { C1: 'N', C2: 'A', C3: 'A' } as const;
    await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
    let before = facts(await shared(sessionId, assessing.president));
    for (const act of [
      () => handIn(other, assessing, 'E1', differing),
      settle,
      () => handIn(one, assessing, 'E1', differing),
    ]) {
      await act();
      const after = facts(await shared(sessionId, assessing.president));
      expect(after).toEqual(facts(await fromRecords(sessionId)));
      expect(after).not.toEqual(before);
      before = after;
    }
  });

  it('is examined again only where the record has changed', async () => {
    const before = await shared();
    const found = await caseOf(president, deliberation, deliberation.candidacies[0]!);
    await president.must(decide(president, deliberation, deliberation.candidacies[0]!, agreement(found)));
    const after = await shared();
    const same = after.cases.map(({ examined }, index) => examined === before.cases[index]!.examined);
    expect(same).toEqual([false, true, true]);
  });

  it('is never shown of a sealed session whose record is not what was sealed', async () => {
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    expect(facts(await shared())).toEqual(facts(await fromRecords()));
    const id = quoted(deliberation.sessionId);
    await tamper(application.location, `UPDATE "sealed_record" SET "snapshot" = "snapshot" || ' ' WHERE "id" = ${id}`);
    await expect(shared()).rejects.toMatchObject({ code: 'recordTampered' });
  });
});
