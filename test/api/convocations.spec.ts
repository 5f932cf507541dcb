import ICAL from 'ical.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { ConvocationsSent } from '../../src/convocations/convocations.service.js';
import type { PresentedConvocations } from '../../src/convocations/present-convocations.js';
import { Convocation } from '../../src/convocations/convocation.entity.js';
import { ConvocationTerms } from '../../src/convocations/convocation-terms.entity.js';
import { Mail } from '../../src/mail/mail.entity.js';
import { MailSender } from '../../src/mail/mail-sender.js';
import {
  A_JURY,
  aMember,
  appointJury,
  findSession,
  openSession,
  planSession,
  presentCandidates,
} from '../support/a-session.js';
import { aDay, agendaOf, propose } from '../support/an-agenda.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { readPdf } from '../support/pdf-text.js';

const TERMS = {
  ...{ membersAt: '08:30', candidatesAt: '09:00', until: '17:30', room: 'Salle Rosa-Parks' },
  ...{ bring: 'Une pièce d’identité', contact: 'Sacha, 01 02 03 04 05' },
};

/** The parts of a mail, decoded, by the beginning of their type. */
function partOf(message: string, type: string): Buffer {
  const parts = message.split(/\r\n--[^\r\n]+\r\n/).slice(1);
  const part = parts.find((one) => one.includes(`Content-Type: ${type}`));
  if (!part) throw new Error(`The mail has no part ${type}.`);
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  if (part.includes('base64')) return Buffer.from(body, 'base64');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
const textOf = (message: string): string => partOf(message, 'text/plain').toString('utf8');
const codeIn = (message: string): string => /#([0-9A-Z-]{19})/.exec(textOf(message))![1]!;
const eventIn = (message: string): ICAL.Event => {
  const calendar = new ICAL.Component(ICAL.parse(partOf(message, 'text/calendar').toString('utf8')) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
};

describe('Convocations', () => {
  let server: MailServer;
  let application: TestApplication;
  let secretary: Client;

  const prepare = async (
    jury: readonly Record<string, unknown>[] = A_JURY.slice(0, 2),
    day = '2023-06-15',
  ): Promise<string> => {
    const { id } = await planSession(application, secretary, { day });
    await appointJury(
      secretary,
      id,
      undefined,
      jury.map((one, index) => ({ email: `member${index}@jury.example`, ...one, confirmDuplicate: true })),
    );
    const candidate = { firstNames: 'Zoé', birthName: 'Dupont', email: 'zoe@dupont.example' };
    const { id: enrollmentId } = await enroll(application.database, { candidate, accommodations: ['Tiers-temps'] });
    await presentCandidates(secretary, id, [enrollmentId]);
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, TERMS));
    return id;
  };
  const send = async (id: string): Promise<number> => {
    const { sent } = await secretary.must(secretary.post<ConvocationsSent>(`jury-sessions/${id}/convocations`));
    await application.nest.get(MailSender).sendDue();
    return sent;
  };
  const all = (id: string) => secretary.must(secretary.get<PresentedConvocations>(`jury-sessions/${id}/convocations`));
  const to = (address: string): string[] => server.messages.filter((message) => message.includes(`<${address}>`));

  beforeAll(async () => {
    server = await startMailServer();
    const from = { name: 'Secrétariat', address: 'jury@school.example' };
    application = await startTestApplication(undefined, { mail: { smtpUrl: server.url, from } });
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    await application.nest.get(MailSender).sendDue();
    server.messages.length = 0;
  });

  afterAll(async () => {
    await application.stop();
    await server.stop();
  });

  it('tell each person what concerns them, as text, PDF and calendar, and convene the session', async () => {
    const id = await prepare();
    expect(await send(id)).toBe(3);
    expect((await findSession(secretary, id)).state).toBe('convened');
    const [message] = to('zoe@dupont.example');
    expect(textOf(message!)).toContain('15 juin 2023, de 9\u00a0h à 17\u00a0h\u00a030');
    const { text, pages } = readPdf(partOf(message!, 'application/pdf'));
    expect(pages).toBe(1);
    for (const told of ['Zoé Dupont', 'Tiers-temps', 'Salle Rosa-Parks', 'Une pièce', codeIn(message!)])
      expect(text).toContain(told);
    const event = eventIn(message!);
    expect(event.startDate.toJSDate().toISOString()).toBe('2023-06-15T07:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2023-06-15T15:30:00.000Z');
    expect([event.sequence, event.location]).toEqual([0, 'Paris, Salle Rosa-Parks']);
    const jury = readPdf(partOf(to('member0@jury.example')[0]!, 'application/pdf')).text;
    expect(jury).not.toContain('Tiers-temps');
  });

  it('are not sent twice, but again to those for whom something has changed', async () => {
    const id = await prepare();
    await send(id);
    expect(await send(id)).toBe(0);
    const before = eventIn(to('zoe@dupont.example')[0]!);
    const { terms } = await all(id);
    const later = { ...TERMS, candidatesAt: '10:15', version: terms!.version };
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, later));
    expect((await all(id)).people.map(({ standing }) => standing)).toEqual(['upToDate', 'upToDate', 'changed']);
    expect(await send(id)).toBe(1);
    const [, again] = to('zoe@dupont.example');
    const event = eventIn(again!);
    expect([event.uid, event.sequence]).toEqual([before.uid, 1]);
    expect(event.startDate.toJSDate().toISOString()).toBe('2023-06-15T08:15:00.000Z');
    expect(textOf(again!)).toContain('remplace celle que vous avez reçue');
  });

  it('tell candidates when and where they pass, and again only those whose passage has moved', async () => {
    const id = await prepare();
    const other = { firstNames: 'Yan', birthName: 'Benali', email: 'yan@benali.example' };
    await presentCandidates(secretary, id, [(await enroll(application.database, { candidate: other })).id]);
    await secretary.must(secretary.put(`jury-sessions/${id}/agenda`, aDay()));
    await secretary.must(secretary.post(`jury-sessions/${id}/rooms`, { name: `Salle ${id}` }));
    await propose(secretary, id);
    await send(id);
    const [message] = to('zoe@dupont.example');
    const told = '15 juin 2023, soyez là à 8\u00a0h\u00a045';
    expect(textOf(message!)).toContain(told);
    expect(textOf(message!)).toContain(`de 9\u00a0h à 9\u00a0h\u00a020, Salle ${id}`);
    const { text } = readPdf(partOf(message!, 'application/pdf'));
    expect(text.replace(/\s+/g, ' ')).toContain('de 9 h à 9 h 20');
    const event = eventIn(message!);
    expect(event.startDate.toJSDate().toISOString()).toBe('2023-06-15T06:45:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2023-06-15T07:20:00.000Z');
    expect(event.location).toBe(`Paris, Salle ${id}`);
    const { passages } = await agendaOf(secretary, id);
    const yan = passages[1]!;
    await secretary.must(
      secretary.patch(`jury-sessions/${id}/passages/${yan.id}`, { version: yan.version, begins: '11:00' }),
    );
    expect(await send(id)).toBe(1);
    const [, again] = to('yan@benali.example');
    expect(textOf(again!)).toContain('de 11\u00a0h à 11\u00a0h\u00a020');
    expect(eventIn(again!).sequence).toBe(1);
  });

  it('are opened and answered without an account by whoever has the code, which is kept nowhere', async () => {
    const id = await prepare();
    await send(id);
    const code = codeIn(to('zoe@dupont.example')[0]!);
    const visitor = application.visitor();
    expect((await visitor.page('/convocation')).status).toBe(200);
    expect((await all(id)).people[2]!.convocation!.openedAt).toBeNull();
    const opened = await visitor.submit('/convocation', { code: code.toLowerCase().replaceAll('-', ' ') });
    expect([opened.status, opened.html.includes('Salle Rosa-Parks')]).toEqual([200, true]);
    expect((await all(id)).people[2]!.convocation).toMatchObject({ openedAt: expect.any(String), answer: null });
    const bare = await visitor.submit('/convocation/reponse', { code, answer: 'notComing', reason: '' });
    expect([bare.status, bare.html.includes('pourquoi')]).toEqual([422, true]);
    await visitor.submit('/convocation/reponse', { code, answer: 'notComing', reason: 'Malade' });
    expect((await all(id)).people[2]!.convocation).toMatchObject({ answer: 'notComing', answerReason: 'Malade' });
    const changed = await visitor.submit('/convocation/reponse', { code, answer: 'coming' });
    expect(changed.html).toContain('que vous serez présent·e');
    expect((await all(id)).people[2]!.convocation).toMatchObject({ answer: 'coming', answerReason: null });
    const entries = await application.database.read((reading) => reading.find(AuditEntry));
    expect(JSON.stringify(entries)).not.toContain(code);
    expect((await secretary.page(`/sessions/${id}/convocations`)).html).toContain('Sera là');
  });

  it('open and hear with the code of the last sending alone, so that an answer is never to what was said before', async () => {
    const id = await prepare();
    await send(id);
    const first = codeIn(to('zoe@dupont.example')[0]!);
    const visitor = application.visitor();
    expect((await visitor.submit('/convocation', { code: first })).status).toBe(200);
    const { terms } = await all(id);
    const later = { ...TERMS, candidatesAt: '10:15', version: terms!.version };
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, later));
    await send(id);
    const late = await visitor.submit('/convocation/reponse', { code: first, answer: 'coming' });
    expect([late.status, late.html.includes('Tiers-temps'), late.html.includes('la dernière')]).toEqual([
      404,
      false,
      true,
    ]);
    expect((await visitor.submit('/convocation', { code: first })).status).toBe(404);
    expect((await all(id)).people[2]!.convocation).toMatchObject({ answer: null, openedAt: null });
    const second = codeIn(to('zoe@dupont.example')[1]!);
    const opened = await visitor.submit('/convocation', { code: second });
    expect([opened.status, opened.html.includes('10\u00a0h\u00a015')]).toEqual([200, true]);
  });

  it('open no more for whoever is no longer of the session', async () => {
    const id = await prepare();
    await send(id);
    const code = codeIn(to('zoe@dupont.example')[0]!);
    const { candidacies } = await findSession(secretary, id);
    const [{ id: candidacyId, version }] = candidacies as [(typeof candidacies)[number]];
    await secretary.must(secretary.delete(`jury-sessions/${id}/candidacies/${candidacyId}?version=${version}`));
    const answered = await application.visitor().submit('/convocation/reponse', { code, answer: 'coming' });
    expect([answered.status, answered.html.includes('Tiers-temps')]).toEqual([404, false]);
  });

  const leave = async (id: string): Promise<void> => {
    const { candidacies, members } = await findSession(secretary, id);
    const path = `jury-sessions/${id}`;
    for (const one of candidacies)
      await secretary.must(secretary.delete(`${path}/candidacies/${one.id}?version=${one.version}`));
    for (const one of members)
      await secretary.must(secretary.delete(`${path}/members/${one.id}?version=${one.version}`));
    await application.nest.get(MailSender).sendDue();
  };

  it('tell whoever had theirs and leaves that nobody awaits them, and take the day out of their calendar', async () => {
    const id = await prepare();
    await send(id);
    await leave(id);
    for (const address of ['zoe@dupont.example', 'member0@jury.example', 'member1@jury.example']) {
      const [told, taken] = to(address) as [string, string];
      expect(textOf(taken)).toContain('Votre convocation est annulée');
      expect(textOf(taken)).not.toContain('Votre code personnel');
      const event = eventIn(taken);
      expect([event.uid, event.sequence]).toEqual([eventIn(told).uid, 1]);
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    }
  });

  it('tell nobody that leaves a session whose day is over', async () => {
    const id = await prepare(undefined, '2023-06-14');
    await send(id);
    await leave(id);
    expect(to('zoe@dupont.example')).toHaveLength(1);
  });

  it('remind those who have not answered, once', async () => {
    const id = await prepare();
    await send(id);
    const code = codeIn(to('member0@jury.example')[0]!);
    await application.visitor().submit('/convocation/reponse', { code, answer: 'coming' });
    server.messages.length = 0;
    const remind = () => secretary.post<ConvocationsSent>(`jury-sessions/${id}/convocation-reminders`);
    expect((await remind()).body).toEqual({ sent: 2 });
    expect((await remind()).body).toEqual({ sent: 0 });
    await application.nest.get(MailSender).sendDue();
    expect([to('member0@jury.example').length, to('zoe@dupont.example').length]).toEqual([0, 1]);
    const again = codeIn(to('zoe@dupont.example')[0]!);
    expect((await application.visitor().submit('/convocation', { code: again })).status).toBe(200);
  });

  it('leave a session planned where somebody has no address, and name them', async () => {
    const id = await prepare([A_JURY[0]!, aMember({ lastName: 'Sans', email: null })]);
    expect(await send(id)).toBe(2);
    expect((await findSession(secretary, id)).state).toBe('planned');
    expect((await all(id)).people.map(({ standing }) => standing)).toContain('noAddress');
    expect((await secretary.page(`/sessions/${id}/convocations`)).html).toContain('à convoquer par courrier');
  });

  it('are noted as handed over on paper, once, by whom, and then convene the session', async () => {
    const id = await prepare([A_JURY[0]!, aMember({ lastName: 'Sans', email: null })]);
    await send(id);
    const handOver = () => secretary.post<ConvocationsSent>(`jury-sessions/${id}/paper-convocations`, {});
    expect((await handOver()).body).toEqual({ sent: 1 });
    expect((await handOver()).body).toEqual({ sent: 0 });
    expect((await findSession(secretary, id)).state).toBe('convened');
    const paper = (await all(id)).people.find(({ address }) => address === null)!;
    expect(paper).toMatchObject({ standing: 'upToDate', convocation: { handedOverBy: secretary.account.name } });
    const { html } = await secretary.page(`/sessions/${id}/convocations`);
    expect(html).toContain('Remise sur papier');
    expect(html).not.toMatch(/Noter \d+ convocation/);
    const { terms } = await all(id);
    const later = { ...TERMS, candidatesAt: '10:15', membersAt: '08:45', version: terms!.version };
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, later));
    expect((await all(id)).people.find(({ address }) => address === null)!.standing).toBe('noAddress');
    expect((await handOver()).body).toEqual({ sent: 1 });
    const again = (await all(id)).people.find(({ address }) => address === null)!.convocation!;
    expect([again.sequence, again.answer]).toEqual([1, null]);
  });

  it('are handed over on paper in the place of a mail that waits, and take its code back', async () => {
    const id = await prepare();
    await send(id);
    const code = codeIn(to('zoe@dupont.example')[0]!);
    const { terms, people } = await all(id);
    const later = { ...TERMS, candidatesAt: '10:15', version: terms!.version };
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, later));
    const { subjectId } = people[2]!;
    await secretary.must(secretary.post(`jury-sessions/${id}/paper-convocations`, { subjectIds: [subjectId] }));
    expect(await send(id)).toBe(0);
    expect((await application.visitor().submit('/convocation', { code })).status).toBe(404);
    const unknown = { subjectIds: [people[0]!.subjectId, '00000000-0000-4000-8000-000000000000'] };
    expect((await secretary.post<ProblemBody>(`jury-sessions/${id}/paper-convocations`, unknown)).body.code).toBe(
      'notFound',
    );
  });

  it('take an answer given by telephone, with who noted it, and not before they were told', async () => {
    const id = await prepare();
    const [{ subjectId }] = (await all(id)).people as [PresentedConvocations['people'][number]];
    const path = `jury-sessions/${id}/convocations/${subjectId}/answer`;
    const early = await secretary.put<ProblemBody>(path, { version: 1, answer: 'coming' });
    expect([early.status, early.body.code]).toEqual([409, 'convocationNotTold']);
    await send(id);
    const bare = await secretary.put<ProblemBody>(path, { version: 1, answer: 'notComing' });
    expect(bare.body.code).toBe('convocationReasonMissing');
    const stale = await secretary.put<ProblemBody>(path, { version: 9, answer: 'coming' });
    expect(stale.body.code).toBe('staleVersion');
    await secretary.must(secretary.put(path, { version: 1, answer: 'notComing', reason: 'Grève des trains' }));
    const { convocation } = (await all(id)).people[0]!;
    const answerNotedBy = secretary.account.name;
    expect(convocation).toMatchObject({ answer: 'notComing', answerReason: 'Grève des trains', answerNotedBy });
    const { html } = await secretary.page(`/sessions/${id}/convocations/${subjectId}`);
    expect(html).toContain(`notée par ${answerNotedBy}`);
    const answered = await secretary.submit(`/sessions/${id}/convocations/${subjectId}/reponse`, {
      ...{ version: String(convocation!.version), answer: 'coming' },
    });
    expect(answered.status).toBe(303);
    expect((await all(id)).people[0]!.convocation).toMatchObject({ answer: 'coming', answerReason: null });
  });

  it('are listed page by page, by name and by what is left to do with them', async () => {
    const id = await prepare([...A_JURY.slice(0, 2), aMember({ lastName: 'Sans', email: null })]);
    await send(id);
    const listed = async (query: string): Promise<string[]> => {
      const { html } = await secretary.page(`/sessions/${id}/convocations?${query}`);
      return Array.from(html.matchAll(/<th scope="row"><a [^>]*>([A-Z]+)/g), ([, name]) => name!);
    };
    const pages = [await listed(''), await listed('size=3'), await listed('size=3&page=2')];
    expect(pages.map(({ length }) => length)).toEqual([4, 3, 1]);
    expect(await listed('q=dup')).toEqual(['DUPONT']);
    expect(await listed('show=noAddress')).toEqual(['SANS']);
    expect(await listed('show=toTell&q=dupont')).toEqual([]);
    expect((await listed('show=unanswered')).length).toBe(3);
    expect(await listed('show=notComing')).toEqual([]);
    const wrong = await secretary.page(`/sessions/${id}/convocations?show=everything`);
    expect(wrong.status).toBe(422);
  });

  it('are not reminded of before they have left', async () => {
    const remind = (id: string) => secretary.post<ConvocationsSent>(`jury-sessions/${id}/convocation-reminders`);
    server.behave('refuseForNow');
    const waiting = await prepare();
    await send(waiting);
    server.behave('accept');
    expect((await secretary.page(`/sessions/${waiting}/convocations`)).html).not.toMatch(/Envoyer \d rappel/);
    expect((await remind(waiting)).body).toEqual({ sent: 0 });
    const left = await prepare();
    await send(left);
    expect((await secretary.page(`/sessions/${left}/convocations`)).html).toContain('Envoyer 3 rappels');
    expect((await remind(left)).body).toEqual({ sent: 3 });
  });

  it('are taken back with what waits when a member, a candidate or the session is removed', async () => {
    server.behave('refuseForNow');
    const id = await prepare();
    await send(id);
    server.behave('accept');
    const waiting = () =>
      application.database.read((reading) => reading.countBy(Mail, { topic: 'convocation', state: 'waiting' }));
    const before = await waiting();
    const { members, candidacies } = await findSession(secretary, id);
    const remove = (path: string, version: number) =>
      secretary.must(secretary.delete(`jury-sessions/${id}${path}?version=${version}`));
    for (const one of members) await remove(`/members/${one.id}`, one.version);
    for (const one of candidacies) await remove(`/candidacies/${one.id}`, one.version);
    expect(await waiting()).toBe(before - 3);
    const left = await application.database.read(async (reading) => [
      await reading.countBy(Convocation, { sessionId: id }),
      await reading.countBy(ConvocationTerms, { sessionId: id }),
    ]);
    expect(left).toEqual([0, 1]);
    const planned = await prepare([]);
    const { version, candidacies: theirs } = await findSession(secretary, planned);
    const path = `jury-sessions/${planned}`;
    await secretary.must(secretary.delete(`${path}/candidacies/${theirs[0]!.id}?version=${theirs[0]!.version}`));
    await secretary.must(secretary.delete(`${path}?version=${version}`));
    const terms = await application.database.read((reading) =>
      reading.countBy(ConvocationTerms, { sessionId: planned }),
    );
    expect(terms).toBe(0);
  });

  it('are shown to the candidate in their own space, as they were told last, and to no other', async () => {
    const { id } = await planSession(application, secretary, { day: '2099-06-15' });
    await appointJury(secretary, id, undefined, [{ ...A_JURY[0]!, email: 'own@jury.example' }]);
    const client = await application.signIn('candidate', 'Zoé Espace');
    const other = await application.signIn('candidate', 'Une Autre');
    const { accountId } = client.account;
    const candidate = { firstNames: 'Zoé', birthName: 'Espace', email: 'zoe@espace.example', accountId };
    const { id: enrollmentId } = await enroll(application.database, { candidate });
    await presentCandidates(secretary, id, [enrollmentId]);
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, TERMS));
    const page = async (who: Client) => (await who.page('/mon-espace')).html;
    expect(await page(client)).not.toContain('Salle Rosa-Parks');
    await secretary.must(secretary.post(`jury-sessions/${id}/convocations`));
    expect(await page(client)).toContain('Convocation du 15 juin 2099');
    expect(await page(client)).toContain('Salle Rosa-Parks');
    expect(await page(other)).not.toContain('Salle Rosa-Parks');
  });

  it('are answered by the candidate from their own space, again where they change their mind, and by no other', async () => {
    const { id } = await planSession(application, secretary, { day: '2099-06-16' });
    await appointJury(secretary, id, undefined, [{ ...A_JURY[0]!, email: 'answered@jury.example' }]);
    const client = await application.signIn('candidate', 'Zoé Réponse');
    const other = await application.signIn('candidate', 'Une Tierce');
    const candidate = { birthName: 'Réponse', email: 'zoe@reponse.example', accountId: client.account.accountId };
    const { id: enrollmentId } = await enroll(application.database, { candidate });
    await presentCandidates(secretary, id, [enrollmentId]);
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, TERMS));
    await secretary.must(secretary.post(`jury-sessions/${id}/convocations`));
    const asked = (await client.page('/mon-espace')).html;
    const at = /\/mon-espace\/convocations\/[0-9a-f-]+/.exec(asked)![0];
    expect(asked).toContain('Je serai présent·e');
    expect((await client.submit(`${at}/reponse`, { answer: 'coming' })).location).toBe('/mon-espace');
    expect((await client.page('/mon-espace')).html).toContain('que vous serez présent·e');
    const silent = await client.submit(`${at}/reponse`, { answer: 'notComing', reason: '' });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain('Je ne pourrai pas venir');
    const reason = 'Hospitalisation';
    expect((await client.submit(`${at}/reponse`, { answer: 'notComing', reason })).status).toBe(303);
    const { people } = await secretary.must(
      secretary.get<{ people: { answer: string | null; answerReason: string | null }[] }>(
        `jury-sessions/${id}/convocations`,
      ),
    );
    expect(JSON.stringify(people)).toContain(reason);
    const answer = `candidate-space/convocations/${at.split('/').at(-1)!}/answer`;
    expect((await other.put(answer, { answer: 'coming' })).status).toBe(404);
    expect((await other.page(at)).status).toBe(404);
    expect((await secretary.put(answer, { answer: 'coming' })).status).toBe(403);
    await secretary.must(client.put(answer, { answer: 'coming' }));
  });

  it('offer to complete the address of whoever has none, candidates too', async () => {
    const { id } = await planSession(application, secretary);
    const { id: enrollmentId, candidateId } = await enroll(application.database, {});
    await presentCandidates(secretary, id, [enrollmentId]);
    await secretary.must(secretary.put(`jury-sessions/${id}/convocation-terms`, TERMS));
    expect((await secretary.page(`/sessions/${id}/convocations`)).html).toContain(`/candidats/${candidateId}/modifier`);
  });

  it('come as PDF in one ZIP, with sensible names', async () => {
    const id = await prepare();
    const response = await secretary.download(`jury-sessions/${id}/convocations/documents`);
    expect(response.headers.get('content-disposition')).toContain('Convocations_RNCP31936_2023-06-15.zip');
    const bytes = Buffer.from(await response.arrayBuffer());
    const names = [...bytes.toString('utf8').matchAll(/Convocation_[\p{L}\w-]+\.pdf/gu)].map(([name]) => name);
    expect([...new Set(names)]).toHaveLength(3);
    expect(bytes.toString('utf8')).toContain('Convocation_DUPONT_Zoé_RNCP31936_2023-06-15.pdf');
  });

  it('ask for their hours first, in an order that can be kept', async () => {
    const { id } = await planSession(application, secretary);
    const sent = await secretary.post<ProblemBody>(`jury-sessions/${id}/convocations`);
    expect(sent.body.code).toBe('convocationTermsMissing');
    const untimely = { ...TERMS, until: '08:45' };
    const refused = await secretary.put<ProblemBody>(`jury-sessions/${id}/convocation-terms`, untimely);
    expect(refused.body.code).toBe('untimelyConvocation');
    expect((await secretary.page(`/sessions/${id}/convocations`)).html).toContain('Contact du secrétariat');
  });

  it('ask for nothing any more once the session is open', async () => {
    const { id } = await openSession(application, secretary, await application.signIn('president'));
    const { html } = await secretary.page(`/sessions/${id}/convocations`);
    expect(html).toContain('il n’y a plus rien à envoyer');
    expect(html).not.toContain('Indiquez ce qui manque');
  });

  it('answer a wrong code with a sentence, and no more after twenty', async () => {
    const visitor = application.visitor();
    const wrong = () => visitor.submit('/convocation', { code: 'AAAA-BBBB-CCCC-DDDD' });
    const first = await wrong();
    expect([first.status, first.html.includes('n’est celui d’aucune convocation')]).toEqual([404, true]);
    for (let tries = 2; tries <= 20; tries += 1) await wrong();
    expect((await wrong()).status).toBe(429);
  });
});
