import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Milliseconds. Less than the ten seconds after which containers are usually killed. */
const LONGEST_ANSWER = 8_000;

/**
 * Lets the server end. Node waits for each connection that has not asked anything yet, as browsers open in advance, for
 * as long as the other side keeps it: here only answers under way are waited for, and those not for ever.
 */
@Injectable()
export class OpenConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** How many answers are under way on each. */
  private readonly answering = new Map<Socket, number>();
  private isEnding = false;

  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.server.on('connection', (socket: Socket) => {
      this.answering.set(socket, 0);
      socket.once('close', () => this.answering.delete(socket));
    });
    this.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.count(socket, 1);
      response.once('close', () => this.count(socket, -1));
    });
  }

  /** Takes no more connections, and resolves once those there are have ended. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.server.listening) return;
    this.isEnding = true;
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.answering.keys()) this.count(socket, 0);
    const patience = setTimeout(() => this.server.closeAllConnections(), LONGEST_ANSWER);
    await closed;
    clearTimeout(patience);
  }

  private get server(): Server {
    return this.host.httpAdapter.getHttpServer() as Server;
  }

  private count(socket: Socket, more: number): void {
    const answers = (this.answering.get(socket) ?? 0) + more;
    if (this.answering.has(socket)) this.answering.set(socket, answers);
    if (this.isEnding && answers === 0) socket.destroySoon();
  }
}
