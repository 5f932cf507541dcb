import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../../src/audit/actor.js';
import { verifyCommand } from '../../src/commands/verify.command.js';
import type { PresentedOwnSheets } from '../../src/assessing/present-sheets.js';
import type { SealedSheets } from '../../src/domain/sealing/sealed-sheets.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import { sha256 } from '../../src/proof/archive-format.js';
import { keySet } from '../../src/signing/key-set.js';
import { readStoredZip } from '../../src/proof/read-stored-zip.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { runCommand } from '../cli/run-command.js';
import {
  agreeForAll,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { A_PDF } from '../support/a-document.js';
import { aDay, propose } from '../support/an-agenda.js';
import { found } from '../support/an-assessing.js';
import { findSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';
import { quoted, tamper } from '../support/tamper.js';

const REMARK = 'Un dossier clair, sources à citer.';
const ACQUIRED = { result: 'acquired', mark: null };

describe('The archive of a sealed session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let directory: string;
  let deliberation: OpenDeliberation;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-archive-'));
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    deliberation = await openDeliberation(
      application,
      secretary,
      president,
      [{}, { letters: WITHOUT_C7 }, { absent: true }],
      {},
      prepareRoom,
    );
    const [member] = (await findSession(secretary, deliberation.sessionId)).members;
    await secretary.must(
      secretary.upload(`${deliberation.path}/members/${member!.id}/appointment-documents`, 'acte.pdf', A_PDF),
    );
    await agreeForAll(president, deliberation);
  });

  afterAll(async () => {
    await application.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const download = async (client = secretary): Promise<Buffer> =>
    Buffer.from(await (await client.download(`${deliberation.path}/archive`)).arrayBuffer());

  /** A room with its passages, and the president's own sheet of everybody at E1. */
  async function prepareRoom(path: string): Promise<void> {
    await secretary.must(secretary.put(`${path}/agenda`, aDay()));
    await secretary.must(secretary.post(`${path}/rooms`, { name: 'Salle Colette' }));
    await propose(secretary, path.split('/')[1]!);
    const { members } = await findSession(secretary, path.split('/')[1]!);
    const memberIds = members.filter((member) => member.president).map(({ id }) => id);
    await secretary.must(secretary.post(`${path}/assignments`, { memberIds, assessments: ['E1'] }));
    const { sheets } = await president.must(president.get<PresentedOwnSheets>(`${path}/assessor-sheets`));
    const [handedIn, draft] = sheets;
    const results = found({ C1: 'A', C2: 'A', C3: 'A' });
    const kept = { version: 0, results, comment: 'Brouillon.' };
    const { id, version } = handedIn!;
    await president.must(
      president.put(`${path}/assessor-sheets/${id}`, { ...kept, version, handIn: true, comment: REMARK }),
    );
    await president.must(
      president.put(`${path}/assessor-sheets/${draft!.id}`, { ...kept, version: draft!.version, handIn: false }),
    );
  }

  async function rectify(outcome: 'validated' | 'notValidated'): Promise<void> {
    const title = outcome === 'validated' ? 'full' : 'partial';
    const change = { candidacyId: deliberation.candidacies[1], blocs: [{ bloc: 'BC02', outcome }], title };
    const asked = {
      ...{ ground: 'appealUpheld', reason: 'Recours.', decidedBy: 'Le jury', decidedOn: '2023-06-15' },
      changes: [{ ...change, wordsForCandidate: 'Votre recours a été examiné.' }],
    };
    const path = `${deliberation.path}/rectifications`;
    const { seen } = await president.must(president.post<{ seen: string }>(`${path}/preview`, asked));
    await president.must(president.post(path, { ...asked, seen, password: PASSWORD }));
  }

  async function verified(archive: Buffer, ...options: string[]) {
    const file = join(directory, 'archive.zip');
    await writeFile(file, archive);
    return runCommand((streams) => verifyCommand([file, ...options], streams));
  }

  it('is there once the session is sealed, not before', async () => {
    const before = await secretary.get<ProblemBody>(`${deliberation.path}/archive`);
    expect([before.status, before.body.code]).toEqual([404, 'notFound']);
    await sealDecided(president, deliberation);
    const answer = await secretary.download(`${deliberation.path}/archive`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('filename="Archive_RNCP31936_2023-06-15.zip"');
  });

  it('is found whole by the command, which computes it all again', async () => {
    const { exitCode, stdout } = await verified(await download());
    expect(stdout).toContain(
      'intacte. Rien n’a été modifié, retiré ni ajouté (RNCP31936, session du 15\u00a0juin 2023)',
    );
    expect(stdout).toContain('Les propositions des 3 candidatures, recalculées, sont celles qui ont été scellées.');
    expect(stdout).toContain('La composition du jury, recalculée clause par clause');
    for (const printed of ['procès-verbal', 'relevé des présences', 'fichier des fiches de délibération 1 à 3']) {
      expect(stdout).toContain(
        `Le ${printed} : imprimé de nouveau d’après l’enregistrement scellé, identique à l’octet`,
      );
    }
    expect(stdout).toContain('L’acte de désignation joint est celui qui a été scellé.');
    expect(stdout).toContain('La confiance repose sur les clés que l’archive apporte');
    expect(exitCode).toBe(0);
  });

  it('is judged for programs too, with a code for each finding', async () => {
    const archive = await download();
    const whole = await verified(archive, '--json');
    expect(JSON.parse(whole.stdout)).toMatchObject({
      ...{ format: 'delibloc-verdict/1', whole: true, kind: 'archive', findings: [] },
      session: { certification: 'RNCP31936', day: '2023-06-15' },
      confirmed: expect.arrayContaining([{ code: 'proposalsComputed', candidates: 3 }]),
      notes: [{ code: 'ownKeys', keyIds: [expect.any(String)] }],
    });
    const women = archive.indexOf('"gender":"F"');
    expect(women).toBeGreaterThan(0);
    archive[women + 10] = 'M'.charCodeAt(0);
    const { exitCode, stdout } = await verified(archive, '--json');
    const { findings } = JSON.parse(stdout) as { findings: { part: string; code: string }[] };
    expect([exitCode, findings.map(({ code }) => code)]).toEqual([1, expect.arrayContaining(['changed'])]);
  });

  it('holds what assessors handed in, and no draft, as the snapshot names it; and when each candidate passed', async () => {
    const entries = readStoredZip(await download()).entries;
    const partOf = (path: string) => Buffer.from(entries.find((entry) => entry.path === path)!.bytes);
    const snapshot = JSON.parse(partOf('snapshot.json').toString('utf8')) as SessionSnapshot;
    const assessors = JSON.parse(partOf('assessors.json').toString('utf8')) as SealedSheets;
    const { sheets } = assessors;
    expect(sheets).toMatchObject([{ candidacyId: deliberation.candidacies[0], assessmentCode: 'E1', comment: REMARK }]);
    expect(sheets[0]!.results).toEqual({ C1: ACQUIRED, C2: ACQUIRED, C3: ACQUIRED });
    expect(snapshot.assessors).toEqual({ sheets: 1, sha256: sha256(partOf('assessors.json')) });
    expect(snapshot.passages).toMatchObject([
      { candidacyId: deliberation.candidacies[0], assessment: null, from: '09:00', room: 'Salle Colette' },
      { candidacyId: deliberation.candidacies[1], until: '09:40' },
      { candidacyId: deliberation.candidacies[2], day: '2023-06-15' },
    ]);
    expect(readPdf(partOf('attendance.pdf')).text).toContain('Salle Colette');
  });

  it('is refused where what assessors handed in was changed in the database, whose record says it is not intact', async () => {
    const archive = await download();
    archive[archive.indexOf(Buffer.from(REMARK)) + 1]! ^= 1;
    const { exitCode, stdout } = await verified(archive);
    expect([exitCode, /(assessors\.json|journal\.jsonl) a été modifié/.test(stdout)]).toEqual([1, true]);
    const path = `${deliberation.path}/sealed-record`;
    const intact = async () => (await president.must(president.get<{ intact: boolean }>(path))).intact;
    expect(await intact()).toBe(true);
    const remade = (from: string, to: string) =>
      `UPDATE "sealed_sheets" SET "content" = REPLACE("content", ${quoted(from)}, ${quoted(to)})`;
    await tamper(application.location, remade('Un dossier', 'Un rapport'));
    expect(await intact()).toBe(false);
    expect((await secretary.get<ProblemBody>(`${deliberation.path}/archive`)).body.code).toBe('recordTampered');
    await tamper(application.location, remade('Un rapport', 'Un dossier'));
    expect(await intact()).toBe(true);
  });

  it('is the same to the byte each time, and once the results are published', async () => {
    const archive = await download();
    expect((await download(president)).equals(archive)).toBe(true);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    expect((await download()).equals(archive)).toBe(true);
  });

  it('is trusted by the keys of the institution alone, where they are given', async () => {
    const keys = join(directory, 'keys.json');
    const known = await application.nest.get(SigningKeys).publicKeys();
    await writeFile(keys, JSON.stringify(keySet(known.map(({ jwk }) => jwk))));
    const good = await verified(await download(), '--keys', keys);
    expect([good.exitCode, good.stdout.includes('que l’archive apporte')]).toEqual([0, false]);
    await writeFile(keys, JSON.stringify({ keys: [] }));
    expect((await verified(await download(), '--keys', keys)).exitCode).toBe(1);
  });

  it('stays whole after the institution has taken another key', async () => {
    await application.nest.get(SigningKeys).rotate(SYSTEM);
    expect((await verified(await download())).exitCode).toBe(0);
  });

  it('of a session that was rectified holds each rectification, and proves it too', async () => {
    const before = await download();
    await rectify('validated');
    await rectify('notValidated');
    const answer = await secretary.download(`${deliberation.path}/archive`);
    expect(answer.headers.get('content-disposition')).toContain('Archive_RNCP31936_2023-06-15_rectifiee_2.zip');
    const archive = Buffer.from(await answer.arrayBuffer());
    const { entries } = readStoredZip(archive);
    const rectifying = entries.filter(({ path }) => path.startsWith('rectifications/')).map(({ path }) => path);
    expect(rectifying).toEqual(
      [1, 2].flatMap((number) =>
        ['minutes.pdf', 'record.json', 'seal.json'].map((part) => `rectifications/${number}/${part}`),
      ),
    );
    expect(entries.find(({ path }) => path === 'rectifications/2/minutes.pdf')!.bytes).toEqual(
      new Uint8Array(await (await president.download(`${deliberation.path}/rectifications/2/minutes`)).arrayBuffer()),
    );
    const { exitCode, stdout } = await verified(archive);
    expect(stdout).toContain('Les rectifications (2) sont signées, renvoient au premier procès-verbal');
    expect(stdout).toContain('Le procès-verbal de la rectification n° 2 : imprimé de nouveau');
    expect([exitCode, (await verified(before)).exitCode]).toEqual([0, 0]);
    const changed = Buffer.from(archive);
    changed[changed.indexOf('"appealUpheld"') + 1]! ^= 1;
    const found = await verified(changed);
    expect([found.exitCode, found.stdout.includes('rectifications/1/record.json a été modifié')]).toEqual([1, true]);
  });

  it.each([1, 2, 3, 4])('made by an earlier version, in format %d, is still whole', async (format) => {
    const { exitCode, stdout } = await verified(await readFile(`test/support/archives/format-${format}.zip`));
    expect(stdout).toContain(
      'intacte. Rien n’a été modifié, retiré ni ajouté (RNCP31936, session du 15\u00a0juin 2023)',
    );
    expect(stdout).toContain('Les propositions des 3 candidatures, recalculées, sont celles qui ont été scellées.');
    expect(exitCode).toBe(0);
  });

  it('names the part that was changed', async () => {
    const archive = await download();
    archive[archive.indexOf('"notAcquired"') + 1]! ^= 1;
    const { exitCode, stdout } = await verified(archive);
    expect([
      exitCode,
      stdout.includes('snapshot.json a été modifié') || stdout.includes('journal.jsonl a été modifié'),
    ]).toEqual([1, true]);
  });

  it('is offered on the page of the session to who keeps it', async () => {
    const { html } = await secretary.page(`/sessions/${deliberation.sessionId}`);
    expect(html).toContain(`/sessions/${deliberation.sessionId}/archive.zip`);
    const page = await secretary.send('GET', `/sessions/${deliberation.sessionId}/archive.zip`);
    expect(page.status).toBe(200);
  });

  it('cannot be looked at where there is none, or by a wrong call', async () => {
    const missing = await runCommand((streams) => verifyCommand([join(directory, 'none.zip')], streams));
    expect([missing.exitCode, missing.faults.join()]).toEqual([
      2,
      expect.stringContaining('ne peut pas être lu (ENOENT)'),
    ]);
    expect((await runCommand((streams) => verifyCommand([], streams))).exitCode).toBe(2);
    expect((await verified(await download(), '--keys', join(directory, 'archive.zip'))).exitCode).toBe(2);
  });
});
