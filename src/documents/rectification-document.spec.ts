import { aSessionSnapshot } from '../../test/support/a-session-snapshot.js';
import { readPdf } from '../../test/support/pdf-text.js';
import { draftRectification } from '../domain/sealing/draft-rectification.js';
import type { CandidateDecision } from '../domain/decisions/deliberation.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import type { Rectification } from '../domain/sealing/rectification.js';
import { renderRectification } from './rectification-document.js';
import { rectificationText } from './rectification-text.js';

const PARTIAL: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
};
const LONG = 'Marie-Antoinette-Philippine de la Tour d’Auvergne-Lauraguais #Saint*Paulet';

/** Minutes that rectify those of so many candidates: a title given to each, and the name of the first corrected. */
function someMinutes(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `candidacy-${index}`);
  const first = aSessionSnapshot(ids.map((id) => ({ record: { id, candidateId: `person-${id}` }, decision: PARTIAL })));
  const reason = 'Recours accueilli : la note de la charte éditoriale avait été omise du relevé.';
  const asked = ids.map((candidacyId, index) => ({
    ...{ candidacyId, blocs: { BC02: 'validated' as const }, title: 'full' as const, wordsForCandidate: 'Accueilli.' },
    identity: index === 0 ? { ...first.candidacies[0]!.identity, birthName: LONG } : null,
  }));
  const rectification: Rectification = {
    ...{ format: 'delibloc-rectification/1', sessionId: 'session-1', number: 1 },
    rectifies: { reference: 'PV-RNCP00001-2023-06-15-0042', rank: 42, hash: 'ab'.repeat(32) },
    ...{ follows: 'ab'.repeat(32), ground: 'appealUpheld', reason, decidedBy: 'Le jury', decidedOn: '2023-07-03' },
    changes: draftRectification(first, asked, reason),
    sealing: { by: 'Claire Aubry', at: '2023-07-03T09:12:00.000Z' },
    chain: { rank: 57, previousHash: 'cd'.repeat(32) },
  };
  return minutesOfRectification(first, [], rectification, { hash: 'ef'.repeat(32), keyId: 'k'.repeat(43) });
}

describe('Rectifying minutes', () => {
  const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

  it('say which minutes they rectify, and what is read in place of what', () => {
    const text = rectificationText(someMinutes(1));
    expect(plain(text.opening)).toContain('rectifie le procès-verbal PV-RNCP00001-2023-06-15-0042 de la session');
    const [lina] = text.candidates;
    expect(lina?.changes.map(({ what, from, to }) => [plain(what)?.slice(0, 6), from, to])).toEqual([
      ['Bloc 2', 'non validé', 'validé'],
      ['Certif', 'validation partielle', 'obtenue'],
      ['Nom de', 'Arnaud', LONG],
    ]);
    expect(lina?.consequences.map(plain)).toEqual([
      'Acquis à la date de la session : bloc 2.',
      'À délivrer : certificat du bloc 2 et parchemin.',
      'Annulé et remplacé : certificat du bloc 1.',
    ]);
  });

  /** Without spaces and what breaks lines. */
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{P}]/gu, '');

  it.each([1, 120])('are printed for %i candidates, names as they are, the same bytes each time', (count) => {
    const minutes = someMinutes(count);
    const pdf = renderRectification(minutes);
    const { text, pages } = readPdf(pdf);
    expect(lettersOf(text)).toContain(lettersOf(LONG));
    expect(pages).toBeGreaterThanOrEqual(count / 10);
    expect(Buffer.compare(pdf, renderRectification(minutes))).toBe(0);
  });
});
