import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { ConvocationStanding } from '../domain/jury/convocation.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { MAIL_BADGES } from '../mail/mail.list.js';
import type { Badge } from '../web/badge.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { ConvocationsQuery } from './convocation.dto.js';
import type { Convocation } from './convocation.entity.js';
import type { ConvocationDelivery } from './convocation-mails.js';
import type { ConvenedPerson } from './convocation-people.js';
import { foundPeople, SELECTIONS } from './found-people.js';
import { type ConvocationsOfSession, isToRemind } from './convocations.service.js';

export const CAPACITIES = { president: 'Présidence du jury', member: 'Jury', candidate: 'Candidat·e' } as const;

const STANDINGS: Readonly<Record<ConvocationStanding, Badge>> = {
  upToDate: { tone: 'success', label: 'Convocation écrite' },
  toSend: { tone: 'neutral', icon: 'open', label: 'À envoyer' },
  changed: { tone: 'warning', label: 'Modifiée depuis' },
  noAddress: { tone: 'danger', label: 'Sans adresse' },
};

const ON_PAPER: Badge = { tone: 'success', label: 'Remise sur papier' };

export interface ConvocationsAsked {
  readonly query: ConvocationsQuery;
  /** The address asked for, with its query. */
  readonly address: string;
}

/** Everybody convened: what is to be sent, what was, who has opened it and what they answered. */
export function convocationsView(
  found: ConvocationsOfSession,
  asked: ConvocationsAsked,
  form: FormState,
  now: string,
): object {
  const { loaded, terms, people, isConfigured } = found;
  const { session, certification } = loaded;
  const of = (standing: ConvocationStanding): number => people.filter((one) => one.standing === standing).length;
  const reminders = people.filter((person) => isToRemind(person, found.deliveries, now)).length;
  const due = of('toSend') + of('changed');
  const waiting = people.filter((person) => deliveryOf(found, person)?.waits).length;
  return {
    title: 'Convocations',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}, ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    ...{ id: session.id, isConfigured, hasTerms: terms !== null, form: termsForm(found, form) },
    version: terms?.version ?? null,
    can: allowsEdit(session.state, 'details'),
    summary: [writtenText(of('toSend'), of('changed'), of('noAddress')), ...waitingTexts(waiting)].join(' '),
    sending: due > 0 ? `Envoyer ${plural(due, 'convocation')}` : null,
    reminding: reminders > 0 ? `Envoyer ${plural(reminders, 'rappel')}` : null,
    paper: of('noAddress') > 0 ? paperLabel(of('noAddress')) : null,
    ...listView(found, asked),
  };
}

function listView(found: ConvocationsOfSession, { query, address }: ConvocationsAsked): object {
  const { people, loaded } = found;
  const page = foundPeople(people, query);
  const selections = Object.entries(SELECTIONS);
  return {
    path: `/sessions/${loaded.session.id}/convocations`,
    filters: {
      q: query.q ?? '',
      active: Boolean(query.q ?? query.show),
      show: selections.map(([value, { label }]) => ({ value, label, selected: value === query.show })),
    },
    figures: selections.map(([, { label, shows }]) => ({ label, value: people.filter(shows).length })),
    people: page.items.map((person) => personView(person, deliveryOf(found, person), loaded.session.id)),
    pagination: paginationView(page, address, 'personne'),
  };
}

function termsForm({ terms }: ConvocationsOfSession, form: FormState): object {
  const { membersAt = '08:30', candidatesAt = '09:00', until = '18:00', room, bring, contact } = terms ?? {};
  const values = { membersAt, candidatesAt, until, room: room ?? '', bring: bring ?? '', contact: contact ?? '' };
  return { ...form, values: { ...values, ...form.values } };
}

function writtenText(toSend: number, changed: number, noAddress: number): string {
  const parts = [
    ...(toSend > 0 ? [`${plural(toSend, 'personne')} à convoquer`] : []),
    ...(changed > 0 ? [`${plural(changed, 'convocation')} à renvoyer, car modifiée depuis l’envoi`] : []),
    ...(noAddress > 0
      ? [`${plural(noAddress, 'personne')} sans adresse électronique, à convoquer par courrier ou en main propre`]
      : []),
  ];
  return parts.length > 0
    ? `${parts.join('\u202f; ')}.`
    : 'Chaque personne a sa convocation, telle qu’elle est aujourd’hui.';
}

const waitingTexts = (count: number): string[] =>
  count > 0 ? [`${plural(count, 'courriel attend encore son envoi', 'courriels attendent encore leur envoi')}.`] : [];

const paperLabel = (count: number): string =>
  `Noter ${plural(count, 'convocation remise', 'convocations remises')} sur papier`;

export function deliveryOf({ deliveries }: ConvocationsOfSession, { convocation }: ConvenedPerson) {
  return convocation ? deliveries.get(convocation.id) : undefined;
}

/** « AUBRY Claire ». */
export function convenedName({ facts: { name } }: Pick<ConvenedPerson, 'facts'>): string {
  return registerName({ firstNames: name.firstNames, birthName: name.lastName, usedName: null });
}

/** Where what was told stands: on paper, or as its mail does. */
export function toldBadge({ standing, convocation }: ConvenedPerson, mail: ConvocationDelivery | undefined): Badge {
  if (standing !== 'upToDate') return STANDINGS[standing];
  if (convocation?.handedOverBy) return ON_PAPER;
  return mail ? MAIL_BADGES[mail.state] : STANDINGS.upToDate;
}

/** Where an address is completed. */
function mendHref({ candidateId, subjectId }: ConvenedPerson, sessionId: string): string {
  return candidateId === null ? `/sessions/${sessionId}/membres/${subjectId}` : `/candidats/${candidateId}/modifier`;
}

function personView(person: ConvenedPerson, mail: ConvocationDelivery | undefined, sessionId: string) {
  const { facts, address, convocation, subjectId } = person;
  return {
    name: convenedName(person),
    ...{ capacity: CAPACITIES[facts.as], address, mend: mendHref(person, sessionId) },
    href: `/sessions/${sessionId}/convocations/${subjectId}`,
    badge: toldBadge(person, mail),
    opened: convocation?.openedAt ? formatInstant(convocation.openedAt) : null,
    answer: convocation ? answerBadge(convocation) : null,
    noted: convocation?.answerNotedBy ?? null,
    reason: convocation?.answerReason ?? null,
    reminded: convocation?.remindedAt ? formatInstant(convocation.remindedAt) : null,
  };
}

export function answerBadge({ answer }: Pick<Convocation, 'answer'>): Badge {
  if (answer === null) return { tone: 'neutral', icon: 'open', label: 'Sans réponse' };
  return answer === 'coming' ? { tone: 'success', label: 'Sera là' } : { tone: 'danger', label: 'Ne pourra pas venir' };
}
