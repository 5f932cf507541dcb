import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a message it has been given whole. */
export type Behaviour = 'accept' | 'refuseForGood' | 'refuseForNow' | 'hangUpAfterData' | 'hang';

export interface MailServer {
  readonly url: string;
  /** Messages given whole, whatever was answered. */
  readonly messages: string[];
  readonly connections: () => number;
  behave(behaviour: Behaviour): void;
  /** Refuses the recipient, before any message. */
  refuseRecipients(code: number | null): void;
  stop(): Promise<void>;
}

/** A mail server that behaves as it is told. */
export async function startMailServer(): Promise<MailServer> {
  const messages: string[] = [];
  let [behaviour, recipientCode, connections]: [Behaviour, number | null, number] = ['accept', null, 0];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: (_address, _session, done) =>
      done(recipientCode === null ? null : refusal(recipientCode, 'no such user')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString('utf8'));
        answer(behaviour, session, done);
      });
    },
  });
  server.on('error', () => undefined);
  const connected = (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
    .connections;
  const answer = (how: Behaviour, session: SMTPServerSession, done: (error?: Error | null) => void): void => {
    if (how === 'accept') done();
    else if (how === 'refuseForGood') done(refusal(554, 'refused as spam'));
    else if (how === 'refuseForNow') done(refusal(451, 'try again later'));
    else if (how === 'hangUpAfterData') for (const one of connected) if (one.id === session.id) one._socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    connections: () => connections,
    behave: (next) => (behaviour = next),
    refuseRecipients: (code) => (recipientCode = code),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
