import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../src/audit/actor.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Configuration } from '../../src/config/configuration.js';
import { AttachmentMakers } from '../../src/mail/attachment-makers.js';
import { claimDueMail } from '../../src/mail/claim-mails.js';
import { Mail } from '../../src/mail/mail.entity.js';
import { MAIL_TIMINGS, type MailTimings } from '../../src/mail/mail-timings.js';
import { MailSender } from '../../src/mail/mail-sender.js';
import type { PresentedMail, PresentedMailPage } from '../../src/mail/present-mail.js';
import { type MailDraft, queueMail, SECRET_MARK } from '../../src/mail/queue-mail.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { engineUnderTest, testDatabase } from '../support/database.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';

const NOON = '2023-06-15T10:00:00.000Z';
const minutesLater = (minutes: number): string => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

describe('The outbox', () => {
  let server: MailServer;
  let database: Configuration['database'];
  let application: TestApplication;
  let secretary: Client;

  const start = async (instant = NOON): Promise<TestApplication> => {
    const from = { name: 'Secrétariat de jury', address: 'jury@school.example' };
    const started = await startTestApplication(instant, { database, mail: { smtpUrl: server.url, from } });
    Object.assign(started.nest.get<MailTimings>(MAIL_TIMINGS), { farewell: 100 });
    return started;
  };
  /** How long a server may take to answer; where it does answer, however slowly, nothing must depend on it. */
  const waitingAtMost = (attempt: number) =>
    Object.assign(application.nest.get<MailTimings>(MAIL_TIMINGS), { attempt });
  const queue = (given: Partial<MailDraft> = {}, of = application) =>
    of.database.write(SYSTEM, (writing) =>
      queueMail(writing, {
        ...{
          to: { name: 'Zoé Dupont', address: 'zoe@dupont.example' },
          subject: 'Convocation',
          text: 'Bonjour,\n\nà jeudi.',
        },
        ...{ topic: 'test', topicId: randomUUID(), ...given },
      }),
    );
  const send = (of = application) => of.nest.get(MailSender).sendDue();
  const find = async (id: string): Promise<Mail> => {
    const found = await application.database.read((reading) => reading.findOneBy(Mail, { id }));
    if (!found) throw new Error('There is no such mail.');
    return found;
  };
  const act = (name: string, { id, version }: Mail) =>
    secretary.post<PresentedMail & ProblemBody>(`mails/${id}/${name}`, { version });

  beforeAll(async () => {
    server = await startMailServer();
    database = await testDatabase();
    application = await start();
    secretary = await application.signIn('secretary');
  });

  beforeEach(() => {
    server.behave('accept');
    server.refuseRecipients(null);
    server.messages.length = 0;
    application.clock.set(NOON);
  });

  afterAll(async () => {
    await application.stop();
    await server.stop();
  });

  it('hands a mail over once, as text and simple HTML, and keeps what the server said', async () => {
    const { id } = await queue({ subject: 'Convocation – jury d’été', text: 'Bonjour,\n\n<b> https://a.example/x' });
    await send();
    await send();
    expect(server.messages).toHaveLength(1);
    const [message] = server.messages;
    expect(message).toMatch(new RegExp(`^Message-ID: <${id}@delibloc.example>`, 'm'));
    expect(message).toContain('Auto-Submitted: auto-generated');
    expect(message).toContain('text/plain; charset=utf-8');
    expect(message).toContain('&lt;b&gt; <a href');
    expect(await find(id)).toMatchObject({ state: 'sent', attempts: 1, answer: expect.stringContaining('250') });
  });

  it('leaves nothing of a mail whose act was rolled back', async () => {
    const failing = application.database.write(SYSTEM, async (writing) => {
      await queueMail(writing, {
        ...{ to: { name: 'A', address: 'rolled@back.example' }, subject: 'S', text: 'T', topic: 'test' },
        topicId: randomUUID(),
      });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await send();
    expect(server.messages).toEqual([]);
  });

  it.each([
    { to: { name: 'A', address: 'a@b.example\r\nBcc: c@d.example' } },
    { to: { name: 'A\r\nBcc: c@d.example', address: 'a@b.example' } },
    { to: { name: 'A', address: 'a@b.example, c@d.example' } },
    { subject: 'Hello\nBcc: c@d.example' },
    { attachments: [{ fileName: 'x\r\nX: y.pdf', mediaType: 'text/plain', content: { text: '' } }] },
  ])('refuses what would write a header of its own: %j', async (given) => {
    await expect(queue(given)).rejects.toMatchObject({ code: 'mailHeaderRefused' });
  });

  it('stops at once where the server refuses for good, and sends again when somebody asks', async () => {
    server.refuseRecipients(550);
    const { id } = await queue();
    await send();
    const failed = await find(id);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, answer: expect.stringContaining('550') });
    expect((await act('settle', failed)).body.code).toBe('wrongMailState');
    server.refuseRecipients(null);
    expect((await act('retry', failed)).status).toBe(200);
    await send();
    expect(await find(id)).toMatchObject({ state: 'sent', messageId: failed.messageId });
    expect((await act('retry', await find(id))).body.code).toBe('wrongMailState');
  });

  it('waits longer and longer where the server refuses for now, then gives up', async () => {
    server.behave('refuseForNow');
    const { id } = await queue();
    await send();
    const waiting = await find(id);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, dueAt: minutesLater(1) });
    await send();
    expect(server.messages).toHaveLength(1);
    for (let attempt = 2; attempt <= 9; attempt += 1) {
      application.clock.set((await find(id)).dueAt);
      await send();
    }
    expect(await find(id)).toMatchObject({ state: 'failed', attempts: 9, answer: expect.stringContaining('451') });
    expect(server.messages).toHaveLength(9);
    expect(new Set(server.messages.map((message) => /^Message-ID: (.*)$/m.exec(message)?.[1])).size).toBe(1);
  });

  it('is uncertain of a mail given whole to a server that hangs up or says no more, and never sends it by itself', async () => {
    for (const behaviour of ['hangUpAfterData', 'hang'] as const) {
      server.behave(behaviour);
      server.messages.length = 0;
      const { id } = await queue();
      const { attempt } = application.nest.get<MailTimings>(MAIL_TIMINGS);
      if (behaviour === 'hang') waitingAtMost(5_000);
      await send();
      waitingAtMost(attempt);
      expect(await find(id)).toMatchObject({ state: 'uncertain', attempts: 1 });
      server.behave('accept');
      application.clock.set(minutesLater(10_000));
      await send();
      expect(server.messages).toHaveLength(1);
      application.clock.set(NOON);
      const settled = await act('settle', await find(id));
      expect(settled.body).toMatchObject({ state: 'sent' });
    }
  });

  it('tries again where no server could be spoken to', async () => {
    const { smtpUrl } = application.nest.get(MailSender)['configuration'].mail!;
    const mail = application.nest.get(MailSender)['configuration'].mail as { smtpUrl: string };
    mail.smtpUrl = 'smtp://127.0.0.1:1';
    const { id } = await queue();
    await send();
    mail.smtpUrl = smtpUrl;
    expect(await find(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    application.clock.set(minutesLater(2));
    await send();
    expect(await find(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('goes on after a restart with what waits, and doubts only what was in hand', async () => {
    const [waits, inHand] = [await queue({ subject: 'Waits' }), await queue({ subject: 'In hand' })];
    const claim = { by: randomUUID(), now: NOON, until: minutesLater(15), host: 'delibloc.example' };
    const claimed = [await claimDueMail(application.database, claim), await claimDueMail(application.database, claim)];
    const other = claimed.find((mail) => mail!.id === waits.id)!;
    await application.database.write(SYSTEM, (writing) =>
      writing.update(Mail, other, { state: 'waiting', claimedBy: null, claimedUntil: null }, 'mail.retried'),
    );
    await application.stop();
    application = await start(minutesLater(1));
    secretary = await application.signIn('administrator');
    await send();
    expect([(await find(waits.id)).state, (await find(inHand.id)).state]).toEqual(['sent', 'sending']);
    application.clock.set(minutesLater(16));
    await send();
    expect((await find(inHand.id)).state).toBe('uncertain');
    expect(server.messages).toHaveLength(1);
    const doubted = await find(inHand.id);
    const again = await act('retry', doubted);
    expect(again.body).toMatchObject({ state: 'waiting', messageId: doubted.messageId });
    expect(doubted.messageId).toContain(inHand.id);
    await send();
  });

  it('sends each mail once from two instances that look at the same time', async () => {
    if (engineUnderTest() === 'sqlite') return;
    const second = await start();
    const ids = [];
    for (let index = 0; index < 8; index += 1) ids.push((await queue({ subject: `Mail ${index}` })).id);
    await Promise.all([send(), send(second)]);
    const subjects = server.messages.map((message) => /^Subject: (.*)$/m.exec(message)?.[1]).sort();
    expect(subjects).toEqual(ids.map((_, index) => `Mail ${index}`));
    await second.stop();
  });

  it('puts the secret into what leaves, keeps it no longer, and never shows it', async () => {
    application.nest.get(AttachmentMakers).register('note', (facts) => Buffer.from(JSON.stringify(facts)));
    const note = { document: 'note', facts: { code: SECRET_MARK } };
    const { id } = await queue({
      ...{ text: `Votre code : ${SECRET_MARK}`, secret: 'ABCD-EFGH' },
      attachments: [{ fileName: 'Note de Zoé.json', mediaType: 'text/plain', content: note }],
    });
    expect(JSON.stringify(await secretary.get<PresentedMail>(`mails/${id}`))).not.toContain('ABCD-EFGH');
    expect((await secretary.page(`/courriels/${id}`)).html).toContain('code personnel');
    await send();
    const [message] = server.messages;
    expect(message).toContain('Votre code : ABCD-EFGH'.replace('é', '=C3=A9'));
    expect(Buffer.from(/\r\n\r\n(eyJ[\w+/=]+)/.exec(message!)![1]!, 'base64').toString()).toContain('ABCD-EFGH');
    const row = await application.database.read((reading) => reading.findOneBy(Mail, { id }));
    const entries = await application.database.read((reading) =>
      reading.find(AuditEntry, { where: { subjectId: id }, order: { sequence: 'ASC' } }),
    );
    expect(row!.secret).toBeNull();
    expect(JSON.stringify(entries)).not.toContain('ABCD-EFGH');
    expect(entries.map(({ action }) => action)).toEqual(['mail.queued', 'mail.sent', 'mail.secretForgotten']);
  });

  it('is listed by state and recipient, with how many there are of each', async () => {
    server.refuseRecipients(550);
    await queue({ to: { name: 'Œil 100 %', address: 'oeil_1@x.example' } });
    await send();
    const list = (query: string) => secretary.must(secretary.get<PresentedMailPage>(`mails?${query}`));
    expect((await list('state=failed&q=OEIL_1')).items).toMatchObject([
      { recipientName: 'Œil 100 %', state: 'failed' },
    ]);
    for (const typed of ['Œil', 'œil', 'ŒIL']) {
      expect((await list(`state=failed&q=${encodeURIComponent(typed)}`)).items).toHaveLength(1);
    }
    expect((await list('q=oeilX1')).items).toEqual([]);
    const { counts, total } = await list('size=1');
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    const { html } = await secretary.page('/courriels?state=failed');
    expect(html).toContain('En échec');
    expect(html).toContain('href="/courriels/export?');
    expect(html).not.toContain('Aucun serveur de messagerie');
  });
});

describe('Without a mail server', () => {
  it('mails wait, and the page says so', async () => {
    const application = await startTestApplication();
    const secretary = await application.signIn('secretary');
    const { id } = await application.database.write(SYSTEM, (writing) =>
      queueMail(writing, {
        ...{ to: { name: 'A', address: 'a@b.example' }, subject: 'S', text: 'T', topic: 'test', topicId: randomUUID() },
      }),
    );
    await application.nest.get(MailSender).sendDue();
    expect(await secretary.get(`mails/${id}`)).toMatchObject({ body: { state: 'waiting', attempts: 0 } });
    expect((await secretary.page('/courriels')).html).toContain('Aucun serveur de messagerie n’est configuré');
    expect(await secretary.post(`mails/${id}/cancel`, { version: 1 })).toMatchObject({ body: { state: 'cancelled' } });
    await application.stop();
  });
});
