import type { AssessingOverview } from '../assessing/assessing-overview.js';
import { memberName } from '../assessing/assessor-names.js';
import { assessorsHref } from '../assessing/assignments.view.js';
import { ownSheetsHref } from '../assessing/own-sheets.view.js';
import type { Principal } from '../accounts/principal.js';
import { capitalize, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';

/** Names told of one assessor at most: the rest is counted. */
const MOST_NAMED = 5;

/**
 * Said before the president signs: which sheets were assigned and never handed in, of candidates who came. What is on
 * them is read by nobody, and sealed nowhere. Null where all were handed in.
 */
export function missingSheetsView(who: Principal, { session, candidacies, assessors }: AssessingOverview) {
  const came = candidacies.filter(({ attendance }) => attendance === 'present');
  const names = new Map(came.map(({ id, enrollment }) => [id, registerName(enrollment.candidate)]));
  const late = assessors
    .map(({ member, missing }) => ({ member, missing: missing.filter(({ candidacyId }) => names.has(candidacyId)) }))
    .filter(({ missing }) => missing.length > 0);
  if (late.length === 0) return null;
  const count = late.reduce((sum, { missing }) => sum + missing.length, 0);
  const unread = plural(
    count,
    'fiche d’évaluation confiée n’est pas remise',
    'fiches d’évaluation confiées ne sont pas remises',
  );
  return {
    text: typeset(
      `${capitalize(unread)} : ce qui s’y trouve ne sera ni lu par le jury, ni scellé. Rappelez-le à leurs évaluateurs, ou scellez sans attendre.`,
    ),
    assessors: late.map(({ member, missing }) => ({
      name: memberName(member),
      text: typeset(` : ${plural(missing.length, 'fiche')} (${namesOf(missing, names)})`),
      href: member.accountId === who.accountId ? ownSheetsHref(session.id) : assessorsHref(session.id),
    })),
  };
}

function namesOf(sheets: readonly { readonly candidacyId: string }[], names: ReadonlyMap<string, string>): string {
  const all = [...new Set(sheets.map(({ candidacyId }) => names.get(candidacyId)!))];
  const others = all.length - MOST_NAMED;
  return listOf(others > 0 ? [...all.slice(0, MOST_NAMED), plural(others, 'autre')] : all);
}
