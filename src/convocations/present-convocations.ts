import type { ConvocationFacts, ConvocationStanding } from '../domain/jury/convocation.js';
import type { Convocation } from './convocation.entity.js';
import type { ConvocationTerms } from './convocation-terms.entity.js';
import type { ConvocationsOfSession } from './convocations.service.js';

export type Told = Pick<
  Convocation,
  | 'id'
  | 'version'
  | 'sequence'
  | 'sentAt'
  | 'handedOverBy'
  | 'openedAt'
  | 'answer'
  | 'answerReason'
  | 'answeredAt'
  | 'answerNotedBy'
  | 'remindedAt'
>;

export interface PresentedConvocation {
  readonly subjectId: string;
  readonly address: string | null;
  readonly facts: ConvocationFacts;
  readonly standing: ConvocationStanding;
  readonly convocation: Told | null;
}

export interface PresentedConvocations {
  readonly terms: PresentedTerms | null;
  readonly people: readonly PresentedConvocation[];
}

export type PresentedTerms = Omit<ConvocationTerms, 'sessionId'>;

export function presentTerms(terms: ConvocationTerms): PresentedTerms {
  const { id, membersAt, candidatesAt, until, room, bring, contact, version } = terms;
  return { id, membersAt, candidatesAt, until, room, bring, contact, version };
}

export function presentConvocations({ terms, people }: ConvocationsOfSession): PresentedConvocations {
  return {
    terms: terms && presentTerms(terms),
    people: people.map(({ subjectId, address, facts, standing, convocation }) => ({
      ...{ subjectId, address, facts, standing },
      convocation: convocation && toldIn(convocation),
    })),
  };
}

/** As the API tells it. */
export function toldIn(convocation: Convocation): Told {
  const { id, version, sequence, sentAt, handedOverBy, openedAt, remindedAt } = convocation;
  const { answer, answerReason, answeredAt, answerNotedBy } = convocation;
  return {
    ...{ id, version, sequence, sentAt, handedOverBy, openedAt },
    ...{ answer, answerReason, answeredAt, answerNotedBy, remindedAt },
  };
}
