import { aBloc, aCertification } from '../../test/support/a-certification.js';
import type { Rule } from '../domain/rules/rule.js';
import { changesAsked } from './changes-asked.js';
import { isCounted } from './counted-rule.js';

const codes = ['C1', 'C2', 'C3', 'C4'];
const blocOf = (rule: Rule) => aBloc('BC01', { codes, validation: { rule, provenance: { assumed: 'test' } } });
const NESTED_IN_WORDS = 'La compétence 1, et (soit la compétence 2, soit les compétences 3 et 4).';
const NESTED: Rule = { all: ['C1', { any: ['C2', { all: ['C3', 'C4'] }] }] };

describe('What a form asks to try', () => {
  it.each<[string, Rule, boolean]>([
    ['all of them', { all: codes }, true],
    ['so many of them', { atLeast: 2, of: codes, including: ['C3'] }, true],
    ['one of them', { any: codes }, true],
    ['all of some of them', { all: ['C1', 'C2'] }, false],
    ['rules within the rule', NESTED, false],
  ])('is a count where the rule is %s', (_, rule, counted) => {
    expect(isCounted(blocOf(rule))).toBe(counted);
  });

  it('is nothing where the words are those of the rule in force', () => {
    const bloc = blocOf(NESTED);
    const query = { bloc: 'BC01', rule: NESTED_IN_WORDS, titleRule: 'Tous les blocs.' };
    const certification = aCertification({ blocs: [bloc, aBloc('BC02')] });
    expect(changesAsked(certification, query)).toEqual({ changes: [], unread: [] });
  });

  it('is the count where the words are those of the rule in force, and the words where they are others', () => {
    const bloc = blocOf({ atLeast: 2, of: codes });
    const certification = aCertification({ blocs: [bloc] });
    const ruleAsked = (rule: string) =>
      changesAsked(certification, { bloc: 'BC01', atLeast: 3, mandatory: ['C4'], rule }).changes;
    const counted: Rule = { atLeast: 3, of: codes, including: ['C4'] };
    expect(ruleAsked('Au moins 2 compétences sur 4')).toEqual([{ kind: 'blocRule', blocCode: 'BC01', rule: counted }]);
    const all: Rule = { all: codes };
    expect(ruleAsked('Toutes les compétences')).toEqual([{ kind: 'blocRule', blocCode: 'BC01', rule: all }]);
  });
});
