import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import { OpenConnections } from './open-connections.js';

describe('Open connections', () => {
  it('do not keep a server that ends waiting for ever for an answer', async () => {
    const server = createServer();
    const host = { httpAdapter: { getHttpServer: () => server } } as unknown as HttpAdapterHost;
    const connections = new OpenConnections(host);
    connections.onApplicationBootstrap();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const [cut] = [
      expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed'),
      await once(server, 'request'),
    ] as const;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const ended = connections.beforeApplicationShutdown();
    expect(server.listening).toBe(false);
    jest.runOnlyPendingTimers();
    jest.useRealTimers();
    await Promise.all([cut, ended]);
  });
});
