import fc from 'fast-check';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { arbitraryRule } from '../../../test/support/arbitrary-rules.js';
import type { Certification } from '../certification/certification.js';
import type { CertificationChange } from './certification-change.js';
import { varyCertification } from './certification-variant.js';
import { compileCertification } from '../proposals/compiled-certification.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import { propose } from '../proposals/proposal.js';
import type { Rule } from '../rules/rule.js';
import { compareOutcomes, type SimulatedCase, type Simulation } from './simulation.js';

const CODES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'];
const PROVENANCE = { assumed: 'for the test' };
const SESSION_DAY = '2023-06-15';

interface Named extends SimulatedCase {
  readonly name: string;
}

const certificationOf = (rule: Rule) =>
  aCertification({
    blocs: [aBloc('BC01', { codes: CODES, validation: { rule, provenance: PROVENANCE } }), aBloc('BC02')],
  });

function aCase(name: string, acquired: readonly string[], parts: Partial<Named> = {}): Named {
  const statusOf = (code: string) => (acquired.includes(code) ? 'acquired' : 'failed');
  return { name, accessRoute: 'FC', enrolledOn: '2022-09-01', sessionDay: SESSION_DAY, statusOf, awards: [], ...parts };
}

function vary(certification: Certification, ...changes: CertificationChange[]): Certification {
  const variant = varyCertification(certification, changes);
  if (!('certification' in variant)) throw new Error(JSON.stringify(variant.faults));
  return variant.certification;
}

const namesOf = ({ gained, lost, kept, neither }: Simulation<Named>['title'] | Simulation<Named>['blocs'][number]) => {
  const names = (cases: readonly Named[]) => cases.map(({ name }) => name).join(' ');
  return { gained: names(gained), lost: names(lost), kept: names(kept), neither: names(neither) };
};

