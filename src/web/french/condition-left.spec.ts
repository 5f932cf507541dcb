import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import type { FoundMark } from '../../domain/rules/marks.js';
import { compileRemainingWay } from '../../domain/plans/remaining-way.js';
import { missingCompetencesSentence } from './bloc-left.js';
import { wayText } from './remaining-way-text.js';

const certification = aCertificationWithMarks();
const wayFrom = compileRemainingWay(certification);
const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

type Marks = Readonly<Record<string, FoundMark>>;

function stagesFrom(marks: Marks, held: readonly string[] = []) {
  return wayFrom({
    today: '2023-06-15',
    awards: held.map((blocCode) => ({ blocCode, awardedOn: '2022-06-15', validUntil: 'unlimited' })),
    statusOf: (code) => (code === 'C5' && 'E2' in marks ? 'acquired' : 'open'),
    markOf: (code) => marks[code] ?? null,
    passedOf: () => ('E2' in marks ? 'acquired' : 'open'),
  });
}

function leftIn(blocCode: string, marks: Marks): string {
  const [stage] = stagesFrom(marks);
  if (!stage || 'refused' in stage) throw new Error('refused');
  const bloc = certification.blocs.find(({ code }) => code === blocCode)!;
  return plain(
    missingCompetencesSentence(
      stage.way.toObtain.find((one) => one.blocCode === blocCode)!,
      bloc,
    ),
  );
}

describe('What is left of a bloc whose rule has conditions', () => {
  it.each<[string, string, Marks, string]>([
    ['the mark', 'BC01', { E1: 9.99 }, 'Au moins 10 sur 20 à l’épreuve E1.'],
    ['a choice with a mark', 'BC03', {}, 'Soit la compétence 8, soit au moins 12 sur 20 à la compétence 7.'],
    [
      'competences, marks and an assessment',
      'BC02',
      {},
      'La compétence 5, et au moins 10 sur 20 aux épreuves E2 et E3 pour une moyenne de 10, et la réussite de l’épreuve E4P2.',
    ],
    [
      'either mark of a mean that is short by 1.5 points in all',
      'BC02',
      { E2: 9.5, E3: 9.5 },
      'Au moins 10,25 sur 20 à l’épreuve E2 ou 11 sur 20 à l’épreuve E3 pour une moyenne de 10 au lieu de 9,5.',
    ],
    [
      'the mark still to come, as high as the other asks for',
      'BC02',
      { E2: 8 },
      'Au moins 14 sur 20 à l’épreuve E3 pour une moyenne de 10 au lieu de 8.',
    ],
    [
      'the mark below its floor, where the mean is short too',
      'BC02',
      { E2: 11, E3: 4 },
      'Au moins 8 sur 20 à l’épreuve E3 pour une moyenne de 10 au lieu de 8,66.',
    ],
    ['the floor alone, where the mean is reached', 'BC02', { E2: 14, E3: 4 }, 'Au moins 6 sur 20 à l’épreuve E3.'],
    [
      'the assessment that was missed',
      'BC02',
      { E2: 14, E3: 'absent' },
      'Au moins 6 sur 20 à l’épreuve E3 pour une moyenne de 10.',
    ],
  ])('is %s', (_, bloc, marks, sentence) => {
    expect(leftIn(bloc, marks)).toBe(sentence);
  });
});

describe('What is left of a title whose blocs require one another', () => {
  it('says which bloc comes first, or at the same session', () => {
    expect(plain(wayText(stagesFrom({}, ['BC03']), certification).now)).toBe(
      'Il reste 2 blocs à obtenir : le bloc 1 (au moins 10 sur 20 à l’épreuve E1) et le bloc 2 (la compétence 5, et au ' +
        'moins 10 sur 20 aux épreuves E2 et E3 pour une moyenne de 10, et la réussite de l’épreuve E4P2). ' +
        'Le bloc 1 est à valider avant le bloc 2, ou à la même session.',
    );
  });

  it('says nothing of a bloc that is held', () => {
    expect(plain(wayText(stagesFrom({ E2: 14, E3: 4 }, ['BC01', 'BC03']), certification).now)).toBe(
      'Il reste 1 bloc à obtenir : le bloc 2 (au moins 6 sur 20 à l’épreuve E3).',
    );
  });
});
