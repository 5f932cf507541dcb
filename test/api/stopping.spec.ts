import { once } from 'node:events';
import { request as ask } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestApplication, type TestApplication } from '../support/application.js';

describe('A server that is told to stop', () => {
  let application: TestApplication;
  let silent: Socket;

  beforeEach(async () => {
    application = await startTestApplication();
    const { port, hostname } = new URL(application.url);
    silent = connect(Number(port), hostname);
    await once(silent, 'connect');
  });

  afterEach(() => silent.destroy());

  it('does not wait for connections on which nothing was asked, as browsers open in advance', async () => {
    await application.visitor().get('/health');
    await application.stop();
    await expect(fetch(`${application.url}/health`)).rejects.toThrow();
  });

  it('answers whole what was asked before', async () => {
    const body = JSON.stringify({ email: 'personne@exemple.fr', password: 'aucune' });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, Expect: '100-continue' };
    const sent = ask(`${application.url}/api/v1/session`, { method: 'POST', headers });
    const answered = once(sent, 'response');
    sent.flushHeaders();
    await once(sent, 'continue');
    const stopped = application.stop();
    await once(silent.resume(), 'end');
    sent.end(body);
    const [answer] = (await answered) as [NodeJS.ReadableStream];
    expect(JSON.parse(await text(answer))).toMatchObject({ status: 401 });
    await stopped;
  });
});
