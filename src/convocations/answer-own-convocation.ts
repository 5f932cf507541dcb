import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { OpenedConvocation } from './answer-convocation.js';
import type { AnswerOwnConvocation } from './convocation.dto.js';
import { Convocation } from './convocation.entity.js';
import { convocationPolicy } from './convocation.policy.js';

/** What a candidate does with their own convocations, signed in: without the code of the mail. */
@Injectable()
export class AnswerOwnConvocations {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `notFound`, also where it is somebody else's. */
  async find(who: Principal, id: string): Promise<OpenedConvocation> {
    demand(convocationPolicy.answerOwn(who), 'convocation.answerOwn');
    return this.database.read((reading) => ownConvocation(reading, who, id));
  }

  /** Keeps the answer; another one replaces it. Throws `notFound`, `convocationReasonMissing`, `convocationOver`. */
  async answer(who: Principal, id: string, { answer, reason = null }: AnswerOwnConvocation): Promise<Convocation> {
    demand(convocationPolicy.answerOwn(who), 'convocation.answerOwn');
    return this.database.write(who, async (writing) => {
      const { convocation, answerable } = await ownConvocation(writing.read, who, id);
      if (answer === 'notComing' && reason === null) throw new DomainError('convocationReasonMissing', {});
      if (!answerable) throw new DomainError('convocationOver', {});
      const given = {
        ...{ answer, answerReason: answer === 'coming' ? null : reason, answeredAt: writing.at },
        ...{ answerNotedBy: null, openedAt: convocation.openedAt ?? writing.at },
      };
      return writing.update(Convocation, convocation, given, 'convocation.answered');
    });
  }
}

async function ownConvocation(reading: Reading, who: Principal, id: string): Promise<OpenedConvocation> {
  const convocation = await reading.findOneBy(Convocation, { id });
  const own =
    convocation &&
    (await reading.findOneBy(Candidacy, {
      id: convocation.subjectId,
      enrollment: { candidate: { accountId: who.accountId } },
    }));
  const session = own && (await reading.findOneBy(JurySession, { id: own.sessionId }));
  if (!convocation || !session) throw new DomainError('notFound', { subject: 'convocation', id });
  return { convocation, answerable: allowsEdit(session.state, 'details') };
}
