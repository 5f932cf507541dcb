import type { CompetenceStatus } from './evaluation.js';
import { compileRule } from './rule-evaluation.js';
import type { RuleState } from './rule-tree.js';
import type { Rule } from './rule.js';

/** The rules of RNCP31936, as its fiche states them. */
const BC01: Rule = { atLeast: 3, of: range(21, 25), including: ['C21', 'C25'] };
const BC02: Rule = { atLeast: 5, of: range(1, 9), including: ['C4', 'C7', 'C9'] };
const BC03: Rule = { atLeast: 3, of: range(26, 30), including: ['C27', 'C28'] };
const BC04: Rule = { atLeast: 6, of: range(10, 20), including: ['C10', 'C16', 'C19'] };

describe('So many of so many, some of them mandatory (RNCP31936),', () => {
  it.each<[string, Rule, string, string, RuleState, string[], number]>([
    ['3 of 5 with both mandatory', BC01, 'C21 C22 C25', 'C23 C24', 'satisfied', [], 0],
    ['3 of 5 without one mandatory, failed', BC01, 'C21 C22 C23', 'C25', 'impossible', ['C25'], 1],
    ['3 of 5 without one mandatory, open', BC01, 'C21 C22 C23', '', 'open', ['C25'], 1],
    ['only the mandatory ones, all others failed', BC01, 'C21 C25', 'C22 C23 C24', 'impossible', [], 1],
    ['only the mandatory ones, one other open', BC01, 'C21 C25', 'C22 C23', 'open', [], 1],
    ['nothing evaluated', BC01, '', '', 'open', ['C21', 'C25'], 3],
    ['5 of 9 with the three', BC02, 'C1 C2 C4 C7 C9', 'C3 C5 C6 C8', 'satisfied', [], 0],
    ['6 of 9 without C7', BC02, 'C1 C2 C3 C4 C5 C9', 'C7', 'impossible', ['C7'], 1],
    ['the three alone', BC02, 'C4 C7 C9', '', 'open', [], 2],
    ['4 of 9 with one mandatory', BC02, 'C1 C2 C3 C4', 'C5', 'open', ['C7', 'C9'], 2],
    ['too many failed', BC02, 'C4 C7 C9', 'C1 C2 C3 C5 C6', 'impossible', [], 2],
    ['3 of 5 with both', BC03, 'C27 C28 C30', 'C26 C29', 'satisfied', [], 0],
    ['all but the mandatory ones', BC03, 'C26 C29 C30', 'C27 C28', 'impossible', ['C27', 'C28'], 2],
    ['6 of 11 with the three', BC04, 'C10 C16 C19 C11 C12 C20', 'C13 C14 C15 C17 C18', 'satisfied', [], 0],
    ['8 of 11 without any', BC04, 'C11 C12 C13 C14 C15 C17 C18 C20', '', 'open', ['C10', 'C16', 'C19'], 3],
    ['5 of 11 with the three', BC04, 'C10 C16 C19 C11 C12', '', 'open', [], 1],
  ])('%s', (_, rule, acquired, failed, state, missingMandatory, missingCount) => {
    const facts = compileRule(rule).evaluate(statusesOf(acquired, failed));
    expect(facts).toMatchObject({ state, missingMandatory, missingCount, acquired: countOf(acquired) });
  });

  it.each([
    [BC01, 3],
    [BC02, 5],
    [BC03, 3],
    [BC04, 6],
  ])('asks for as many as it says', (rule, required) => {
    expect(compileRule(rule).required).toBe(required);
  });
});

describe('A nested rule', () => {
  const rule: Rule = {
    atLeast: 2,
    of: [{ any: ['A', 'B'] }, { all: ['C', 'D', 'E'] }, 'F'],
    including: [{ any: ['A', 'B'] }],
  };

  it('asks for the cheapest way through', () => {
    expect(compileRule(rule).required).toBe(2);
  });

  it('finds a dearer way nearer, once most of it is acquired', () => {
    const facts = compileRule(rule).evaluate(statusesOf('C D E', 'F'));
    expect(facts).toMatchObject({ state: 'open', missingCount: 1, missingMandatory: [], open: ['A', 'B'] });
  });

  it('has no mandatory code where a mandatory item leaves a choice', () => {
    expect(compileRule(rule).mandatory).toEqual([]);
  });

  it('lists mandatory codes in the order of its items, not of `including`', () => {
    const reordered: Rule = { atLeast: 2, of: ['C1', 'C2', 'C3'], including: ['C3', 'C1'] };
    expect(compileRule(reordered).mandatory).toEqual(['C1', 'C3']);
  });

  it('explains each of its items', () => {
    expect(compileRule(rule).explain(statusesOf('A C D', 'F'))).toEqual({
      kind: 'atLeast',
      state: 'open',
      mandatory: true,
      needed: 2,
      satisfied: 1,
      missingCount: 1,
      items: [
        expect.objectContaining({ kind: 'any', state: 'satisfied', mandatory: true, needed: 1, satisfied: 1 }),
        expect.objectContaining({
          kind: 'all',
          state: 'open',
          mandatory: false,
          needed: 3,
          satisfied: 2,
          missingCount: 1,
        }),
        { kind: 'code', code: 'F', status: 'failed', mandatory: false },
      ],
    });
  });
});

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `C${first + index}`);
}

function statusesOf(acquired: string, failed: string): (code: string) => CompetenceStatus {
  const [passed, lost] = [acquired.split(' '), failed.split(' ')];
  return (code) => (passed.includes(code) ? 'acquired' : lost.includes(code) ? 'failed' : 'open');
}

function countOf(codes: string): number {
  return codes.split(' ').filter((code) => code !== '').length;
}
