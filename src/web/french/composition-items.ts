import type { CompositionClause } from '../../domain/jury/jury-clauses.js';
import type { Badge } from '../badge.js';
import { capitalize, listOf, plural } from './format.js';
import { juryClauseSentence } from './jury-sentence.js';
import { COLLEGE_LABELS } from './labels.js';
import { COLON, typeset } from './typography.js';

/** A line of the partial `check-list`. */
export interface CheckItem {
  readonly tone: Badge['tone'];
  readonly text: string;
  readonly verdict: string;
  readonly detail: string;
}

/** The composition of a jury, clause by clause, with what was found; a national rule only warns. */
export function compositionItems(clauses: readonly CompositionClause[]): CheckItem[] {
  return clauses.map((clause) => {
    const { tone, verdict } = verdictOf(clause);
    const text = capitalize(requirementText(clause.requirement));
    const detail = [clause.article, foundText(clause)].filter((part) => part !== undefined).join(COLON);
    return { tone, text, verdict, detail };
  });
}

/** Of nobody, nothing is met. */
function verdictOf(clause: CompositionClause): Pick<CheckItem, 'tone' | 'verdict'> {
  const { met, advisory } = clause;
  if (met && isOfNobody(clause)) return { tone: 'neutral', verdict: 'sans objet' };
  if (met) return { tone: 'success', verdict: 'respecté' };
  return advisory ? { tone: 'warning', verdict: 'à vérifier' } : { tone: 'danger', verdict: 'non respecté' };
}

function isOfNobody({ requirement, found }: CompositionClause): boolean {
  if (requirement.kind === 'appointed') return requirement.members === 0;
  return requirement.kind === 'parity' && found === 0;
}

/** « Parmi les membres présents : au moins 1 membre du collège des salariés, aucun membre ; … »; empty where all is met. */
export function presentCompositionText(clauses: readonly CompositionClause[]): string {
  if (clauses.length === 0) return '';
  const told = clauses.map((clause) => {
    const source = clause.article === undefined ? '' : ` (${clause.article})`;
    return `${requirementText(clause.requirement)}${source}, présents : ${foundText(clause)}`;
  });
  return typeset(
    `Parmi les membres présents, la composition n’est plus celle du jury désigné : ${told.join(' ; ')}. ` +
      'La session peut se tenir ; le procès-verbal le dira.',
  );
}

function requirementText(requirement: CompositionClause['requirement']): string {
  switch (requirement.kind) {
    case 'size':
      return `jury ${requirement.orMore ? 'd’au moins ' : 'de '}${plural(requirement.members, 'membre')}`;
    case 'president':
      return `une présidente ou un président${collegesText(requirement.colleges)}`;
    case 'appointed':
      return 'chaque membre désigné au plus tard le jour de la session';
    case 'qualified':
      return `au moins ${plural(requirement.atLeast, 'membre qualifié', 'membres qualifiés')}`;
    default:
      return juryClauseSentence(requirement);
  }
}

function collegesText(colleges: Extract<CompositionClause['requirement'], { kind: 'president' }>['colleges']): string {
  return colleges
    ? ` (${listOf(
        colleges.map((college) => COLLEGE_LABELS[college].toLowerCase()),
        'ou',
      )})`
    : '';
}

function foundText(clause: CompositionClause): string {
  const { requirement, found } = clause;
  if (isOfNobody(clause)) return 'aucun membre';
  if (requirement.kind === 'appointed') return appointedText(requirement, found);
  if (requirement.kind !== 'parity') return found === 0 ? 'aucun membre' : plural(found, 'membre');
  return typeset(`${plural(requirement.women, 'femme')}, ${plural(requirement.men, 'homme')}`);
}

/** « 3 membres sur 5, 1 après la session ». */
function appointedText({ members, late }: { members: number; late: number }, found: number): string {
  const after = late > 0 ? `, ${late} après la session` : '';
  return `${plural(found, 'membre')} sur ${members}${after}`;
}
