import { anAssessedCertification, anAward, aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import type { CandidateDecision } from '../decisions/deliberation.js';
import { certificateNumber, certificationOnDocument, minutesReference } from './document-references.js';
import { givenBySession } from './issue-certificates.js';

const PARTIAL: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
};
const FULL: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'validated', reason: 'Relu en séance.' } },
  title: { outcome: 'full' },
};

const numbersOf = (...args: Parameters<typeof aSessionSnapshot>) =>
  givenBySession(aSessionSnapshot(...args)).map(({ certificates }) => certificates.map(({ number }) => number));

describe('A sealed session gives', () => {
  it('a certificate for each bloc validated, and the parchemin with the whole title', () => {
    const given = numbersOf([
      { record: {}, decision: PARTIAL },
      { record: {}, decision: FULL },
    ]);
    expect(given).toEqual([
      ['RNCP00001-BC01-2023-0042-001'],
      ['RNCP00001-BC01-2023-0042-002', 'RNCP00001-BC02-2023-0042-002', 'RNCP00001-T-2023-0042-002'],
    ]);
  });

  it('blocs from the day of the session, until the last day of their validity', () => {
    const [given] = givenBySession(aSessionSnapshot([{ record: {}, decision: PARTIAL }]));
    expect(given?.awards).toEqual([{ blocCode: 'BC01', awardedOn: '2023-06-15', validUntil: '2028-06-15' }]);
    expect(given?.certificates[0]).toMatchObject({ kind: 'bloc', decidedOn: '2023-06-15', validUntil: '2028-06-15' });
  });

  it('on a certificate the competences acquired, not those the jury overlooked', () => {
    const [given] = givenBySession(aSessionSnapshot([{ record: {}, decision: FULL }]));
    const acquired = given?.certificates.map(
      (one) => one.kind === 'bloc' && one.bloc.acquiredCompetences.map(({ code }) => code),
    );
    expect(acquired).toEqual([['C1', 'C2'], ['C3'], false]);
  });

  it('nothing to someone absent, nor for a bloc that is held already', () => {
    expect(numbersOf([{ record: { attendance: 'absentJustified' }, decision: FULL }])).toEqual([[]]);
    const record = { presented: ['BC01'], awards: [anAward()] };
    const decision: CandidateDecision = { blocs: { BC01: { outcome: 'validated' } }, title: { outcome: 'full' } };
    expect(numbersOf([{ record, decision }])).toEqual([['RNCP00001-BC01-2023-0042-001', 'RNCP00001-T-2023-0042-001']]);
  });

  it('documents signed where the certifier certifies, else where the jury sat', () => {
    const placeOf = (sites: { city: string; certifies: boolean }[]) => {
      const certification = anAssessedCertification({
        sites: sites.map((site) => ({ name: 'Site', prepares: true, ...site })),
      });
      const [given] = givenBySession(aSessionSnapshot([{ record: {}, decision: PARTIAL }], { certification }));
      return given?.certificates[0]?.signatory.place;
    };
    expect(
      placeOf([
        { city: 'Lyon', certifies: false },
        { city: 'Paris', certifies: true },
      ]),
    ).toBe('Paris');
    expect(placeOf([{ city: 'Lyon', certifies: false }])).toBe('Nantes');
  });
});

describe('A document refers', () => {
  const snapshot = aSessionSnapshot([]);

  it('to its minutes by certification, day and rank among all that are sealed', () => {
    expect(minutesReference(snapshot)).toBe('PV-RNCP00001-2023-06-15-0042');
    expect(minutesReference({ ...snapshot, chain: null })).toBe('PV-RNCP00001-2023-06-15');
  });

  it('to itself by a number that tells nothing of the person', () => {
    expect(certificateNumber(snapshot, 'BC02', 42, 7)).toBe('RNCP00001-BC02-2023-0042-007');
    expect(certificateNumber(snapshot, 'title', 42, 1234)).toBe('RNCP00001-T-2023-0042-1234');
  });

  it('to the registration that covers the day, else to the last one that ended', () => {
    const registrations = [
      { from: '2012-01-01', until: '2016-12-31' },
      { from: '2016-12-31', until: '2020-12-31' },
    ];
    const registrationOn = (day: string) =>
      certificationOnDocument(anAssessedCertification({ registrations }), day).registration?.until ?? null;
    expect(['2012-06-01', '2018-06-01', '2020-12-31', '2021-06-01'].map(registrationOn)).toEqual([
      ...['2016-12-31', '2020-12-31', '2020-12-31', '2020-12-31'],
    ]);
    expect(
      certificationOnDocument(anAssessedCertification({ registrations: [] }), '2023-06-15').registration,
    ).toBeNull();
  });
});
