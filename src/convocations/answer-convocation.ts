import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../audit/actor.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { AnswerConvocation } from './convocation.dto.js';
import { Convocation } from './convocation.entity.js';
import { hashOfCode } from './convocation-code.js';
import { ConvocationLink } from './convocation-link.entity.js';

export interface OpenedConvocation {
  readonly convocation: Convocation;
  /** Until the session opens. */
  readonly answerable: boolean;
}

/** What whoever has the code may do, without an account. */
@Injectable()
export class AnswerConvocations {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Shows the convocation and keeps when it was first opened. Throws `unknownConvocation`. */
  async open(code: string): Promise<OpenedConvocation> {
    const found = await this.database.read((reading) => openedBy(reading, code));
    if (found.convocation.openedAt !== null) return found;
    return this.database.write(actorOf(found.convocation), async (writing) => {
      const { convocation, answerable } = await openedBy(writing.read, code);
      if (convocation.openedAt !== null) return { convocation, answerable };
      const opened = { openedAt: writing.at };
      return { answerable, convocation: await writing.update(Convocation, convocation, opened, 'convocation.opened') };
    });
  }

  /** Keeps the answer; another one replaces it. Throws `unknownConvocation`, `convocationReasonMissing`, `convocationOver`. */
  async answer({ code, answer, reason = null }: AnswerConvocation): Promise<OpenedConvocation> {
    if (answer === 'notComing' && reason === null) throw new DomainError('convocationReasonMissing', {});
    const known = await this.database.read((reading) => openedBy(reading, code));
    return this.database.write(actorOf(known.convocation), async (writing) => {
      const { convocation, answerable } = await openedBy(writing.read, code);
      if (!answerable) throw new DomainError('convocationOver', {});
      const given = {
        ...{ answer, answerReason: answer === 'coming' ? null : reason, answeredAt: writing.at },
        ...{ answerNotedBy: null, openedAt: convocation.openedAt ?? writing.at },
      };
      return { answerable, convocation: await writing.update(Convocation, convocation, given, 'convocation.answered') };
    });
  }
}

/** Whoever has the code acts in the name of the person convened. */
function actorOf({ facts: { name } }: Convocation): Actor {
  return { accountId: null, name: `${name.firstNames} ${name.lastName}` };
}

async function openedBy(reading: Reading, code: string): Promise<OpenedConvocation> {
  const link = await reading.findOneBy(ConvocationLink, { hash: hashOfCode(code) });
  const convocation = link && (await reading.findOneBy(Convocation, { id: link.convocationId }));
  const session = convocation && (await reading.findOneBy(JurySession, { id: convocation.sessionId }));
  if (!convocation || !session || !(await isStillConvened(reading, convocation))) {
    throw new DomainError('unknownConvocation', {});
  }
  return { convocation, answerable: allowsEdit(session.state, 'details') };
}

/** Whether the member or the candidacy is still of the session. */
async function isStillConvened(reading: Reading, { subjectId, sessionId }: Convocation): Promise<boolean> {
  const seat = { id: subjectId, sessionId };
  return Boolean((await reading.findOneBy(JuryMember, seat)) ?? (await reading.findOneBy(Candidacy, seat)));
}
