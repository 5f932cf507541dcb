import { hoursText, passageLines } from '../documents/convocation-text.js';
import { SECRET_MARK } from '../mail/queue-mail.js';
import { formatDay } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import type { Convocation } from './convocation.entity.js';

const CAPACITIES = {
  president: 'présider le jury de la certification',
  member: 'siéger au jury de la certification',
  candidate: 'vous présenter devant le jury de la certification',
} as const;

export function convocationSubject({ facts, sequence }: Convocation): string {
  const word = sequence === 0 ? 'Convocation' : 'Convocation modifiée';
  return `${word} – jury ${facts.certification.code} du ${formatDay(facts.day)}`;
}

export function reminderSubject({ facts }: Convocation): string {
  return `Rappel : votre réponse est attendue – jury ${facts.certification.code} du ${formatDay(facts.day)}`;
}

/** The mail of a convocation: what, when, where, and how to answer. */
export function convocationText(row: Convocation, page: string): string {
  const { facts, sequence } = row;
  const changed = sequence === 0 ? [] : ['Cette convocation remplace celle que vous avez reçue : relisez-la.'];
  return [
    ...opening(row),
    ...changed,
    `Vous êtes invité·e à ${CAPACITIES[facts.as]} ${facts.certification.title} (${facts.certification.code}).`,
    whenAndWhere(row),
    answerText(page),
    'Votre convocation est jointe en PDF, avec un fichier pour votre agenda.',
    closing(row),
  ].join('\n\n');
}

export function reminderText(row: Convocation, page: string): string {
  return [
    ...opening(row),
    'Vous n’avez pas encore répondu à la convocation qui vous a été envoyée.',
    whenAndWhere(row),
    answerText(page),
    closing(row),
  ].join('\n\n');
}

export function withdrawalSubject({ facts }: Convocation): string {
  return `Convocation annulée – jury ${facts.certification.code} du ${formatDay(facts.day)}`;
}

/** To whoever was convened and would come for nothing. */
export function withdrawalText(row: Convocation): string {
  const { certification } = row.facts;
  return [
    ...opening(row),
    'Votre convocation est annulée : vous n’êtes plus attendu·e à ce jury. Ne tenez plus compte de ce qui vous a été envoyé.',
    `${typeset('Certification :')} ${certification.title} (${certification.code})`,
    whenAndWhere(row),
    'Le fichier joint retire ce rendez-vous de votre agenda.',
    closing(row),
  ].join('\n\n');
}

const opening = ({ facts: { name } }: Convocation): string[] => [`Bonjour ${name.firstNames} ${name.lastName},`];

function whenAndWhere({ facts }: Convocation): string {
  const { day, place, room } = facts;
  return [
    typeset(`Date : ${formatDay(day)}, `) + hoursText(facts),
    ...passageLines(facts),
    typeset('Lieu : ') + place,
    ...(room === null ? [] : [typeset('Salle : ') + room]),
  ].join('\n');
}

function answerText(page: string): string {
  return `${typeset('Merci de dire si vous serez là :')} ${page}#${SECRET_MARK}\n${typeset('Votre code personnel :')} ${SECRET_MARK}`;
}

const closing = ({ facts: { contact, certifier } }: Convocation): string =>
  `${typeset('Pour toute question :')} ${contact}\n\n${certifier}`;
