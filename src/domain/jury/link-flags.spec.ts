import { flaggedLinks, organisationName } from './link-flags.js';

const members = [
  { id: 'm1', organisation: 'Agence Exemple' },
  { id: 'm2', organisation: 'IMCI' },
];
const candidacy = (id: string, employer: string | null, trainingBody: string | null = null) => ({
  ...{ id, employer, trainingBody },
});
const nothing = { declared: [], rulings: [], recusals: [] };

describe('A link shows without having been declared', () => {
  it('where a member comes from the employer, or from whoever trained the candidate', () => {
    const candidacies = [
      candidacy('c1', 'AGENCE EXEMPLE (SAS)'),
      candidacy('c2', null, 'Imci'),
      candidacy('c3', 'Autre'),
    ];
    expect(flaggedLinks(members, candidacies, [], nothing)).toEqual([
      { memberId: 'm1', candidacyId: 'c1', ground: 'employer' },
      { memberId: 'm2', candidacyId: 'c2', ground: 'trainingBody' },
    ]);
  });

  it('where the member accompanied the candidate for another session, which says more than the same organisation', () => {
    const earlier = [{ memberId: 'm1', candidacyId: 'c1', kind: 'accompanied' }] as const;
    expect(flaggedLinks(members, [candidacy('c1', 'Agence Exemple')], earlier, nothing)).toEqual([
      { memberId: 'm1', candidacyId: 'c1', ground: 'accompanied' },
    ]);
  });

  it('no more once it is declared or answered', () => {
    const pair = { memberId: 'm1', candidacyId: 'c1', kind: 'other', reason: 'Réponse.' } as const;
    for (const known of ['declared', 'rulings', 'recusals']) {
      expect(flaggedLinks(members, [candidacy('c1', 'Agence Exemple')], [], { ...nothing, [known]: [pair] })).toEqual(
        [],
      );
    }
  });

  it('never where no employer is recorded', () => {
    expect(
      flaggedLinks([{ id: 'm1', organisation: '—' }], [candidacy('c1', null), candidacy('c2', ' … ')], [], nothing),
    ).toEqual([]);
  });
});

describe('The name of an organisation', () => {
  it.each([
    ['Société Générale', 'generale'],
    ['S.A.S. L’Étoile du Nord', 'l etoile du nord'],
    ['Étoile-du-Nord SARL', 'etoile du nord'],
    ['SAS', 'sas'],
    ['株式会社', '株式会社'],
  ])('%s is read as %s', (name, read) => {
    expect(organisationName(name)).toBe(read);
  });
});
