import { cutAfter, lastDaysOfRegistrations } from './remaining-way-days.js';

describe('Time cut after last days', () => {
  it('goes from one day on, each last day included, the days after it next, and without end', () => {
    expect(cutAfter('2027-01-01', ['2028-02-28', '2027-06-15', 'unlimited', '2027-06-15'])).toEqual([
      { from: '2027-01-01', until: '2027-06-15' },
      { from: '2027-06-16', until: '2028-02-28' },
      { from: '2028-02-29', until: 'unlimited' },
    ]);
  });

  it('is cut today where today is a last day, and never in the past', () => {
    expect(cutAfter('2024-02-29', ['2024-02-28', '2024-02-29'])).toEqual([
      { from: '2024-02-29', until: '2024-02-29' },
      { from: '2024-03-01', until: 'unlimited' },
    ]);
  });

  it('has no end that can be written after the last day that can', () => {
    expect(cutAfter('2024-02-29', ['9999-12-31'])).toEqual([{ from: '2024-02-29', until: 'unlimited' }]);
  });
});

it('Registrations cut time before they begin, when they end and at their delivery deadline', () => {
  const registrations = [
    { from: '0001-01-01', until: '2020-02-28' },
    { from: '2020-03-01', until: '2023-12-18', deliveryDeadline: '2025-12-18' },
  ];
  expect(lastDaysOfRegistrations(registrations)).toEqual(['2020-02-28', '2020-02-29', '2023-12-18', '2025-12-18']);
});
