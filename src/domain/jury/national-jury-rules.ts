import type { AccessRoute } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { checkParity, type CompositionClause } from './jury-clauses.js';
import type { JuryContext, JuryPerson } from './jury-person.js';

/** First day of the VAE journeys to which the code du travail applies, and last day of the rule before it. */
const LABOUR_CODE_FROM = '2024-04-13';
const EDUCATION_CODE_UNTIL = '2023-12-29';

/** It also gives the president a casting vote. */
export const LABOUR_CODE_ARTICLE = 'D. 6412-6 du code du travail';

export const EDUCATION_CODE_ARTICLE = 'R. 335-8 du code de l’éducation';

const LABOUR_CODE = { advisory: true, article: LABOUR_CODE_ARTICLE } as const;
const EDUCATION_CODE = { advisory: true, article: EDUCATION_CODE_ARTICLE } as const;

/** What national rules ask of a jury that hears VAE candidates. They warn; the certification's own rules bind. */
export function nationalClauses(members: readonly JuryPerson[], context: JuryContext): CompositionClause[] {
  const { day, accessRoutes, vaeBegunOn = [day] } = context;
  if (!accessRoutes.includes('VAE')) return [];
  if (vaeBegunOn.some((begun) => begun >= LABOUR_CODE_FROM)) return labourCodeClauses(members);
  return day <= EDUCATION_CODE_UNTIL ? educationCodeClauses(members) : [];
}

/** Which text says who may not deliberate on a candidate, by their route, the day they began and that of the session. */
export function vaeTextFor(
  accessRoute: AccessRoute,
  begunOn: PlainDay,
  sessionDay: PlainDay,
): typeof LABOUR_CODE_ARTICLE | typeof EDUCATION_CODE_ARTICLE | null {
  if (accessRoute !== 'VAE') return null;
  if (begunOn >= LABOUR_CODE_FROM) return LABOUR_CODE_ARTICLE;
  return sessionDay <= EDUCATION_CODE_UNTIL ? EDUCATION_CODE_ARTICLE : null;
}

/** Whether a national rule gives the president a casting vote on a candidate who began that day. */
export function givesCastingVote(accessRoute: AccessRoute, begunOn: PlainDay): boolean {
  return accessRoute === 'VAE' && begunOn >= LABOUR_CODE_FROM;
}

/** At least two members, of whom one qualified, and a balance of women and men. */
function labourCodeClauses(members: readonly JuryPerson[]): CompositionClause[] {
  const found = members.length;
  return [
    { requirement: { kind: 'size', members: 2, orMore: true }, met: found >= 2, found, ...LABOUR_CODE },
    { ...checkQualified(1, members), ...LABOUR_CODE },
    { ...checkParity('all', members), ...LABOUR_CODE },
  ];
}

/** Qualified professionals: at least two, and at least a quarter of the members. */
function educationCodeClauses(members: readonly JuryPerson[]): CompositionClause[] {
  const atLeast = Math.max(2, Math.ceil(members.length / 4));
  return [{ ...checkQualified(atLeast, members), ...EDUCATION_CODE }];
}

function checkQualified(atLeast: number, members: readonly JuryPerson[]): CompositionClause {
  const found = members.filter(({ qualified }) => qualified === true).length;
  return { requirement: { kind: 'qualified', atLeast }, met: found >= atLeast, found, advisory: true };
}
