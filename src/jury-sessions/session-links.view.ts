import type { Principal } from '../accounts/principal.js';
import { isSamePair, undeclaredCandidacies } from '../domain/jury/jury-links.js';
import { FLAGGED_KINDS } from '../domain/jury/link-flags.js';
import { textAgainst } from '../domain/jury/link-texts.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { formatInstant, plural } from '../web/french/format.js';
import { FLAG_GROUND_WORDS, LINK_KIND_WORDS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import { answerTo } from './present-links.js';
import { memberName } from './session-jury.view.js';
import { flagsOf } from './session-links.js';
import type { Permissions } from './session-permissions.js';

/** Who has declared their links, which of them wait for an answer, and whom the president has maintained. */
export function linksView(who: Principal, loaded: LoadedSession, can: Permissions, form: FormState) {
  const { session, members, links } = loaded;
  const shown = members.filter(({ accountId }) => can.readsLinks || accountId === who.accountId);
  const nameOf = namesOf(loaded);
  const declares = allowsEdit(session.state, 'links');
  return {
    members: shown.map((member) => ({
      name: memberName(member),
      badge: declarationBadge(loaded, member),
      detail: declaredText(loaded, member),
      href: jurySessionPolicy.declareLinks(who, members, member.accountId) ? linksHref(session.id, member) : null,
      action:
        member.accountId !== who.accountId
          ? 'Voir sa déclaration'
          : declares
            ? 'Déclarer mes liens'
            : 'Voir ma déclaration',
    })),
    pending: can.readsLinks ? members.flatMap((member) => pendingOf(who, loaded, member, form)) : [],
    answers: can.answersLinks,
    maintained: links.rulings.map(({ id, memberId, candidacyId, kind, reason, rulerName, ruledAt, version }) => ({
      ...{ member: nameOf.get(memberId) ?? '', candidate: nameOf.get(candidacyId) ?? '', reason, version },
      detail: typeset(`Lien : ${LINK_KIND_WORDS[kind]}. Décision de ${rulerName}, ${formatInstant(ruledAt)}.`),
      withdrawPath: can.answersLinks ? `/sessions/${session.id}/liens/maintiens/${id}/retirer` : null,
    })),
  };
}

export const linksHref = (sessionId: string, { id }: Pick<JuryMember, 'id'>): string =>
  `/sessions/${sessionId}/membres/${id}/liens`;

/** Names of members and of candidates, by the id of the member or the candidacy. */
function namesOf({ members, candidacies }: LoadedSession): Map<string, string> {
  const ofMembers = members.map((member) => [member.id, memberName(member)] as const);
  return new Map([...ofMembers, ...candidacies.map((one) => [one.id, candidateName(one)] as const)]);
}

export const candidateName = ({ enrollment }: PresentedCandidacy): string => registerName(enrollment.candidate);

/** Where a member's declaration stands, candidates presented since included. */
export function declarationBadge({ links, candidacies }: LoadedSession, { id }: Pick<JuryMember, 'id'>): Badge {
  const declaration = links.declarations.find(({ memberId }) => memberId === id);
  if (!declaration) return { tone: 'warning', icon: 'open', label: 'Pas de déclaration' };
  const since = undeclaredCandidacies(declaration, idsOf(candidacies)).length;
  if (since === 0) return { tone: 'success', label: 'Déclaration faite' };
  return { tone: 'warning', label: plural(since, 'candidature ajoutée depuis', 'candidatures ajoutées depuis') };
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** « le 3 juin 2023 à 9 h 12, 2 liens ». */
export function declaredText({ links }: LoadedSession, { id }: Pick<JuryMember, 'id'>): string {
  const declaration = links.declarations.find(({ memberId }) => memberId === id);
  const count = links.declared.filter(({ memberId }) => memberId === id).length;
  const on = declaration ? [`le ${formatInstant(declaration.declaredAt)}`] : [];
  const paper = declaration?.evidence ? [`sur papier (${declaration.evidence})`] : [];
  const told = count > 0 ? [plural(count, 'lien')] : declaration ? ['aucun lien'] : [];
  return [...on, ...paper, ...told].join(', ');
}

/** Links of one member that wait for an answer, and those that only show. */
function pendingOf(who: Principal, loaded: LoadedSession, member: JuryMember, { values, errors }: FormState) {
  const declared = loaded.links.declared.filter(
    (link) => link.memberId === member.id && answerTo(loaded, link) === null,
  );
  const flags = flagsOf(loaded).filter(({ memberId }) => memberId === member.id);
  if (declared.length + flags.length === 0) return [];
  const sent = values.memberId === member.id;
  const ofDeclared = declared.map((link) =>
    pendingItem(loaded, link, link.kind, LINK_KIND_WORDS[link.kind], link.words),
  );
  const ofFlags = flags.map((flag) =>
    pendingItem(loaded, flag, FLAGGED_KINDS[flag.ground], `signalé, ${FLAG_GROUND_WORDS[flag.ground]}`, null),
  );
  return [
    {
      ...{ memberId: member.id, name: memberName(member), own: member.accountId === who.accountId },
      items: [
        ...ofDeclared.map((item) => ({ ...item, checked: true })),
        ...ofFlags.map((item) => ({ ...item, checked: ofDeclared.length === 0 && flags.length === 1 })),
      ],
      reason: sent && typeof values.reason === 'string' ? values.reason : '',
      maintained: sent && values.answer === 'maintained',
      error: sent ? errors : {},
    },
  ];
}

function pendingItem(
  { session, candidacies }: LoadedSession,
  pair: { readonly memberId: string; readonly candidacyId: string },
  kind: Parameters<typeof textAgainst>[0],
  link: string,
  words: string | null,
) {
  const candidacy = candidacies.find(({ id }) => isSamePair(pair)({ ...pair, candidacyId: id }))!;
  const article = textAgainst(kind, candidacy.enrollment, session.day);
  return {
    ...{ candidacyId: pair.candidacyId, candidate: candidateName(candidacy), link, words },
    law:
      article === null ? null : typeset(`L'article ${article} exclut ce membre de la délibération sur cette personne.`),
  };
}
