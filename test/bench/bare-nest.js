/*
 * A bare Nest application, as the one who starts with Nest has it: one module, one controller, one answer. It prints
 * where it listens, as the product does.
 */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

class Bare {
  answer() {
    return { status: 'ok' };
  }
}
Get('health')(Bare.prototype, 'answer', Object.getOwnPropertyDescriptor(Bare.prototype, 'answer'));
Controller()(Bare);

class BareModule {
  name = 'bare';
}
Module({ controllers: [Bare] })(BareModule);

const nest = await NestFactory.create(BareModule, { logger: false });
await nest.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ msg: 'listening', url: await nest.getUrl() })}\n`);
