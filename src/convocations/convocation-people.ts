import { fileNamePart } from '../http/send-document.js';
import type { ConvocationFacts, ConvocationStanding } from '../domain/jury/convocation.js';
import { minuteOf, timeOf } from '../domain/agenda/time-of-day.js';
import { standingOf } from '../domain/jury/convocation.js';
import type { Reading } from '../database/reading.js';
import { passagesOf } from '../jury-sessions/load-agenda.js';
import { type LoadedSession, loadSession, type PresentedCandidacy } from '../jury-sessions/load-session.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { Convocation } from './convocation.entity.js';
import { ConvocationTerms } from './convocation-terms.entity.js';

/** A member or a candidate with what they are to be told, and what they were told last. */
export interface ConvenedPerson {
  /** The member, or the candidacy. */
  readonly subjectId: string;
  /** Null for a member. */
  readonly candidateId: string | null;
  readonly address: string | null;
  readonly facts: ConvocationFacts;
  readonly standing: ConvocationStanding;
  readonly convocation: Convocation | null;
}

export interface LoadedConvocations {
  readonly loaded: LoadedSession;
  /** Null until the hours are set. */
  readonly terms: ConvocationTerms | null;
  /** The jury first, then candidates in the order of passage; none until the hours are set. */
  readonly people: readonly ConvenedPerson[];
}

/** Everybody whom a session convenes. Throws `notFound`. */
export async function loadConvocations(reading: Reading, sessionId: string): Promise<LoadedConvocations> {
  const loaded = await loadSession(reading, sessionId);
  const terms = await reading.findOneBy(ConvocationTerms, { sessionId });
  if (!terms) return { loaded, terms, people: [] };
  const sent = new Map((await reading.findBy(Convocation, { sessionId })).map((one) => [one.subjectId, one]));
  const person = (one: Convened): ConvenedPerson => {
    const convocation = sent.get(one.subjectId) ?? null;
    return { ...one, convocation, standing: standingOf(one, convocation) };
  };
  const people = [
    ...loaded.members.map((member) => person(asMember(loaded, terms, member))),
    ...loaded.candidacies.map((candidacy) => person(asCandidate(loaded, terms, candidacy))),
  ];
  return { loaded, terms, people };
}

type Convened = Omit<ConvenedPerson, 'convocation' | 'standing'>;

function asMember(loaded: LoadedSession, terms: ConvocationTerms, member: JuryMember): Convened {
  const { id: subjectId, email: address } = member;
  return { subjectId, candidateId: null, address, facts: memberFacts(loaded, terms, member) };
}

function asCandidate(loaded: LoadedSession, terms: ConvocationTerms, candidacy: PresentedCandidacy): Convened {
  const { id: subjectId, enrollment } = candidacy;
  const { id: candidateId, email: address } = enrollment.candidate;
  return { subjectId, candidateId, address, facts: candidateFacts(loaded, terms, candidacy) };
}

function memberFacts(loaded: LoadedSession, terms: ConvocationTerms, member: JuryMember): ConvocationFacts {
  const { firstNames, lastName, president } = member;
  return {
    ...commonFacts(loaded, terms),
    ...{ as: president ? 'president' : 'member', name: { firstNames, lastName }, from: terms.membersAt },
    ...{ blocs: [], bring: null, accommodations: [] },
  };
}

function candidateFacts(
  loaded: LoadedSession,
  terms: ConvocationTerms,
  { id, blocs, enrollment: { candidate, accommodations, extraTime } }: PresentedCandidacy,
): ConvocationFacts {
  const { content } = loaded.certification;
  const name = { firstNames: candidate.firstNames, lastName: candidate.usedName ?? candidate.birthName };
  const presented = content.blocs.filter(({ code }) => blocs.includes(code));
  return {
    ...commonFacts(loaded, terms),
    ...{ as: 'candidate', name, from: terms.candidatesAt, bring: terms.bring, accommodations },
    ...(extraTime !== null && { extraTime }),
    blocs: presented.map(({ code, title }) => ({ code, title })),
    ...passageFacts(loaded, id),
  };
}

/** Day, hours and room of who passes at a set time; nothing where the agenda gives none. */
function passageFacts({ agenda, certification }: LoadedSession, candidacyId: string): Partial<ConvocationFacts> {
  const [first, ...others] = passagesOf(agenda, candidacyId);
  if (!first) return {};
  const { assessments } = certification.content;
  const passages = [first, ...others].filter(({ day }) => day === first.day);
  const rooms = new Set(passages.map(({ room }) => room));
  return {
    day: first.day,
    from: timeOf(Math.max(0, minuteOf(first.from) - (agenda.terms?.arrival ?? 0))),
    until: passages.at(-1)!.until,
    room: rooms.size === 1 ? first.room : null,
    passages: passages.map(({ from, until, room, assessment: code }) => ({
      ...{ from, until, room },
      assessment: assessments.find((one) => one.code === code)?.title ?? null,
    })),
  };
}

function commonFacts({ session, certification }: LoadedSession, { until, room, contact }: ConvocationTerms) {
  const { code, title, content } = certification;
  const { day, place } = session;
  return { certifier: content.certifier.name, certification: { code, title }, day, place, until, room, contact };
}

/** `Convocation_DUPONT_Zoe_RNCP31936_2026-12-04.pdf`. */
export function convocationFileName({ name, certification, day }: ConvocationFacts): string {
  const lastName = fileNamePart(name.lastName.toLocaleUpperCase('fr'));
  return `Convocation_${lastName}_${fileNamePart(name.firstNames)}_${certification.code}_${day}.pdf`;
}
