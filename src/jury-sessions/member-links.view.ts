import type { Principal } from '../accounts/principal.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { LINK_KINDS } from '../domain/jury/jury-links.js';
import { FLAGGED_KINDS } from '../domain/jury/link-flags.js';
import { vaeTextFor } from '../domain/jury/national-jury-rules.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { plural } from '../web/french/format.js';
import { FLAG_GROUND_WORDS, LINK_KIND_LABELS, LINK_KIND_WORDS } from '../web/french/labels.js';
import { vaeTextSentence } from '../web/french/link-texts.js';
import type { JuryMember } from './jury-member.entity.js';
import type { LoadedSession } from './load-session.js';
import { answerTo } from './present-links.js';
import { sessionBreadcrumb } from './session.view.js';
import { candidateName, declarationBadge, declaredText, linksHref } from './session-links.view.js';
import { flagsOf } from './session-links.js';
import { memberName } from './session-jury.view.js';

const ANSWER_BADGES: Readonly<Record<'recused' | 'maintained' | 'none', Badge>> = {
  recused: { tone: 'info', label: 'Déport' },
  maintained: { tone: 'success', label: 'Maintien décidé' },
  none: { tone: 'warning', icon: 'open', label: 'En attente de la présidence' },
};

/** The page on which a member declares links with the candidates of a session. */
export function memberLinksView(who: Principal, loaded: LoadedSession, member: JuryMember, form: FormState): object {
  const { session, certification, candidacies, links } = loaded;
  const own = member.accountId === who.accountId;
  const at = linksHref(session.id, member);
  const declaration = links.declarations.find(({ memberId }) => memberId === member.id);
  return {
    title: own ? 'Mes liens avec les candidatures' : `Liens de ${memberName(member)}`,
    subtitle: `${certification.title} · ${certification.code}`,
    ...{ breadcrumb: sessionBreadcrumb(session), width: 'narrow', badge: declarationBadge(loaded, member) },
    ...{ at, own, memberId: member.id, back: `/sessions/${session.id}#liens`, form },
    open: allowsEdit(session.state, 'links'),
    declared: declaredText(loaded, member),
    texts: textsOf(loaded),
    links: linksList(loaded, member, at),
    flags: flagsList(loaded, member, own),
    ...choices(loaded, member, form),
    candidates: candidacies.map((one) => candidateName(one)),
    count: plural(candidacies.length, 'candidature'),
    shown: candidacies.length <= MOST_SHOWN,
    declaration: { version: declaration?.version ?? 0, ids: candidacies.map(({ id }) => id).join(' ') },
    none: links.declared.every(({ memberId }) => memberId !== member.id),
  };
}

/** A longer list of names is folded. */
const MOST_SHOWN = 40;

/** What the national texts say, where a candidate of the session falls under one. */
function textsOf({ session, candidacies }: LoadedSession): string[] {
  const texts = candidacies.map(({ enrollment: { accessRoute, enrolledOn } }) =>
    vaeTextFor(accessRoute, enrolledOn, session.day),
  );
  return [...new Set(texts)].filter((text) => text !== null).map(vaeTextSentence);
}

function linksList(loaded: LoadedSession, member: JuryMember, at: string) {
  const own = loaded.links.declared.filter(({ memberId }) => memberId === member.id);
  return own.map((link) => {
    const answer = answerTo(loaded, link);
    const editable = answer === null && allowsEdit(loaded.session.state, 'links');
    return {
      ...{ candidate: nameIn(loaded, link.candidacyId), kind: LINK_KIND_WORDS[link.kind], words: link.words },
      ...{ version: link.version, badge: ANSWER_BADGES[answer ?? 'none'] },
      withdrawPath: editable ? `${at}/${link.id}/retirer` : null,
    };
  });
}

function flagsList(loaded: LoadedSession, member: JuryMember, own: boolean) {
  return flagsOf(loaded)
    .filter(({ memberId }) => memberId === member.id)
    .map(({ candidacyId, ground }) => ({
      ...{ candidacyId, candidate: nameIn(loaded, candidacyId), kind: FLAGGED_KINDS[ground] },
      ground: own ? OWN_GROUND_WORDS[ground] : FLAG_GROUND_WORDS[ground],
    }));
}

const OWN_GROUND_WORDS: typeof FLAG_GROUND_WORDS = {
  employer: 'votre organisme est l’employeur de cette personne',
  trainingBody: 'votre organisme a préparé ou accompagné cette personne',
  accompanied: 'vous avez déclaré l’avoir accompagnée, pour une autre session',
  trained: 'vous avez déclaré l’avoir formée, pour une autre session',
};

function nameIn({ candidacies }: LoadedSession, candidacyId: string): string {
  const candidacy = candidacies.find(({ id }) => id === candidacyId);
  return candidacy ? candidateName(candidacy) : '';
}

/** Candidates with whom no link is declared yet, and kinds of links. */
function choices({ candidacies, links }: LoadedSession, member: JuryMember, { values }: FormState) {
  const known = new Set(links.declared.filter(({ memberId }) => memberId === member.id).map((one) => one.candidacyId));
  const free = candidacies.filter(({ id }) => !known.has(id));
  return {
    free: free.map((one) => ({
      ...{ value: one.id, selected: one.id === values.candidacyId },
      label: candidateName(one),
    })),
    kinds: LINK_KINDS.map((kind) => ({ value: kind, label: LINK_KIND_LABELS[kind], selected: kind === values.kind })),
  };
}
