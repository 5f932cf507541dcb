import type { Certification } from '../domain/certification/certification.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { listOf } from '../web/french/format.js';
import { EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import type { CandidacyCase } from './load-cases.js';

/** What the jury needs to know of the person, and who sits for them: no birth, no address, no age. */
export function caseFacts({ blocs }: Certification, { examined }: CandidacyCase, members: readonly JuryMember[]) {
  const { accommodations, extraTime, optionBloc, presented, recusals } = examined.record;
  const granted = [...accommodations, ...(extraTime ? [EXTRA_TIME_LABELS[extraTime]] : [])];
  const recused = new Set(recusals.map(({ memberId }) => memberId));
  const sitting = members.filter(({ id, present }) => present === true && !recused.has(id));
  const away = members.filter(({ id }) => recused.has(id));
  const numbers = blocs.filter(({ code }) => presented.includes(code)).map(({ number }) => String(number));
  const option = blocs.find(({ code }) => code === optionBloc);
  return [
    fact('Présente', `${presented.length > 1 ? 'blocs' : 'bloc'} ${listOf(numbers)}`),
    ...(option ? [fact('Option', `bloc ${option.number}, ${option.title}`)] : []),
    ...(granted.length > 0 ? [fact('Aménagements', listOf(granted))] : []),
    ...(sitting.length > 0 ? [fact('Siègent', listOf(sitting.map(memberName)))] : []),
    ...(away.length > 0 ? [fact(away.length > 1 ? 'Déports' : 'Déport', listOf(away.map(memberName)))] : []),
  ];
}

function fact(label: string, value: string) {
  return { label, value: typeset(value) };
}

function memberName({ firstNames, lastName, president }: JuryMember): string {
  return `${firstNames} ${lastName}${president ? ' (présidence)' : ''}`;
}
