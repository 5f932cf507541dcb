import type { BlocProposal } from '../../domain/proposals/proposal.js';
import { lapsedAwardSentence } from './award-sentence.js';
import { blocProposalSentence } from './proposal-sentence.js';
import { blocProposalSummary } from './proposal-summary.js';

const BLOC = {
  competences: [
    { code: 'C1', title: 'Identifier' },
    { code: 'C2', title: 'Cibler' },
    { code: 'C3', title: 'Choisir' },
    { code: 'C4', title: 'Définir' },
    { code: 'C5', title: 'Planifier' },
    { code: 'C6', title: 'Chiffrer' },
    { code: 'C7', title: 'Rédiger une charte éditoriale et graphique pour tous les médias sociaux retenus' },
    { code: 'C8', title: 'Animer' },
    { code: 'C9', title: 'Présenter' },
  ],
};

type Change = Partial<Omit<BlocProposal, 'facts'>> & { facts?: Partial<BlocProposal['facts']> };

const aProposal = ({ facts, ...change }: Change): BlocProposal => ({
  blocCode: 'BC02',
  outcome: 'notValidated',
  acquired: 0,
  validUntil: null,
  heldUntil: null,
  ...change,
  facts: { state: 'impossible', acquired: 0, required: 5, missingMandatory: [], missingCount: 0, open: [], ...facts },
});

const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

describe('the proposal for a bloc, as a sentence and in a few words', () => {
  it.each<[string, Change, string, string]>([
    ['validated', { outcome: 'validated', acquired: 7 }, '7 compétences acquises sur 5 requises.', '7 sur 5 requises'],
    [
      'one mandatory competence short of it',
      { acquired: 6, facts: { missingMandatory: ['C7'], missingCount: 1 } },
      '6 compétences acquises sur 5 requises, mais il manque la compétence obligatoire 7 ' +
        '(Rédiger une charte éditoriale et graphique pour tous les…). À une compétence du bloc.',
      'manque la 7',
    ],
    [
      'two mandatory ones short of it',
      { acquired: 6, facts: { missingMandatory: ['C4', 'C9'], missingCount: 2 } },
      '6 compétences acquises sur 5 requises, mais il manque les compétences obligatoires 4 (Définir) et 9 (Présenter).',
      'manquent la 4 et la 9',
    ],
    [
      'short of the number and of a mandatory one',
      { acquired: 2, facts: { missingMandatory: ['C9'], missingCount: 3 } },
      '2 compétences acquises sur 5 requises : il en manque 3, dont la compétence obligatoire 9 (Présenter).',
      'il en manque 3, dont la 9',
    ],
    [
      'short of the number alone',
      { acquired: 1, facts: { missingCount: 4 } },
      '1 compétence acquise sur 5 requises : il en manque 4.',
      'il en manque 4',
    ],
    [
      'with nothing acquired where all are required',
      { acquired: 0, facts: { required: 1, missingMandatory: ['C3'], missingCount: 1 } },
      'Aucune compétence acquise sur 1 requise : il manque la compétence 3 (Choisir). À une compétence du bloc.',
      'manque la 3',
    ],
    [
      'enough of them, but not those of a nested rule',
      { acquired: 5, facts: { missingCount: 2 } },
      '5 compétences acquises sur 5 requises, mais il en manque 2 pour satisfaire la règle.',
      'il en manque 2',
    ],
    [
      'still possible with a mandatory one',
      { outcome: 'open', acquired: 4, facts: { missingMandatory: ['C9'], missingCount: 1, open: ['C9'] } },
      '4 compétences acquises sur 5 requises : il reste à acquérir la compétence 9 (Présenter).',
      'encore la 9',
    ],
    [
      'still possible with some of several',
      { outcome: 'open', acquired: 3, facts: { missingMandatory: ['C9'], missingCount: 2, open: ['C8', 'C9'] } },
      '3 compétences acquises sur 5 requises : il en reste 2 à acquérir, dont la compétence obligatoire 9 (Présenter).',
      'encore 2, dont la 9',
    ],
    [
      'not evaluated at all',
      { outcome: 'open', facts: { missingCount: 5, open: BLOC.competences.map(({ code }) => code) } },
      'Aucune compétence n’est encore évaluée : 5 requises sur 9.',
      'encore 5',
    ],
  ])('says a bloc %s', (_, change, sentence, summary) => {
    expect(plain(blocProposalSentence(aProposal(change), BLOC))).toBe(sentence);
    expect(plain(blocProposalSummary(aProposal(change)))).toBe(summary);
  });

  it('says since when and until when a bloc is held', () => {
    const held = aProposal({ outcome: 'held', heldUntil: 'unlimited' });
    const awards = [
      { blocCode: 'BC01', awardedOn: '2022-01-01', validUntil: 'unlimited' as const },
      { blocCode: 'BC02', awardedOn: '2018-06-20', validUntil: 'unlimited' as const },
    ];
    expect(blocProposalSentence(held, BLOC, awards)).toBe('Bloc déjà acquis le 20 juin 2018, validité illimitée.');
    expect(blocProposalSentence(aProposal({ outcome: 'held', heldUntil: '2024-06-01' }), BLOC)).toBe(
      'Bloc déjà acquis, valable jusqu’au 1er juin 2024 inclus.',
    );
    expect(blocProposalSummary(held)).toBe('validité illimitée');
  });

  it('keeps the title of a competence as recorded', () => {
    const bloc = {
      competences: [
        { code: 'C1', title: "Gérer l'image : oui" },
        { code: 'C2', title: 'Cibler' },
      ],
    };
    const proposal = aProposal({ facts: { missingMandatory: ['C1'], missingCount: 1 } });
    expect(blocProposalSentence(proposal, bloc)).toContain("(Gérer l'image : oui)");
  });

  it('leaves titles out where many competences are named', () => {
    const proposal = aProposal({ acquired: 6, facts: { missingMandatory: ['C4', 'C7', 'C9'], missingCount: 3 } });
    expect(blocProposalSentence(proposal, BLOC)).toContain('il manque les compétences obligatoires 4, 7 et 9.');
  });
});

describe('a bloc acquired earlier that no longer counts', () => {
  const award = { blocCode: 'BC01', awardedOn: '2014-05-02', validUntil: '2019-05-02' };

  it('is told with both days, from the day after its last', () => {
    expect(plain(lapsedAwardSentence('BC01', [award], '2019-05-03')!)).toBe(
      'Acquis le 2 mai 2014, valable jusqu’au 2 mai 2019 inclus : ne compte plus.',
    );
  });

  it('is told of the last one where there are several', () => {
    const older = { blocCode: 'BC01', awardedOn: '2008-01-10', validUntil: '2013-01-10' };
    expect(lapsedAwardSentence('BC01', [older, award], '2019-06-20')).toContain('2014');
  });

  it.each<[string, string, string]>([
    ['on its last day', 'BC01', '2019-05-02'],
    ['for another bloc', 'BC02', '2019-06-20'],
  ])('is not told of %s', (_, blocCode, day) => {
    expect(lapsedAwardSentence(blocCode, [award], day)).toBeNull();
  });

  it('is never told of what is held for ever', () => {
    expect(lapsedAwardSentence('BC01', [{ ...award, validUntil: 'unlimited' }], '2099-01-01')).toBeNull();
  });
});
