import { aBloc, aCertification, aJuryRule } from '../../../test/support/a-certification.js';
import type { Bloc } from '../certification/certification.js';
import { differencesOf } from './version-differences.js';

const standing = (...blocs: string[]): NonNullable<Bloc['succeeds']>[number] => ({
  ...{ certification: 'RNCP00001', version: 1, blocs, provenance: { assumed: 'for the test' } },
});

describe('What differs from a version to the next', () => {
  const older = aCertification({ juries: [aJuryRule()] });

  it('is nothing where only sources differ, but what is not said to succeed', () => {
    const same = { ...older, version: 2, juries: [aJuryRule({ provenance: { stated: 'Fiche' } })] };
    expect(differencesOf(same, older)).toMatchObject({
      ...{ changed: [], routesOpened: [], routesClosed: [], dropped: ['BC01', 'BC02'] },
      blocs: [{ alternatives: [], changed: [], competencesAdded: [], competencesRemoved: [] }, {}],
    });
  });

  it('names each part, the routes opened and closed', () => {
    const next = aCertification({
      ...{ version: 2, title: 'Autre', level: 7, registrations: [], juries: [aJuryRule({ size: 4 })] },
      validity: { period: 'unlimited', provenance: { assumed: 'for the test' } },
      validation: { rule: { any: ['BC01', 'BC02'] }, provenance: { assumed: 'for the test' } },
      accessRoutes: older.accessRoutes.map((terms) => ({ ...terms, open: terms.route !== 'CL' })),
    });
    const { changed, routesOpened, routesClosed } = differencesOf(next, older);
    expect(changed).toEqual(['title', 'level', 'registrations', 'validity', 'titleRule', 'juries']);
    expect([routesOpened, routesClosed]).toEqual([[], ['CL']]);
    expect(differencesOf(older, next).routesOpened).toEqual(['CL']);
  });

  it('compares a bloc with those that stand for it, competences by their titles', () => {
    const merged = aBloc('BC01', { codes: ['BC01.C1', 'BC02.C3', 'X1'], succeeds: [standing('BC01', 'BC02')] });
    const kept = aBloc('BC02', { title: 'Bloc repris', succeeds: [standing('BC02'), standing('BC01')] });
    const { blocs, dropped } = differencesOf(aCertification({ version: 2, blocs: [merged, kept] }), older);
    expect(blocs).toMatchObject([
      {
        ...{ alternatives: [['BC01', 'BC02']], changed: [], competencesAdded: ['Compétence X1'] },
        competencesRemoved: ['BC01.C2', 'BC01.C3', 'BC02.C1', 'BC02.C2'].map((code) => `Compétence ${code}`),
      },
      { alternatives: [['BC02'], ['BC01']], changed: ['title'], competencesAdded: [], competencesRemoved: [] },
    ]);
    expect(dropped).toEqual([]);
  });
});
