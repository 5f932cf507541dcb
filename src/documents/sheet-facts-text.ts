import { textAgainst } from '../domain/jury/link-texts.js';
import { unansweredIn } from '../domain/jury/jury-links.js';
import type { SessionSnapshot, SnapshotCandidacy, SnapshotMember } from '../domain/sealing/session-snapshot.js';
import { capitalize, listOf } from '../web/french/format.js';
import { ATTENDANCE_LABELS, EXTRA_TIME_LABELS, LINK_KIND_WORDS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the jury needs to know of the person, and who sits for them. */
export function sheetFacts({ certification, members }: SessionSnapshot, candidacy: SnapshotCandidacy): Fact[] {
  const { accommodations, extraTime, optionBloc, presented, recusals } = candidacy;
  const granted = [...accommodations, ...(extraTime ? [EXTRA_TIME_LABELS[extraTime]] : [])];
  const { blocs } = certification;
  const recused = new Set(recusals.map(({ memberId }) => memberId));
  const sitting = members.filter(({ id, present }) => present && !recused.has(id));
  const numbers = blocs.filter(({ code }) => presented.includes(code)).map(({ number }) => String(number));
  const option = blocs.find(({ code }) => code === optionBloc);
  return [
    { label: 'Présente', value: `${presented.length > 1 ? 'blocs' : 'bloc'} ${listOf(numbers)}` },
    ...(option ? [{ label: 'Option', value: `bloc ${option.number}, ${option.title}` }] : []),
    ...(granted.length > 0 ? [{ label: 'Aménagements', value: listOf(granted) }] : []),
    ...(sitting.length > 0 ? [{ label: 'Siègent', value: listOf(sitting.map(seatName)) }] : []),
  ];
}

/** What stands in the way of a decision. */
export function sheetNotices({ steps }: SessionSnapshot, candidacy: SnapshotCandidacy): string[] {
  const { attendance, quorum } = candidacy;
  const isOpen = steps.at(-1)?.state === 'open';
  const notices: string[] = [];
  if (attendance !== 'present') {
    notices.push(`${capitalize(ATTENDANCE_LABELS[attendance])} : sans décision, ni reçu·e ni refusé·e.`);
  } else if (isOpen && quorum.sitting < quorum.required) {
    notices.push('Le quorum n’est pas atteint pour cette candidature, déports et absences déduits.');
  }
  if (unansweredIn(candidacy).length > 0) {
    notices.push('Un membre a déclaré un lien avec cette personne : la présidence n’y a pas encore répondu.');
  }
  return notices.map(typeset);
}

/** Who stepped out for this candidate, and who sits in spite of a link, each with the reason. */
export function sheetJury(snapshot: SessionSnapshot, candidacy: SnapshotCandidacy): Fact[] {
  const names = new Map(snapshot.members.map((member) => [member.id, plainName(member)]));
  const { recusals, links = [] } = candidacy;
  return [
    ...recusals.map(({ memberId, reason }) => ({
      label: typeset(`Déport de ${names.get(memberId) ?? ''}`),
      value: reason,
    })),
    ...links
      .filter(({ answer }) => answer !== 'recused')
      .map(({ memberId, kind, answer, reason }) => {
        const law = textAgainst(kind, candidacy, snapshot.session.day);
        const against = law === null ? '' : `, que l’article ${law} exclut`;
        const label = `${names.get(memberId) ?? ''} (${LINK_KIND_WORDS[kind]}${against})`;
        return {
          label,
          value: answer === null ? 'lien déclaré, sans réponse' : `siège malgré ce lien. ${reason ?? ''}`,
        };
      }),
  ];
}

function plainName({ firstNames, lastName }: SnapshotMember): string {
  return `${firstNames} ${lastName}`;
}

function seatName(member: SnapshotMember): string {
  return `${plainName(member)}${member.president ? ' (présidence)' : ''}`;
}
