import type { ConvocationFacts, ConvocationStanding } from '../domain/jury/convocation.js';
import type { Convocation } from './convocation.entity.js';
import type { ConvocationTerms } from './convocation-terms.entity.js';
import type { ConvocationsOfSession } from './convocations.service.js';

type Told = Pick<
  Convocation,
  'id' | 'sequence' | 'sentAt' | 'openedAt' | 'answer' | 'answerReason' | 'answeredAt' | 'remindedAt'
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

function toldIn(convocation: Convocation): Told {
  const { id, sequence, sentAt, openedAt, answer, answerReason, answeredAt, remindedAt } = convocation;
  return { id, sequence, sentAt, openedAt, answer, answerReason, answeredAt, remindedAt };
}
