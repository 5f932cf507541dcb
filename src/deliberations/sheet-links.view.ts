import type { Principal } from '../accounts/principal.js';
import { textAgainst } from '../domain/jury/link-texts.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { LINK_KIND_WORDS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** Links of members with one candidate: those that wait for an answer, with the form for who gives it, and maintained members. */
export function sheetLinksView(who: Principal, { loaded }: SessionCases, { id, examined }: CandidacyCase) {
  const { session, members } = loaded;
  const { links = [] } = examined.record;
  const answers = jurySessionPolicy.answerLinks(who, members) && allowsEdit(session.state, 'links');
  const shown = links.flatMap((link) => {
    const member = members.find((one) => one.id === link.memberId);
    return member ? [{ link, member }] : [];
  });
  return {
    path: answers ? `/sessions/${session.id}/liens/reponses?fiche=${id}` : null,
    pending: shown
      .filter(({ link }) => link.answer === null)
      .map(({ link, member }) => ({
        ...{ memberId: member.id, candidacyId: id, name: nameOf(member), kind: LINK_KIND_WORDS[link.kind] },
        ...{
          own: member.accountId === who.accountId,
          law: lawOf(textAgainst(link.kind, examined.record, session.day)),
        },
      })),
    maintained: shown
      .filter(({ link }) => link.answer === 'maintained')
      .map(({ link, member }) => ({ name: nameOf(member), kind: LINK_KIND_WORDS[link.kind], reason: link.reason })),
  };
}

function lawOf(article: string | null): string | null {
  return article === null ? null : typeset(`L'article ${article} exclut ce membre de la délibération.`);
}

const nameOf = ({ firstNames, lastName }: JuryMember): string => `${firstNames} ${lastName}`;
