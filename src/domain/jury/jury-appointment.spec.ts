import { appointmentClauses, isAppointedBy } from './jury-appointment.js';

const DAY = '2023-06-15';
const on = (appointedOn: string | null, appointedBy: string | null = 'La direction') => ({ appointedBy, appointedOn });

describe('The appointment of members', () => {
  it.each([
    ['2023-05-02', true],
    ['2023-06-15', true],
    ['2023-06-16', false],
    [null, false],
  ])('made on %s stands for a session on 15 June 2023: %s', (day, stands) => {
    expect(isAppointedBy(DAY, on(day))).toBe(stands);
  });

  it('is nobody’s where it is not told by whom', () => {
    expect(isAppointedBy(DAY, on('2023-05-02', null))).toBe(false);
  });

  it('is told with its figures, as a warning', () => {
    expect(appointmentClauses([on('2023-05-02'), on(null, null), on('2023-07-01')], DAY)).toEqual([
      { requirement: { kind: 'appointed', members: 3, late: 1 }, met: false, found: 1, advisory: true },
    ]);
    expect(appointmentClauses([on('2023-05-02')], DAY)[0]).toMatchObject({ met: true, found: 1 });
  });

  it('is asked of nobody where nobody sits', () => {
    expect(appointmentClauses([], DAY)).toEqual([]);
  });
});
