import type { College, JuryClause } from '../../domain/certification/certification.js';
import { listOf, plural } from './format.js';
import { typeset } from './typography.js';

const MEMBERS_OF: Readonly<Record<College, string>> = {
  employer: 'représentant les employeurs',
  employee: 'représentant les salariés',
  professional: 'représentant la profession',
  school: 'de l’équipe pédagogique',
  certifier: 'du certificateur',
};

/** What a clause asks of a jury: « au moins 2 membres extérieurs (40 %) ». */
export function juryClauseSentence(clause: JuryClause): string {
  return typeset(`${asked(clause)}${'percent' in clause && clause.percent ? ` (${clause.percent} %)` : ''}`);
}

function asked(clause: JuryClause): string {
  if (clause.kind === 'parity') {
    return `autant de femmes que d’hommes parmi ${clause.among === 'all' ? 'les membres' : 'les membres extérieurs'}`;
  }
  const members = `au moins ${plural(clause.atLeast, 'membre')}`;
  if (clause.kind === 'external')
    return `${members} ${clause.atLeast < 2 ? 'extérieur' : 'extérieurs'} à l’autorité qui délivre`;
  return `${members} ${listOf(
    clause.colleges.map((college) => MEMBERS_OF[college]),
    'ou',
  )}`;
}
