import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import { BEHIND, END_OF_FILE, type Finding } from '../proof/verdict.js';
import { findingText } from './archive-findings.js';
import { archiveReport } from './archive-report.js';

const PARITY: CompositionClause = {
  ...{ requirement: { kind: 'parity', among: 'all', women: 3, men: 1 }, met: false, found: 4, advisory: false },
};
const VERIFIED = { findings: [], confirmed: [], notes: [], printed: [], session: null };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('What is said of an archive', () => {
  it.each<[Finding, string]>([
    [{ part: 'minutes.pdf', code: 'changed' }, 'minutes.pdf a été modifié'],
    [{ part: END_OF_FILE, code: 'addedBytes' }, 'La fin du fichier est suivie d’octets qui ont été ajoutés'],
    [{ part: `${BEHIND}x.pdf`, code: 'tooMany', byte: 12 }, 'Ce qui suit x.pdf vient après plus de pièces'],
    [
      { part: 'snapshot.json', code: 'proposalDiffers', candidate: 2, name: 'Lina Arnaud' },
      'porte pour la candidature n° 2 (Lina Arnaud) une autre proposition que celle des règles',
    ],
    [
      { part: 'snapshot.json', code: 'compositionDiffers', recorded: null, computed: PARITY },
      'n’y figure pas « parité entre les femmes et les hommes, constat : 3 femmes, 1 homme »',
    ],
    [{ part: 'snapshot.json', code: 'unmetWithoutDerogation', computed: PARITY }, 'sans dérogation écrite : parité'],
    [
      { part: 'snapshot.json', code: 'compositionDiffers', recorded: { requirement: {} } as never, computed: null },
      'rien n’y demande « {"requirement":{}} »',
    ],
  ])('names part and problem: %j', (finding, sentence) => {
    expect(plain(findingText(finding))).toContain(sentence);
  });

  it('gathers the candidates whose jury no longer met the same clauses', () => {
    const note = { code: 'sittingComposition', candidates: [1, 2, 3, 7], clauses: [PARITY] } as const;
    const [, told] = archiveReport('a.zip', { ...VERIFIED, notes: [note] });
    expect(plain(told!)).toContain('Ceux qui siégeaient pour les candidatures n° 1 à 3, 7 ne respectaient plus');
  });

  it('does not believe what a hostile archive calls its day', () => {
    const session = { id: 's', certification: 'RNCP1', day: '2023-99-99\u001b[2J' };
    expect(archiveReport('a.zip', { ...VERIFIED, session })[0]).toContain('"2023-99-99\\u001b[2J"');
  });
});
