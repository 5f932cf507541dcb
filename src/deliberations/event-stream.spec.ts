import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Response } from 'express';
import { EventStream } from './event-stream.js';

describe('A stream of events', () => {
  it('is at its end where the reader left before it began', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
    reader.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    reader.destroy();
    await once(response, 'close');
    const stream = new EventStream(response as Response);
    let isTold = false;
    stream.onceClosed(() => (isTold = true));
    expect(isTold).toBe(true);
    server.close();
    await once(server, 'close');
  });
});
