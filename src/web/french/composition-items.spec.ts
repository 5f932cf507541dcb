import type { CompositionClause } from '../../domain/jury/jury-clauses.js';
import { compositionItems } from './composition-items.js';

const itemOf = (clause: Partial<CompositionClause> & Pick<CompositionClause, 'requirement'>) => {
  const [item] = compositionItems([{ met: true, found: 5, advisory: false, ...clause }]);
  return Object.values(item!).map((text: string) => text.replace(/[\u00a0\u202f]/g, ' '));
};

describe('the composition of a jury, as a check list', () => {
  it.each<[Parameters<typeof itemOf>[0], string[]]>([
    [{ requirement: { kind: 'size', members: 5 } }, ['success', 'Jury de 5 membres', 'respecté', '5 membres']],
    [
      { requirement: { kind: 'size', members: 2, orMore: true }, found: 3 },
      ['success', 'Jury d’au moins 2 membres', 'respecté', '3 membres'],
    ],
    [
      { requirement: { kind: 'appointed', members: 5, late: 1 }, found: 3, met: false, advisory: true },
      [
        'warning',
        'Chaque membre désigné au plus tard le jour de la session',
        'à vérifier',
        '3 membres sur 5, 1 après la session',
      ],
    ],
    [
      { requirement: { kind: 'president', colleges: ['employer', 'professional'] }, met: false, found: 0 },
      ['danger', 'Une présidente ou un président (employeurs ou professionnels)', 'non respecté', 'aucun membre'],
    ],
    [
      {
        requirement: { kind: 'parity', among: 'all', women: 4, men: 1 },
        met: false,
        advisory: true,
        article: 'D. 6412-6 du code du travail',
      },
      [
        'warning',
        'Autant de femmes que d’hommes parmi les membres',
        'à vérifier',
        'D. 6412-6 du code du travail : 4 femmes, 1 homme',
      ],
    ],
    [
      { requirement: { kind: 'parity', among: 'external', women: 0, men: 0 }, found: 0 },
      ['neutral', 'Autant de femmes que d’hommes parmi les membres extérieurs', 'sans objet', 'aucun membre'],
    ],
    [
      { requirement: { kind: 'appointed', members: 0, late: 0 }, found: 0 },
      ['neutral', 'Chaque membre désigné au plus tard le jour de la session', 'sans objet', 'aucun membre'],
    ],
    [
      { requirement: { kind: 'qualified', atLeast: 2 }, found: 1, met: false },
      ['danger', 'Au moins 2 membres qualifiés', 'non respecté', '1 membre'],
    ],
  ])('tells %j', (clause, item) => expect(itemOf(clause)).toEqual(item));
});
