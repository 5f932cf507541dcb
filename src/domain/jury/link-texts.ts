import type { AccessRoute } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { LinkKind } from './jury-links.js';
import { EDUCATION_CODE_ARTICLE, LABOUR_CODE_ARTICLE, vaeTextFor } from './national-jury-rules.js';

/**
 * The national text by which that link keeps a member from deliberating on a candidate; null where none does, whatever
 * the certification asks. The code du travail excludes any personal or professional relation, past or present, and
 * whoever accompanied the candidate; the code de l'éducation excluded colleagues and whoever accompanied.
 */
export function textAgainst(
  kind: LinkKind,
  candidate: { readonly accessRoute: AccessRoute; readonly enrolledOn: PlainDay },
  sessionDay: PlainDay,
): string | null {
  const text = vaeTextFor(candidate.accessRoute, candidate.enrolledOn, sessionDay);
  return text !== null && EXCLUDED[text].includes(kind) ? text : null;
}

const EXCLUDED: Readonly<Record<typeof LABOUR_CODE_ARTICLE | typeof EDUCATION_CODE_ARTICLE, readonly LinkKind[]>> = {
  [LABOUR_CODE_ARTICLE]: ['personal', 'professional', 'sameOrganisation', 'accompanied'],
  [EDUCATION_CODE_ARTICLE]: ['sameOrganisation', 'accompanied'],
};
