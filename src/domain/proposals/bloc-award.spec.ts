import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { awardBloc, heldUntil, isHeldOn, lastDayOfValidity, validityPeriodOf, type BlocAward } from './bloc-award.js';

const assumed = { assumed: 'for the test' };
const award = (awardedOn: string, validUntil: string): BlocAward => ({ blocCode: 'BC01', awardedOn, validUntil });

describe('A bloc awarded for five years', () => {
  const awarded = award('2019-05-02', lastDayOfValidity('2019-05-02', { years: 5 }));

  it.each([
    ['2019-05-01', false, 'the day before'],
    ['2019-05-02', true, 'on the very day'],
    ['2024-05-02', true, 'on the last day, which is included'],
    ['2024-05-03', false, 'the day after'],
  ])('on %s: held is %s, %s', (day, isHeld) => {
    expect(isHeldOn(awarded, day)).toBe(isHeld);
  });

  it('ends on 28 February when it began on the 29th and that year has none', () => {
    expect(lastDayOfValidity('2020-02-29', { years: 5 })).toBe('2025-02-28');
    expect(lastDayOfValidity('2020-02-29', { years: 4 })).toBe('2024-02-29');
  });

  it('is lost on exactly the day after the anniversary', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), (date, years) => {
        const begins = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
        const anniversary = begins.add({ years });
        const given = award(begins.toString(), lastDayOfValidity(begins.toString(), { years }));
        expect(isHeldOn(given, anniversary.toString())).toBe(true);
        expect(isHeldOn(given, anniversary.add({ days: 1 }).toString())).toBe(false);
        expect(isHeldOn(given, begins.subtract({ days: 1 }).toString())).toBe(false);
      }),
    );
  });
});

describe('A bloc awarded for ever', () => {
  it('is held at any later day', () => {
    expect(isHeldOn(award('1999-12-31', 'unlimited'), '9999-12-31')).toBe(true);
  });
});

describe('A bloc awarded more than once', () => {
  it('is held until the latest last day', () => {
    const awards = [award('2021-01-10', '2026-01-10'), award('2019-01-10', '2024-01-10')];
    expect(heldUntil(awards, 'BC01', '2023-06-15')).toBe('2026-01-10');
  });

  it('counts only what was awarded by that day', () => {
    const awards = [award('2019-01-10', '2024-01-10'), award('2023-06-16', '2028-06-16')];
    expect(heldUntil(awards, 'BC01', '2023-06-15')).toBe('2024-01-10');
  });

  it('is held for ever when one of its awards is', () => {
    const awards = [award('2019-01-10', 'unlimited'), award('2021-01-10', '2026-01-10')];
    expect(heldUntil(awards, 'BC01', '2023-06-15')).toBe('unlimited');
  });

  it('is not held by the award of another bloc', () => {
    expect(heldUntil([award('2021-01-10', '2026-01-10')], 'BC02', '2023-06-15')).toBeNull();
  });
});

describe('How long a bloc is valid', () => {
  const plain = aBloc('BC01');
  const shorter = aBloc('BC02', { validity: { period: { years: 2 }, provenance: assumed } });
  const certification = aCertification({
    blocs: [plain, shorter],
    validity: { period: { years: 5 }, byAccessRoute: { VAE: 'unlimited' }, provenance: assumed },
  });

  it('is what the certification says', () => {
    expect(validityPeriodOf(certification, plain, 'FC')).toEqual({ years: 5 });
  });

  it('may differ by access route', () => {
    expect(validityPeriodOf(certification, plain, 'VAE')).toBe('unlimited');
  });

  it('is what the bloc says where the bloc says it', () => {
    expect(validityPeriodOf(certification, shorter, 'VAE')).toEqual({ years: 2 });
  });

  it('is counted from the day of the award', () => {
    const expected = { blocCode: 'BC02', awardedOn: '2023-06-15', validUntil: '2025-06-15' };
    expect(awardBloc(certification, shorter, 'FC', '2023-06-15')).toEqual(expected);
  });
});