describe('A simulation', () => {
  const before = certificationOf({ atLeast: 2, of: CODES, including: ['C1'] });
  const second = ['BC02.C1', 'BC02.C2', 'BC02.C3'];

  it('tells who would pass a bloc, who would not any more, and what it makes of the title', () => {
    const after = vary(
      before,
      { kind: 'atLeast', blocCode: 'BC01', count: 3 },
      { kind: 'notMandatory', blocCode: 'BC01', competence: 'C1' },
    );
    const cases = [
      aCase('Lina', ['C1', 'C2', 'C3', ...second]),
      aCase('Yanis', ['C1', 'C2', ...second]),
      aCase('Maë', ['C2', 'C3', 'C4', ...second]),
      aCase('Zoé', ['C8']),
    ];
    const { blocs, title } = compareOutcomes(before, after, cases);
    const expected = { gained: 'Maë', lost: 'Yanis', kept: 'Lina', neither: 'Zoé' };
    expect([namesOf(blocs[0]!), namesOf(title)]).toEqual([expected, expected]);
    expect(namesOf(blocs[1]!)).toEqual({ gained: '', lost: '', kept: 'Lina Yanis Maë', neither: 'Zoé' });
    expect(blocs[0]!.before).toEqual({ validated: 2, held: 0, notValidated: 2, open: 0 });
    expect(title.after).toEqual({ awarded: 2, open: 0, notAwarded: 2 });
  });

  it('counts a shorter validity from the day a bloc was acquired', () => {
    const after = vary(before, { kind: 'validity', period: { years: 3 } });
    const held = (awardedOn: string) => ({ awards: [{ blocCode: 'BC01', awardedOn, validUntil: '2099-01-01' }] });
    const cases = [aCase('Lina', [], held('2020-06-14')), aCase('Yanis', [], held('2020-06-15'))];
    expect(namesOf(compareOutcomes(before, after, cases).blocs[0]!)).toMatchObject({ lost: 'Lina', kept: 'Yanis' });
  });

  it('leaves what was acquired as it was recorded where validity does not change', () => {
    const after = vary(before, { kind: 'atLeast', blocCode: 'BC01', count: 8 });
    const awards = [{ blocCode: 'BC01', awardedOn: '2010-01-01', validUntil: '2099-01-01' }];
    expect(namesOf(compareOutcomes(before, after, [aCase('Lina', [], { awards })]).blocs[0]!).kept).toBe('Lina');
  });

  it('speaks of a bloc and of the title only for those who present them', () => {
    const presents = { blocs: ['BC02'], title: false };
    const { blocs, title } = compareOutcomes(before, before, [aCase('Lina', second, { presents })]);
    expect([namesOf(blocs[0]!), namesOf(title)]).toEqual(
      Array(2).fill({ gained: '', lost: '', kept: '', neither: '' }),
    );
    expect(namesOf(blocs[1]!).kept).toBe('Lina');
  });

  it('passes nobody to whom the session may award nothing', () => {
    const late = aCase('Lina', [...CODES, ...second], { sessionDay: '2025-06-15', enrolledOn: '2025-01-01' });
    const { blocs, title } = compareOutcomes(before, before, [late]);
    expect([namesOf(blocs[0]!).neither, namesOf(title).neither]).toEqual(['Lina', 'Lina']);
  });

  it('finds no difference where nothing changes', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryCases, (rule, cases) => {
        const certification = certificationOf(rule);
        const { blocs, title } = compareOutcomes(certification, vary(certification), cases);
        for (const { gained, lost, before: was, after: is } of [...blocs, title]) {
          expect({ gained, lost, is }).toEqual({ gained: [], lost: [], is: was });
        }
      }),
    );
  });

  it('never makes anyone fail by asking for fewer, or for fewer that are mandatory', () => {
    fc.assert(
      fc.property(arbitraryLoosening, arbitraryCases, ({ rule, changes }, cases) => {
        const certification = certificationOf(rule);
        const { blocs, title } = compareOutcomes(certification, vary(certification, ...changes), cases);
        expect([...blocs, title].flatMap(({ lost }) => lost)).toEqual([]);
      }),
    );
  });

  it('agrees with proposing twice for each candidate alone', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryRule, arbitraryCases, (rule, tried, cases) => {
        const certification = certificationOf(rule);
        const after = vary(certification, { kind: 'blocRule', blocCode: 'BC01', rule: tried });
        const { blocs, title } = compareOutcomes(certification, after, cases);
        const awarded = (one: Named, under: Certification) =>
          propose(compileCertification(under), one).title.outcome === 'awarded';
        const validated = (one: Named, under: Certification) =>
          ['validated', 'held'].includes(propose(compileCertification(under), one).blocs[0]!.outcome);
        expect(blocs[0]!.gained).toEqual(
          cases.filter((one) => !validated(one, certification) && validated(one, after)),
        );
        expect(blocs[0]!.lost).toEqual(cases.filter((one) => validated(one, certification) && !validated(one, after)));
        expect(title.gained).toEqual(cases.filter((one) => !awarded(one, certification) && awarded(one, after)));
        expect(title.kept).toEqual(cases.filter((one) => awarded(one, certification) && awarded(one, after)));
      }),
    );
  });
});

const arbitraryCases: fc.Arbitrary<Named[]> = fc.array(
  fc
    .tuple(
      fc.array(fc.constantFrom<CompetenceStatus>('acquired', 'failed', 'open'), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([statuses, holdsBoth]) => {
      const own = new Map(CODES.map((code, at) => [code, statuses[at]!]));
      const statusOf = (code: string): CompetenceStatus => own.get(code) ?? 'open';
      const award = { awardedOn: '2021-06-15', validUntil: '2026-06-15' };
      const awards = holdsBoth ? [{ blocCode: 'BC02', ...award }] : [];
      return aCase('a candidate', [], { statusOf, awards });
    }),
  { maxLength: 12 },
);

/** A rule that counts, and changes that ask for no more than it. */
const arbitraryLoosening = fc
  .record({ including: fc.subarray(CODES), surplus: fc.nat(8), fewer: fc.nat(8), released: fc.subarray(CODES) })
  .map(({ including, surplus, fewer, released }) => {
    const atLeast = Math.min(CODES.length, Math.max(1, including.length) + surplus);
    const dropped = including.filter((code) => released.includes(code));
    const least = Math.max(1, including.length - dropped.length);
    const count = Math.max(least, Math.min(atLeast, CODES.length - (dropped.length > 0 ? 1 : 0)) - fewer);
    const rule: Rule = { atLeast, of: CODES, ...(including.length > 0 && { including }) };
    const changes: CertificationChange[] = [
      ...dropped.map((competence) => ({ kind: 'notMandatory', blocCode: 'BC01', competence }) as const),
      { kind: 'atLeast', blocCode: 'BC01', count },
    ];
    return { rule, changes };
  });
