import { mayAward } from './registration.js';

const ENDED = { allowed: false, reason: 'registrationEnded' };
const TOO_LATE = { allowed: false, reason: 'deliveryDeadlinePassed' };
const ALLOWED = { allowed: true };

describe('With one registration, from 2014-12-22 to 2023-12-18, a session', () => {
  const certification = { registrations: [{ from: '2014-12-22', until: '2023-12-18' }] };

  it.each([
    ['within it awards, whenever the candidate enrolled', '2023-06-15', undefined, ALLOWED],
    ['on its last day awards', '2023-12-18', undefined, ALLOWED],
    ['on its first day awards', '2014-12-22', undefined, ALLOWED],
    ['before it is not refused on its account', '2014-12-21', undefined, ALLOWED],
    ['after it awards to those enrolled before', '2023-12-19', '2022-09-01', ALLOWED],
    ['after it awards to those enrolled on the last day', '2023-12-19', '2023-12-18', ALLOWED],
    ['after it awards nothing to those enrolled later', '2024-03-01', '2023-12-19', ENDED],
    ['after it awards nothing where nothing shows when they enrolled', '2023-12-19', undefined, ENDED],
  ])('%s', (_, sessionDay, enrolledOn, expected) => {
    expect(mayAward(certification, sessionDay, enrolledOn)).toEqual(expected);
  });
});

describe('With registrations that touch, a session', () => {
  it.each(['2013-09-07', '2013-09-08'])('where one ends and the other begins on %s has no gap to fall in', (from) => {
    const registrations = [
      { from, until: '2019-11-29' },
      { from: '2007-06-01', until: '2013-09-07' },
    ];
    expect(mayAward({ registrations }, '2013-09-07')).toEqual(ALLOWED);
    expect(mayAward({ registrations }, '2013-09-08')).toEqual(ALLOWED);
    expect(mayAward({ registrations }, '2019-11-30', '2019-11-29')).toEqual(ALLOWED);
    expect(mayAward({ registrations }, '2019-11-30', '2019-11-30')).toEqual(ENDED);
  });
});

describe('With a gap between registrations, a session', () => {
  const registrations = [
    { from: '2010-01-01', until: '2014-12-31' },
    { from: '2016-01-01', until: '2020-12-31' },
  ];

  it.each([
    ['in the gap comes after the end of the earlier one', '2015-06-15', '2015-01-01', ENDED],
    ['in the gap awards to those enrolled under the earlier one', '2015-06-15', '2014-12-31', ALLOWED],
    ['in the later one awards to those enrolled in the gap', '2016-01-01', '2015-06-01', ALLOWED],
    ['after both looks at the end of the later one', '2021-01-01', '2020-12-31', ALLOWED],
  ])('%s', (_, sessionDay, enrolledOn, expected) => {
    expect(mayAward({ registrations }, sessionDay, enrolledOn)).toEqual(expected);
  });
});

describe('With a delivery deadline, a session', () => {
  const registrations = [{ from: '2019-01-01', until: '2023-12-31', deliveryDeadline: '2025-12-31' }];

  it.each([
    ['on that day still awards to those enrolled in time', '2025-12-31', '2023-12-31', ALLOWED],
    ['after it awards to nobody', '2026-01-01', '2023-12-31', TOO_LATE],
    ['after it says first that a candidate enrolled too late', '2026-01-01', '2024-01-01', ENDED],
  ])('%s', (_, sessionDay, enrolledOn, expected) => {
    expect(mayAward({ registrations }, sessionDay, enrolledOn)).toEqual(expected);
  });
});

it('Without any registration there is nothing to check', () => {
  expect(mayAward({ registrations: [] }, '2026-11-21')).toEqual(ALLOWED);
});
