import type { Certification } from '../domain/certification/certification.js';
import { sittingFor } from '../domain/decisions/decided-sitting.js';
import type { MinutesVotes } from '../domain/sealing/minutes-snapshot.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { memberName } from '../jury-sessions/session-jury.view.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { capitalize, formatInstant, listOf, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { FOLLOWS_BLOCS, type Fields } from './decision-form.js';
import type { CandidacyCase } from './load-cases.js';

/** What is recorded of a candidate, bloc by bloc, by whom and when; null where nothing is. */
export function recordedView({ blocs }: Certification, one: CandidacyCase, members: readonly JuryMember[]) {
  const { decision, examined } = one;
  if (!decision || examined.absent) return null;
  const { decidedBy, decidedAt, title, candidateComment, juryComment } = decision;
  const lines = blocs.flatMap(({ code, number }) => {
    const decided = decision.blocs.find(({ blocCode }) => blocCode === code);
    if (!decided) return [];
    const votes = decided.votes ? votesText(decided.votes) : null;
    return [{ heading: `Bloc ${number}`, badge: BLOC_DECISION_BADGES[decided.outcome], reason: decided.reason, votes }];
  });
  const ofTitle = title
    ? [{ heading: 'Certification', badge: TITLE_DECISION_BADGES[title.outcome], reason: title.reason, votes: null }]
    : [];
  return {
    by: typeset(`Décision enregistrée par ${decidedBy} le ${formatInstant(decidedAt)}`),
    sitting: sittingText(one, members),
    lines: [...lines, ...ofTitle],
    ...{ candidateComment, juryComment },
  };
}

/** Who decided, and who of them does not sit any more: a presence noted by mistake is seen there. */
function sittingText({ sittingThen, quorum }: CandidacyCase, members: readonly JuryMember[]): string {
  if (!sittingThen) return typeset('Les membres qui siégeaient n’ont pas été enregistrés avec cette décision.');
  const sat = members.filter(({ id }) => sittingThen.memberIds.includes(id));
  const now = new Set(sittingFor(members, quorum.recusedMemberIds));
  const left = sat.filter(({ id }) => !now.has(id));
  const removed = sittingThen.memberIds.length - sat.length;
  return typeset(
    [
      `Ont siégé : ${listOf(sat.map(memberName))}.`,
      ...(left.length > 0
        ? [`${left.length > 1 ? 'Ne siègent' : 'Ne siège'} plus : ${listOf(left.map(memberName))}.`]
        : []),
      ...(removed > 0 ? [`${capitalize(plural(removed, 'membre retiré', 'membres retirés'))} du jury depuis.`] : []),
    ].join(' '),
  );
}

/** « 3 voix pour, 2 voix contre, 0 abstention ; voix prépondérante de la présidence ». */
export function votesText({ inFavour, against, abstentions, castingVote }: MinutesVotes): string {
  const figures = [
    plural(inFavour, 'voix pour', 'voix pour'),
    plural(against, 'voix contre', 'voix contre'),
    plural(abstentions, 'abstention'),
  ].join(', ');
  return typeset(castingVote ? `${figures} ; voix prépondérante de la présidence` : figures);
}

/** Where what was typed is not what somebody has recorded meanwhile: both, side by side. */
export function conflictView({ blocs }: Certification, one: CandidacyCase, typed: Fields) {
  const { decision } = one;
  if (!decision) return [];
  const badges: Readonly<Record<string, { label: string }>> = { ...BLOC_DECISION_BADGES, ...TITLE_DECISION_BADGES };
  const rowOf = (subject: string, heading: string, theirs: { outcome: string; reason: string | null } | undefined) => {
    const yours = wordIn(typed, `outcome.${subject}`);
    return {
      heading,
      theirs: theirs ? (badges[theirs.outcome]?.label ?? '') : '',
      theirReason: theirs?.reason ?? null,
      yours: yours === FOLLOWS_BLOCS ? 'Selon les blocs décidés' : (badges[yours]?.label ?? ''),
      yourReason: wordIn(typed, `reason.${subject}`) || null,
    };
  };
  const ofBlocs = blocs
    .filter(({ code }) => one.examined.presented.includes(code))
    .map(({ code, number }) =>
      rowOf(
        code,
        `Bloc\u00a0${number}`,
        decision.blocs.find(({ blocCode }) => blocCode === code),
      ),
    );
  return one.examined.presentsTitle
    ? [...ofBlocs, rowOf('title', 'Certification', decision.title ?? undefined)]
    : ofBlocs;
}

function wordIn(typed: Fields, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}
