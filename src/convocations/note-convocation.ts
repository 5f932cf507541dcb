import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { conveneOnceAllTold } from './convene-once-told.js';
import type { HandOverConvocations, NoteAnswer } from './convocation.dto.js';
import { Convocation } from './convocation.entity.js';
import { convocationPolicy } from './convocation.policy.js';
import { type ConvenedPerson, type LoadedConvocations, loadConvocations } from './convocation-people.js';
import type { ConvocationsSent } from './convocations.service.js';
import { noteHandedOver } from './write-convocation.js';

/** What is told and heard without a mail: on paper, by telephone. */
@Injectable()
export class NoteConvocations {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Notes that convocations were posted or handed over on paper: of those named, else of all who have no address. Done
   * again it changes nothing. Throws `convocationTermsMissing`, `notFound`.
   */
  async handOver(who: Principal, sessionId: string, { subjectIds }: HandOverConvocations): Promise<ConvocationsSent> {
    demand(convocationPolicy.send(who), 'convocation.handOver');
    return this.database.write(who, async (writing) => {
      const { loaded, people } = await preparing(writing, sessionId);
      const chosen = subjectIds
        ? subjectIds.map((id) => personIn(people, id))
        : people.filter(({ standing }) => standing === 'noAddress');
      const due = chosen.filter(({ standing }) => standing !== 'upToDate');
      for (const person of due) await noteHandedOver(writing, sessionId, person);
      const told = new Set(due);
      if (people.every((one) => one.standing === 'upToDate' || told.has(one)))
        await conveneOnceAllTold(writing, loaded);
      return { sent: due.length };
    });
  }

  /**
   * Keeps an answer given by telephone or otherwise, with who noted it; another one replaces it. Throws
   * `convocationNotTold`, `convocationReasonMissing`, `staleVersion`, `notFound`.
   */
  async noteAnswer(who: Principal, sessionId: string, subjectId: string, input: NoteAnswer): Promise<Convocation> {
    demand(convocationPolicy.send(who), 'convocation.noteAnswer');
    const { version, answer, reason = null } = input;
    if (answer === 'notComing' && reason === null) throw new DomainError('convocationReasonMissing', {});
    return this.database.write(who, async (writing) => {
      const { people } = await preparing(writing, sessionId);
      const { convocation, standing } = personIn(people, subjectId);
      if (!convocation || standing !== 'upToDate') throw new DomainError('convocationNotTold', { subjectId });
      const given = {
        ...{ answer, answerReason: answer === 'coming' ? null : reason, answeredAt: writing.at },
        answerNotedBy: who.name,
      };
      return writing.update(Convocation, { id: convocation.id, version }, given, 'convocation.answerNoted');
    });
  }
}

/** Who is convened of that session. Throws `notFound`. */
export function personIn(people: readonly ConvenedPerson[], subjectId: string): ConvenedPerson {
  const person = people.find((one) => one.subjectId === subjectId);
  if (!person) throw new DomainError('notFound', { subject: 'convocation', id: subjectId });
  return person;
}

async function preparing(writing: Writing, sessionId: string): Promise<LoadedConvocations> {
  const found = await loadConvocations(writing.read, sessionId);
  demandEdit(found.loaded.session.state, 'details');
  if (!found.terms) throw new DomainError('convocationTermsMissing', {});
  return found;
}
