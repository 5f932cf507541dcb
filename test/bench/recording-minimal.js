/* The least that Nest and TypeORM do to keep a row sent by HTTP. One argument: its SQLite file. */
import 'reflect-metadata';
import { Controller, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, EntitySchema } from 'typeorm';

const text = { type: 'text' };
const Evaluation = new EntitySchema({
  name: 'evaluation',
  columns: { id: { ...text, primary: true }, enrollmentId: text, assessment: text, competence: text, result: text },
});
const source = new DataSource({
  ...{ type: 'better-sqlite3', database: process.argv[2], entities: [Evaluation], synchronize: true, enableWAL: true },
});
await source.initialize();

class Evaluations {
  async record({ body }) {
    await source.getRepository(Evaluation).insert(body);
    return body;
  }
}
Controller('evaluations')(Evaluations);
const record = Object.getOwnPropertyDescriptor(Evaluations.prototype, 'record');
Post()(Evaluations.prototype, 'record', record);
Req()(Evaluations.prototype, 'record', 0);

class Minimal {
  name = 'minimal';
}
Module({ controllers: [Evaluations] })(Minimal);

const application = await NestFactory.create(Minimal, { logger: ['error', 'fatal'] });
await application.listen(0, '127.0.0.1');
process.send({ url: await application.getUrl() });
