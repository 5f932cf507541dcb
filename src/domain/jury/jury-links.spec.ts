import fc from 'fast-check';
import {
  type JuryLink,
  LINK_KINDS,
  linksWith,
  unansweredIn,
  unansweredLinks,
  undeclaredCandidacies,
} from './jury-links.js';
import { textAgainst } from './link-texts.js';
import { EDUCATION_CODE_ARTICLE, LABOUR_CODE_ARTICLE } from './national-jury-rules.js';

const link = (memberId: string, candidacyId: string, kind: JuryLink['kind'] = 'personal') => ({
  ...{ memberId, candidacyId, kind },
});
const answered = (memberId: string, candidacyId: string, kind: JuryLink['kind'] = 'personal') => ({
  ...link(memberId, candidacyId, kind),
  reason: 'Lien ancien.',
});
const nothing = { declared: [], rulings: [], recusals: [] };

describe('A link that a member declares', () => {
  it('waits for an answer', () => {
    const records = { ...nothing, declared: [link('m1', 'c1')] };
    expect(linksWith('c1', records)).toEqual([
      { memberId: 'm1', kind: 'personal', declared: true, answer: null, reason: null },
    ]);
    expect(unansweredLinks(records)).toEqual([link('m1', 'c1')]);
  });

  it('is answered by a recusal, or by a decision that the member sits, and by none with another candidate', () => {
    const declared = [link('m1', 'c1'), link('m2', 'c1')];
    const records = {
      declared,
      recusals: [answered('m1', 'c1'), answered('m2', 'c2')],
      rulings: [answered('m2', 'c1')],
    };
    expect(linksWith('c1', records).map(({ answer }) => answer)).toEqual(['recused', 'maintained']);
    expect(unansweredLinks({ ...records, rulings: [answered('m2', 'c2')] })).toEqual([link('m2', 'c1')]);
  });

  it('that was noticed and not declared is told once it is answered', () => {
    expect(linksWith('c1', { ...nothing, rulings: [answered('m1', 'c1', 'sameOrganisation')] })).toEqual([
      { memberId: 'm1', kind: 'sameOrganisation', declared: false, answer: 'maintained', reason: 'Lien ancien.' },
    ]);
    expect(linksWith('c1', { ...nothing, recusals: [answered('m1', 'c1')] })).toEqual([]);
  });

  it('is unanswered for the session exactly where it is for its candidate', () => {
    const pair = fc.record({ memberId: fc.constantFrom('m1', 'm2', 'm3'), candidacyId: fc.constantFrom('c1', 'c2') });
    const pairs = fc.uniqueArray(pair, { selector: ({ memberId, candidacyId }) => memberId + candidacyId });
    const links = pairs.map((all) => all.map(({ memberId, candidacyId }) => answered(memberId, candidacyId)));
    fc.assert(
      fc.property(links, links, links, (declared, rulings, recusals) => {
        const records = { declared, rulings, recusals };
        const ofCandidates = ['c1', 'c2'].flatMap((id) => unansweredIn({ links: linksWith(id, records) }));
        expect(ofCandidates.length).toBe(unansweredLinks(records).length);
      }),
    );
  });
});

describe('A declaration', () => {
  it('covers the candidates gone through, not those presented since', () => {
    expect(undeclaredCandidacies(undefined, ['c1', 'c2'])).toEqual(['c1', 'c2']);
    expect(undeclaredCandidacies({ candidacyIds: ['c1', 'gone'] }, ['c1', 'c2'])).toEqual(['c2']);
    expect(undeclaredCandidacies({ candidacyIds: ['c2', 'c1'] }, ['c1', 'c2'])).toEqual([]);
  });
});

describe('A national text excludes a member who has a link', () => {
  const against = (accessRoute: 'VAE' | 'FI', enrolledOn: string, day: string) =>
    LINK_KINDS.filter((kind) => textAgainst(kind, { accessRoute, enrolledOn }, day) !== null);

  it('for a VAE begun from 13 April 2024: any relation, or having accompanied', () => {
    expect(against('VAE', '2024-04-13', '2024-09-01')).toEqual([
      ...['personal', 'professional', 'sameOrganisation', 'accompanied'],
    ]);
    expect(textAgainst('personal', { accessRoute: 'VAE', enrolledOn: '2024-04-13' }, '2024-09-01')).toBe(
      LABOUR_CODE_ARTICLE,
    );
  });

  it('for one begun before, until 29 December 2023: colleagues, and whoever accompanied', () => {
    expect(against('VAE', '2023-01-09', '2023-12-29')).toEqual(['sameOrganisation', 'accompanied']);
    expect(textAgainst('accompanied', { accessRoute: 'VAE', enrolledOn: '2023-01-09' }, '2023-12-29')).toBe(
      EDUCATION_CODE_ARTICLE,
    );
    expect(against('VAE', '2024-04-12', '2023-12-30')).toEqual([]);
  });

  it('for no other route', () => {
    expect(against('FI', '2024-04-13', '2024-09-01')).toEqual([]);
  });
});
