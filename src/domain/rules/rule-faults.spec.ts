import fc from 'fast-check';
import { arbitraryRule, codesOf } from '../../../test/support/arbitrary-rules.js';
import { findRuleFaults } from './rule-faults.js';

const KNOWN = ['C1', 'C2', 'C3', 'C4'];

describe('A rule is refused, with the place and the reason,', () => {
  it.each([
    ['when it is a text', 'C1', '', 'notARule'],
    ['when it is null', null, '', 'notARule'],
    ['when it is a list', ['C1'], '', 'notARule'],
    ['when it says nothing it could be', { some: ['C1'] }, '', 'notARule'],
    ['when a code is unknown', { all: ['C1', 'C9'] }, 'all[1]', 'unknownCode'],
    ['when a code is twice in a list', { any: ['C1', 'C1'] }, 'any[1]', 'codeTwice'],
    ['when a code is twice in the tree', { all: ['C1', { any: ['C2', 'C1'] }] }, 'all[1].any[1]', 'codeTwice'],
    ['when a list is empty', { all: [] }, 'all', 'emptyList'],
    ['when a nested list is empty', { all: ['C1', { any: [] }] }, 'all[1].any', 'emptyList'],
    ['when a list is not one', { any: 'C1' }, 'any', 'notAList'],
    ['when an item is a number', { all: [1] }, 'all[0]', 'notARule'],
    ['when a key is unknown', { all: ['C1'], note: 'x' }, 'note', 'unknownKey'],
    ['when it is of two kinds at once', { all: ['C1'], any: ['C2'] }, 'any', 'unknownKey'],
    ['when including stands without atLeast', { all: ['C1'], including: ['C1'] }, 'including', 'unknownKey'],
    ['when of is missing', { atLeast: 1 }, 'of', 'missingKey'],
    ['when atLeast is missing', { of: ['C1'] }, 'atLeast', 'missingKey'],
    ['when atLeast is none', { atLeast: 0, of: ['C1'] }, 'atLeast', 'notACount'],
    ['when atLeast is a fraction', { atLeast: 1.5, of: ['C1', 'C2'] }, 'atLeast', 'notACount'],
    ['when atLeast is a text', { atLeast: '1', of: ['C1'] }, 'atLeast', 'notACount'],
    ['when it asks for more than there is', { atLeast: 3, of: ['C1', 'C2'] }, 'atLeast', 'atLeastAboveItems'],
    [
      'when it asks for fewer than are mandatory',
      { atLeast: 1, of: ['C1', 'C2'], including: ['C1', 'C2'] },
      'atLeast',
      'atLeastBelowMandatory',
    ],
    ['when including is not within of', { atLeast: 1, of: ['C1'], including: ['C2'] }, 'including[0]', 'notWithinOf'],
    ['when including repeats', { atLeast: 2, of: ['C1', 'C2'], including: ['C1', 'C1'] }, 'including[1]', 'itemTwice'],
    ['when including is empty', { atLeast: 1, of: ['C1'], including: [] }, 'including', 'emptyList'],
    ['when including is not a list', { atLeast: 1, of: ['C1'], including: 'C1' }, 'including', 'notAList'],
  ])('%s', (_, rule, path, code) => {
    expect(findRuleFaults(rule, KNOWN)).toEqual([expect.objectContaining({ path, code })]);
  });

  it('with all its faults at once', () => {
    const rule = { atLeast: 5, of: ['C1', 'C9', { any: ['C1', { all: [] }] }], including: ['C4'], note: '' };
    expect(findRuleFaults(rule, KNOWN).map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'note: unknownKey',
      'of[1]: unknownCode',
      'of[2].any[0]: codeTwice',
      'of[2].any[1].all: emptyList',
      'including[0]: notWithinOf',
      'atLeast: atLeastAboveItems',
    ]);
  });

  it('when it is nested without end', () => {
    const rule: Record<string, unknown> = {};
    rule['all'] = [rule];
    expect(findRuleFaults(rule, KNOWN).map(({ code }) => code)).toEqual(['tooDeep']);
  });

  it('when it names members of every object', () => {
    expect(findRuleFaults({ all: ['constructor', '__proto__'] }, KNOWN).map(({ code }) => code)).toEqual([
      'unknownCode',
      'unknownCode',
    ]);
  });
});

describe('A rule is taken', () => {
  it('when a nested rule is mandatory, whatever the order of its keys', () => {
    const mandatory = { atLeast: 1, of: ['C2', 'C3'] };
    const rule = { atLeast: 1, of: ['C1', { of: ['C2', 'C3'], atLeast: 1 }], including: [mandatory] };
    expect(findRuleFaults(rule, KNOWN)).toEqual([]);
  });

  it('whenever it is well formed, however nested', () => {
    fc.assert(fc.property(arbitraryRule, (rule) => expect(findRuleFaults(rule, codesOf(rule))).toEqual([])));
  });
});
