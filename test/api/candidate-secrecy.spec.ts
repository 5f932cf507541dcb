import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { agreement, ALL_ACQUIRED, caseOf, decide, recordLetters, sealDecided } from '../support/a-deliberation.js';
import { appointJury, findSession, gatherJury, planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';
import { addressesOf } from '../support/every-answer.js';
import { readPdf } from '../support/pdf-text.js';
import { routesOf } from '../support/routes.js';

/** What the jury says among itself, and to the candidate. */
const JURY_COMMENT = 'Dossier repris par un tiers, dit-on.';
const REASON = 'Le jury en a décidé autrement.';
const CANDIDATE_COMMENT = 'Présentez la charte éditoriale.';

/** Requests on their way at once. */
const READERS = 4;

describe('A candidate', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let lina: Client;
  let yanis: Client;
  let asked = 0;

  beforeAll(async () => {
    application = await startTestApplication(undefined, { trustProxy: true });
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    lina = await application.signIn('candidate', 'Lina Arnaud');
    yanis = await application.signIn('candidate', 'Yanis Benali');
  });

  afterAll(() => application.stop());

  /** Every byte that every address answers, whatever ids one has found out; the same order each time. */
  async function everything(client: Client, sessionId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const routes = routesOf(application).filter(({ method }) => method === 'GET');
    const addresses = [...new Set(routes.flatMap(({ path }) => addressesOf(path, sessionId, ids)))];
    const read = new Map<string, string>(addresses.map((address) => [address, '']));
    const left = [...addresses];
    const ask = async () => {
      for (let address = left.pop(); address !== undefined; address = left.pop()) {
        // From a place of its own each time: whoever tries links is stopped after a few.
        asked += 1;
        const headers = { 'x-forwarded-for': `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}` };
        const answer = await client.send('GET', address, { headers });
        read.set(address, `${answer.status} ${await answer.text()}`);
      }
    };
    await Promise.all(Array.from({ length: READERS }, ask));
    return read;
  }

  async function enrolled({ account }: Client, birthName: string, birthPlace: string) {
    const candidate = { birthName, birthPlace, accountId: account.accountId };
    return enroll(application.database, { candidate });
  }

  async function present(): Promise<{ sessionId: string; enrollmentIds: string[]; ids: string[] }> {
    const { id: sessionId } = await planSession(application, secretary);
    await appointJury(secretary, sessionId, president);
    const enrollments = [await enrolled(lina, 'Arnaud', 'Brest'), await enrolled(yanis, 'Benali', 'Oran')];
    const enrollmentIds = enrollments.map(({ id }) => id);
    await presentCandidates(secretary, sessionId, enrollmentIds);
    const { candidacies } = await findSession(secretary, sessionId);
    const ids = [sessionId, ...enrollmentIds, enrollments[0]!.candidateId, ...candidacies.map(({ id }) => id)];
    return { sessionId, enrollmentIds, ids: [...ids, 'RNCP31936'] };
  }

  async function decideAll(sessionId: string): Promise<void> {
    const path = `jury-sessions/${sessionId}`;
    const { candidacies } = await findSession(secretary, sessionId);
    const deliberation = { sessionId, path, candidacies: [], enrollmentIds: [], candidateIds: [] };
    for (const { id } of candidacies) {
      const agreed = agreement(await caseOf(president, deliberation, id));
      const blocs = agreed.blocs.map((one) =>
        one.bloc === 'BC02' ? { bloc: 'BC02', outcome: 'deferred', reason: REASON } : one,
      );
      const votes = { inFavour: 3, against: 2, abstentions: 0, castingVote: false };
      const voted = blocs.map((one) => (one.bloc === 'BC03' ? { ...one, votes } : one));
      const comments = { candidateComment: CANDIDATE_COMMENT, juryComment: JURY_COMMENT };
      const decision = { ...agreed, blocs: voted, title: { outcome: 'partial' }, ...comments };
      await president.must(decide(president, deliberation, id, decision));
    }
  }

  it('reads not one byte more until the session is published, then their own results and nothing else', async () => {
    const { sessionId, enrollmentIds, ids } = await present();
    const path = `jury-sessions/${sessionId}`;
    const before = await everything(lina, sessionId, ids);
    expect([...before.keys()].length).toBeGreaterThan(100);
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      'its results are recorded': async () => {
        for (const id of enrollmentIds) await recordLetters(application, secretary, id, ALL_ACQUIRED);
      },
      'it is decided': async () => {
        await secretary.must(secretary.post(`${path}/convene`));
        await gatherJury(secretary, sessionId);
        await president.must(president.post(`${path}/open`));
        await decideAll(sessionId);
      },
      'it is sealed': () =>
        sealDecided(president, { sessionId, path, candidacies: [], enrollmentIds: [], candidateIds: [] }),
    };
    for (const [step, take] of Object.entries(steps)) {
      await take();
      expect({ step, read: await everything(lina, sessionId, ids) }).toEqual({ step, read: before });
    }

    await secretary.must(secretary.post(`${path}/publish`));
    const { items } = await secretary.must(
      secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${sessionId}`),
    );
    const after = await everything(lina, sessionId, [...ids, ...items.map(({ id }) => id)]);
    const read = [...after.values()].join('\n');
    for (const own of ['Arnaud', CANDIDATE_COMMENT, 'validated', enrollmentIds[0]!]) expect(read).toContain(own);
    const hidden = ['Benali', 'Oran', JURY_COMMENT, REASON, 'juryComment', 'inFavour', 'argon2'];
    for (const other of hidden) expect(read).not.toContain(other);
  });

  it('is handed the documents that are theirs, and no other', async () => {
    const { items } = await secretary.must(secretary.get<PageOf<PresentedCertificate>>('certificates'));
    expect(items.length).toBeGreaterThan(0);
    for (const { id, snapshot } of items) {
      const [own, other] = snapshot.holder.birthName === 'Arnaud' ? [lina, yanis] : [yanis, lina];
      expect((await other.download(`certificates/${id}/document`)).status).toBe(403);
      const document = await own.download(`certificates/${id}/document`);
      const { text } = readPdf(new Uint8Array(await document.arrayBuffer()));
      expect(text).toContain(snapshot.holder.birthName);
      expect(text).not.toContain(own === lina ? 'Benali' : 'Arnaud');
    }
  });
});
