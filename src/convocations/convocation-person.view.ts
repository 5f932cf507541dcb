import { arrivalText, passageTexts } from '../documents/convocation-text.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { formatDay, formatInstant } from '../web/french/format.js';
import type { ConvenedPerson } from './convocation-people.js';
import { answerBadge, CAPACITIES, convenedName, deliveryOf, toldBadge } from './convocations.view.js';
import type { ConvocationsOfSession } from './convocations.service.js';

/** The convocation of one person: what it says, what became of it, and what the secretariat has to note of it. */
export function convocationPersonView(found: ConvocationsOfSession, person: ConvenedPerson, form: FormState): object {
  const { session } = found.loaded;
  const { facts, standing, convocation, subjectId, address } = person;
  const mail = deliveryOf(found, person);
  const path = `/sessions/${session.id}/convocations/${subjectId}`;
  const isOpen = allowsEdit(session.state, 'details');
  const isTold = convocation !== null && standing === 'upToDate';
  return {
    ...{ title: convenedName(person), subtitle: `Convocation · ${CAPACITIES[facts.as]}`, width: 'narrow' },
    badge: toldBadge(person, mail),
    breadcrumb: [
      ...sessionBreadcrumb(session),
      { label: 'Convocations', href: `/sessions/${session.id}/convocations` },
    ],
    ...{ path, address, mailHref: mail ? `/courriels/${mail.mailId}` : null, certification: facts.certification.title },
    when: [`${formatDay(facts.day)}, ${arrivalText(facts)}`, ...passageTexts(facts)].join(' · '),
    where: facts.room === null ? facts.place : `${facts.place}, ${facts.room}`,
    history: historyOf(person),
    handsOver: isOpen && !isTold,
    answers: isOpen && isTold,
    ...{ version: convocation?.version ?? null, standing: convocation && isTold ? answerBadge(convocation) : null },
    choices: answerChoices(form.values.answer ?? convocation?.answer),
    form: { ...form, values: { reason: convocation?.answerReason ?? '', ...form.values } },
  };
}

/** What happened to it, the oldest first. */
function historyOf({ convocation }: ConvenedPerson): string[] {
  if (!convocation) return [];
  const { address, handedOverBy, sentAt, openedAt, remindedAt, answer, answeredAt, answerNotedBy } = convocation;
  const told = handedOverBy
    ? `Remise sur papier, notée le ${formatInstant(sentAt)} par ${handedOverBy}`
    : `Écrite le ${formatInstant(sentAt)} à ${address ?? ''}`;
  return [
    told,
    ...(openedAt ? [`Ouverte le ${formatInstant(openedAt)}`] : []),
    ...(remindedAt ? [`Rappel écrit le ${formatInstant(remindedAt)}`] : []),
    ...(answer && answeredAt ? [`Réponse du ${formatInstant(answeredAt)}${notedText(answerNotedBy)}`] : []),
  ];
}

const notedText = (by: string | null): string => (by === null ? '' : `, donnée au secrétariat et notée par ${by}`);

function answerChoices(chosen: unknown): { value: string; label: string; checked: boolean }[] {
  const badges: readonly (readonly [string, Badge])[] = [
    ['coming', answerBadge({ answer: 'coming' })],
    ['notComing', answerBadge({ answer: 'notComing' })],
  ];
  return badges.map(([value, { label }]) => ({ value, label, checked: value === chosen }));
}
