import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrintRuns } from '../../src/certificate-printing/print-runs.service.js';
import type { PrintRun } from '../../src/certificate-printing/print-run.js';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import { PrintingPool } from '../../src/documents/printing-pool.js';
import { DomainError } from '../../src/domain/errors.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { readSealedPdf } from '../../src/proof/sealed-pdf.js';
import { agreeForAll, openDeliberation, sealDecided, type OpenDeliberation } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { testPrintsFolder } from '../support/database.js';
import { readPdf } from '../support/pdf-text.js';
import { readZip } from '../support/read-zip.js';

type Candidates = NonNullable<Parameters<typeof openDeliberation>[3]>;

describe('A print run', () => {
  const printsFolder = testPrintsFolder();
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let session: OpenDeliberation;

  const named = (birthName: string) => ({ candidate: { birthName, searchName: ` ${birthName.toLowerCase()} zoe` } });

  async function published(...candidates: Candidates): Promise<OpenDeliberation> {
    const deliberation = await openDeliberation(application, secretary, president, candidates);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    return deliberation;
  }

  const start = (input: object) => secretary.must(secretary.post<PrintRun>('certificate-print-runs', input));

  async function ended({ id }: PrintRun): Promise<PrintRun> {
    await application.nest.get(PrintRuns).ended(id);
    return secretary.must(secretary.get<PrintRun>(`certificate-print-runs/${id}`));
  }

  async function fileOf(run: PrintRun): Promise<Buffer> {
    const answer = await secretary.download(`certificate-print-runs/${run.id}/file`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }

  const attachedTo = (pdf: Buffer, name: string): string => {
    const sealed = readSealedPdf(pdf);
    const found = typeof sealed === 'string' ? undefined : sealed.attachments.find((one) => one.name === name);
    return Buffer.from(found?.bytes ?? []).toString('utf8');
  };
  const printed = async (input: object) => fileOf(await ended(await start(input)));
  const codeOf = async (input: object) =>
    (await secretary.post<{ code: string }>('certificate-print-runs', input)).body.code;

  beforeAll(async () => {
    application = await startTestApplication(undefined, { printsFolder });
    secretary = await application.signIn('secretary', 'Maud Lenoir');
    president = await application.signIn('president', 'Claire Aubry');
    session = await published({ enrolled: named('Zola') }, { enrolled: named('Arnaud') }, { absent: true });
  });

  afterAll(() => application.stop());

  it('puts every certificate of a session in one ZIP, each as its holder downloads it, by name', async () => {
    const run = await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    expect(run).toMatchObject({ state: 'ready', total: 10, done: 10, failures: [], startedBy: 'Maud Lenoir' });
    expect(run.fileName).toBe('Certificats_RNCP31936_2023-06-15.zip');
    const files = readZip(await fileOf(run));
    const names = [...files.keys()];
    expect(names).toHaveLength(10);
    expect(names[0]).toMatch(/^RNCP31936_2023-06-15\/Certificat_RNCP31936_BC01_ARNAUD_2023-06-15\.pdf$/);
    expect(names.at(-1)).toMatch(/Parchemin_RNCP31936_ZOLA_2023-06-15\.pdf$/);
    const { items } = await secretary.must(
      secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${session.sessionId}`),
    );
    for (const { id, number } of items) {
      const answer = await secretary.download(`certificates/${id}/document`);
      const alone = Buffer.from(await answer.arrayBuffer());
      const inRun = [...files.values()].find((file) => readPdf(file).text.includes(number));
      expect(inRun && Buffer.compare(inRun, alone)).toBe(0);
      const credential = await secretary.download(`certificates/${id}/credential`);
      expect(readSealedPdf(alone)).toMatchObject({
        whole: true,
        attachments: [{ name: 'credential.json' }, { name: 'credential.jwt' }],
      });
      expect(attachedTo(alone, 'credential.json')).toBe(await credential.text());
    }
  });

  it('gives the same bytes again', async () => {
    const [one, other] = [
      await printed({ sessionId: session.sessionId, format: 'zip' }),
      await printed({ sessionId: session.sessionId, format: 'zip' }),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('joins them in one PDF to print, each beginning on a recto where both sides are printed', async () => {
    const single = readPdf(await printed({ year: 2023, format: 'pdf' }));
    expect(single.pages).toBe(10);
    expect(single.text.match(/Zoé Zola|Zola/g)!.length).toBeGreaterThanOrEqual(5);
    expect(readPdf(await printed({ year: 2023, format: 'pdf', twoSided: true })).pages).toBe(20);
  });

  it('prints only those that were chosen', async () => {
    const { items } = await secretary.must(
      secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${session.sessionId}`),
    );
    const certificateIds = items.slice(0, 3).map(({ id }) => id);
    expect(readZip(await printed({ certificateIds, format: 'zip' })).size).toBe(3);
  });

  it('says what there is to choose, and that nothing matches', async () => {
    expect(await codeOf({ format: 'zip' })).toBe('nothingSelected');
    expect(await codeOf({ year: 1987, format: 'zip' })).toBe('nothingToPrint');
    expect(await codeOf({ year: 2023, format: 'docx' })).toBe('invalidInput');
    expect(await codeOf({ sessionId: crypto.randomUUID(), format: 'zip' })).toBe('notFound');
  });

  it('names the certificates it could not print, and prints the others', async () => {
    const strange = await published({ enrolled: named('Rouge') }, { enrolled: named('Blanc') });
    const pool = application.nest.get(PrintingPool);
    const print = pool.print.bind(pool);
    pool.print = (name, facts) =>
      JSON.stringify(facts).includes('Rouge')
        ? Promise.reject(new DomainError('unprintableText', {}))
        : print(name, facts);
    const run = await ended(await start({ sessionId: strange.sessionId, format: 'zip' }));
    pool.print = print;
    expect(run).toMatchObject({ state: 'ready', total: 10, done: 10 });
    expect(run.failures.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'unprintableText'));
    expect(readZip(await fileOf(run)).size).toBe(5);
  });

  describe('while others are under way', () => {
    let release: () => void;

    /** Holds whatever is printed until `release` is called. */
    function hold(): void {
      const pool = application.nest.get(PrintingPool);
      const print = pool.print.bind(pool);
      const released = new Promise<void>((resolve) => {
        release = () => {
          pool.print = print;
          resolve();
        };
      });
      pool.print = async (name, facts) => {
        await released;
        return print(name, facts);
      };
    }

    afterEach(() => release());

    it('waits for its turn and says so, and one asked for twice is one', async () => {
      hold();
      const { sessionId } = session;
      const two = [await start({ sessionId, format: 'zip' }), await start({ sessionId, format: 'pdf' })];
      const third = await start({ year: 2023, format: 'zip' });
      const again = await start({ sessionId, format: 'zip' });
      expect([again.id, (await start({ year: 2023, format: 'zip' })).id]).toEqual([two[0]!.id, third.id]);
      const states = async () =>
        (await secretary.must(secretary.get<PrintRun[]>('certificate-print-runs')))
          .filter(({ id }) => [...two, third].some((run) => run.id === id))
          .map(({ state }) => state)
          .sort();
      expect(await states()).toEqual(['running', 'running', 'waiting']);
      expect((await secretary.page(`/tirages-de-certificats/${third.id}`)).html).toContain('En attente');
      expect((await secretary.download(`certificate-print-runs/${third.id}/file`)).status).toBe(409);
      release();
      for (const run of [...two, third]) expect(await ended(run)).toMatchObject({ state: 'ready', failures: [] });
      expect((await start({ sessionId, format: 'zip' })).id).not.toBe(two[0]!.id);
    });

    it('leaves out what is revoked meanwhile, and tells it', async () => {
      const own = await published({ enrolled: named('Vert') });
      const page = secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${own.sessionId}`);
      const [revoked, ...others] = (await secretary.must(page)).items;
      hold();
      for (const format of ['zip', 'pdf']) await start({ sessionId: session.sessionId, format });
      const run = await start({ sessionId: own.sessionId, format: 'zip' });
      const administrator = await application.signIn('administrator');
      await administrator.must(
        administrator.post('certificate-revocations', {
          ...{ ids: [revoked!.id], reason: 'Fraude.', wordsForHolder: 'Ce document est annulé.' },
        }),
      );
      release();
      const done = await ended(run);
      expect(done).toMatchObject({
        ...{ state: 'ready', done: 5, failures: [{ number: revoked!.number, code: 'certificateNotInForce' }] },
      });
      expect(readZip(await fileOf(done)).size).toBe(others.length);
      expect((await secretary.page(`/tirages-de-certificats/${run.id}`)).html).toContain(`N° ${revoked!.number}`);
    });
  });

  it('is told as interrupted where its server has gone, and starts again from its beginning', async () => {
    const run = await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    const id = crypto.randomUUID();
    const lost = { ...run, id, state: 'running', done: 4, seenAt: '2023-06-15T06:50:00.000Z' };
    await mkdir(printsFolder, { recursive: true });
    await writeFile(join(printsFolder, `${id}.json`), JSON.stringify(lost));
    const told = await secretary.must(secretary.get<PrintRun>(`certificate-print-runs/${id}`));
    expect(told).toMatchObject({ state: 'interrupted', done: 4 });
    expect((await secretary.download(`certificate-print-runs/${id}/file`)).status).toBe(409);
    const again = await secretary.must(secretary.post<PrintRun>(`certificate-print-runs/${id}/again`));
    expect(again.id).not.toBe(id);
    expect(Buffer.compare(await fileOf(await ended(again)), await fileOf(run))).toBe(0);
    expect((await secretary.get(`certificate-print-runs/${id}`)).status).toBe(404);
  });

  it('waits two days to be fetched', async () => {
    const run = await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    application.clock.set('2023-06-17T06:59:00.000Z');
    await secretary.signIn('une phrase que personne ne devine');
    await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    expect((await secretary.get(`certificate-print-runs/${run.id}`)).status).toBe(200);
    application.clock.set('2023-06-17T07:30:00.000Z');
    await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    expect((await secretary.get(`certificate-print-runs/${run.id}`)).status).toBe(404);
  });

  it('is gone two days later for who lists them', async () => {
    const run = await ended(await start({ sessionId: session.sessionId, format: 'zip' }));
    const listed = async () =>
      (await secretary.must(secretary.get<PrintRun[]>('certificate-print-runs'))).map(({ id }) => id);
    expect(await listed()).toContain(run.id);
    application.clock.set('2023-06-19T08:00:00.000Z');
    await secretary.signIn('une phrase que personne ne devine');
    expect(await listed()).not.toContain(run.id);
    await application.nest.get(PrintRuns).onApplicationBootstrap();
    expect((await secretary.get(`certificate-print-runs/${run.id}`)).status).toBe(404);
  });

  it('is started, followed and fetched from its pages', async () => {
    expect((await secretary.page('/tirages-de-certificats')).html).toContain('Community manager, 15 juin 2023');
    const refused = await secretary.submit('/tirages-de-certificats', { format: 'zip' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Choisissez ce qui doit être imprimé');
    const started = await secretary.submit('/tirages-de-certificats', { year: '2023', format: 'zip' });
    expect(started.location).toMatch(/^\/tirages-de-certificats\/[0-9a-f-]{36}$/);
    const id = started.location!.split('/').at(-1)!;
    await ended({ id } as PrintRun);
    const { html } = await secretary.page(started.location!);
    expect(html).toMatch(/(\d\d) sur \1\scertificats/);
    expect(html).toContain(`/tirages-de-certificats/${id}/fichier`);
  });
});
