import type { BlocProposal, TitleProposal } from '../../domain/proposals/proposal.js';
import { titleProposalSentence } from './title-sentence.js';

const CERTIFICATION = {
  validation: {
    rule: { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05'] }] },
    provenance: { assumed: 'for the test' },
  },
  registrations: [
    { from: '2007-06-01', until: '2013-09-07' },
    { from: '2013-09-07', until: '2019-11-29', deliveryDeadline: '2021-11-29' },
  ],
};

const missing = (blocCode: string, missingCount: number, missingMandatory: string[] = []): BlocProposal => ({
  blocCode,
  outcome: 'notValidated',
  acquired: 0,
  validUntil: null,
  heldUntil: null,
  facts: { state: 'impossible', acquired: 0, required: 5, missingMandatory, missingCount, open: [] },
});

const say = (title: TitleProposal, ...blocs: BlocProposal[]) =>
  titleProposalSentence(title, blocs, CERTIFICATION).replace(/[\u00a0\u202f]/g, ' ');

describe('the proposal for the title, as a sentence', () => {
  it('says that it can be awarded', () => {
    expect(say({ outcome: 'awarded', missingBlocs: [] })).toBe(
      'Les blocs requis sont réunis, la certification peut être délivrée.',
    );
  });

  it('counts the blocs the title asks for, not all there are, and says what is left', () => {
    const title: TitleProposal = { outcome: 'notAwarded', missingBlocs: ['BC01'] };
    expect(say(title, missing('BC01', 1, ['C7']))).toBe(
      '3 blocs sur 4. Reste à obtenir : BC01 (la compétence 7 suffit).',
    );
    expect(say(title, missing('BC01', 1))).toBe('3 blocs sur 4. Reste à obtenir : BC01 (une compétence suffit).');
  });

  it('lists several blocs and says when it is still possible', () => {
    const title: TitleProposal = { outcome: 'open', missingBlocs: ['BC02', 'BC01', 'BC04'] };
    expect(say(title, missing('BC01', 3), missing('BC02', 1), missing('BC04', 4))).toBe(
      'Encore possible : 1 bloc sur 4. Reste à obtenir : ' +
        'BC02 (une compétence suffit), BC01 (encore 3 compétences) et BC04 (encore 4 compétences).',
    );
  });

  it('says that the registration ended before the enrollment', () => {
    expect(say({ outcome: 'notAwarded', missingBlocs: [], refused: 'registrationEnded' })).toBe(
      'L’enregistrement de la certification a pris fin le 29 novembre 2019. ' +
        'Faute d’inscription avant cette fin, cette session ne peut rien délivrer.',
    );
  });

  it('says that the deadline of delivery has passed', () => {
    expect(say({ outcome: 'notAwarded', missingBlocs: [], refused: 'deliveryDeadlinePassed' })).toBe(
      'La date limite de délivrance est passée, le 29 novembre 2021. Cette session ne peut rien délivrer.',
    );
  });
});
