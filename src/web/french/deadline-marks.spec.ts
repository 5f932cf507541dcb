import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { Certification } from '../../domain/certification/certification.js';
import { compileRemainingWay } from '../../domain/plans/remaining-way.js';
import { deadlineMarks } from './deadline-marks.js';

const certification = aCertification({ blocs: ['BC01', 'BC02', 'BC03'].map((code) => aBloc(code)) });
const held = (blocCode: string, validUntil: string) => ({ blocCode, awardedOn: '2021-06-15', validUntil });

function marksOf(blocs: readonly ReturnType<typeof held>[], of: Certification = certification) {
  const stages = compileRemainingWay(of)({ today: '2023-06-15', awards: blocs, statusOf: () => 'open' });
  return deadlineMarks(stages, of).map(({ day, text }) => [day, text.replaceAll(/[\u00a0\u202f]/g, ' ')]);
}

describe('The days at which the way to the title changes', () => {
  it('are the last days of the blocs it counts on, then the last day of the registration', () => {
    expect(marksOf([held('BC01', '2023-12-31'), held('BC02', '2024-06-15')])).toEqual([
      ['2023-12-31', 'dernier jour de validité du bloc 1 ; il resterait ensuite 2 blocs à obtenir'],
      ['2024-06-15', 'dernier jour de validité du bloc 2 ; il resterait ensuite 3 blocs à obtenir'],
      ['2024-12-31', 'sans inscription, dernier jour où la certification peut être délivrée'],
    ]);
  });

  it('name blocs that are lost together', () => {
    const [first] = marksOf([held('BC01', '2023-12-31'), held('BC03', '2023-12-31')]);
    expect(first).toEqual([
      '2023-12-31',
      'dernier jour de validité des blocs 1 et 3 ; il resterait ensuite 3 blocs à obtenir',
    ]);
  });

  it('are none where nothing is lost, and nothing ends', () => {
    const endless = { ...certification, registrations: [{ from: '2020-01-01', until: '2099-12-31' }] };
    expect(marksOf([held('BC01', 'unlimited')], endless).map(([day]) => day)).toEqual(['2099-12-31']);
    expect(marksOf([held('BC01', 'unlimited')], { ...certification, registrations: [] })).toEqual([]);
  });
});
