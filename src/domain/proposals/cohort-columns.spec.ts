import fc from 'fast-check';
import { aCertification } from '../../../test/support/a-certification.js';
import { codesOf, arbitraryRule } from '../../../test/support/arbitrary-rules.js';
import type { Certification } from '../certification/certification.js';
import { compileColumns, decideCohort } from './cohort-columns.js';
import { compileCertification } from './compiled-certification.js';
import { propose } from './proposal.js';

describe('a cohort decided by columns', () => {
  it('is decided as each candidate is proposed one by one, blocs held from earlier included', () => {
    fc.assert(
      fc.property(arbitraryCohort, ({ certification, candidates }) => {
        const compiled = compileCertification(certification);
        const proposals = candidates.map(({ acquired, held }) =>
          propose(compiled, {
            accessRoute: 'FC',
            enrolledOn: '2022-09-01',
            sessionDay: '2023-06-15',
            statusOf: (code) => (acquired.includes(code) ? 'acquired' : 'failed'),
            awards: held.map((blocCode) => ({ blocCode, awardedOn: '2020-01-01', validUntil: 'unlimited' as const })),
          }),
        );
        const columns = compileColumns(certification);
        const words = columns.blocs.map(({ rule }) =>
          Int32Array.from(candidates, ({ acquired }) =>
            rule.codes.reduce((word, code, bit) => (acquired.includes(code) ? word | (1 << bit) : word), 0),
          ),
        );
        const bitsOf = (blocs: readonly string[]) =>
          columns.title.codes.reduce((word, code, bit) => (blocs.includes(code) ? word | (1 << bit) : word), 0);
        const held = Int32Array.from(candidates, (candidate) => bitsOf(candidate.held));
        const outcome = decideCohort(columns, words, held);
        proposals.forEach((proposal, row) => {
          const validated = proposal.blocs.filter(({ facts }) => facts.state === 'satisfied');
          expect(outcome.blocs[row]).toBe(bitsOf(validated.map(({ blocCode }) => blocCode)));
          expect(outcome.title[row]).toBe(Number(proposal.title.outcome === 'awarded'));
        });
      }),
      { numRuns: 50 },
    );
  });
});

interface Cohort {
  readonly certification: Certification;
  readonly candidates: readonly { readonly acquired: readonly string[]; readonly held: readonly string[] }[];
}

/** Three blocs with rules of their own, all of them asked for by the title, and some candidates. */
const arbitraryCohort: fc.Arbitrary<Cohort> = fc
  .tuple(arbitraryRule, arbitraryRule, arbitraryRule)
  .map((rules) => {
    const [template] = aCertification().blocs;
    const blocs = rules.map((rule, index) => {
      const code = `BC0${index + 1}`;
      const named = JSON.parse(JSON.stringify(rule).replaceAll('"C', `"${code}.`)) as typeof rule;
      const competences = codesOf(named).map((one) => ({ code: one, title: one }));
      return {
        ...template!,
        code,
        number: index + 1,
        competences,
        validation: { ...template!.validation, rule: named },
      };
    });
    const validation = { ...template!.validation, rule: { all: blocs.map(({ code }) => code) } };
    return { ...aCertification(), blocs, validation, assessments: [], registrations: [] };
  })
  .chain((certification) => {
    const competences = certification.blocs.flatMap((bloc) => bloc.competences.map(({ code }) => code));
    const candidate = fc.record({
      acquired: fc.subarray(competences),
      held: fc.subarray(certification.blocs.map(({ code }) => code)),
    });
    return fc.record({ certification: fc.constant(certification), candidates: fc.array(candidate, { maxLength: 8 }) });
  });
