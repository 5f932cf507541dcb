import { aCertification } from '../../../test/support/a-certification.js';
import { type Applicant, presentationStops } from './presentation.js';

const DAY = '2023-06-15';
const certification = aCertification({ registrations: [{ from: '2014-12-22', until: '2023-12-18' }] });
const { route } = certification.accessRoutes.find(({ open }) => open)!;
const applicant = (parts: Partial<Applicant> = {}): Applicant => ({
  ...{ accessRoute: route, enrolledOn: '2022-09-01', isOfVersion: true, isMoved: false, isBeforeThisJury: false },
  blocs: ['BC01'],
  ...parts,
});
const stopsFor = (parts: Partial<Applicant>, day = DAY, of = certification) =>
  presentationStops(of, day, applicant(parts));

describe('An enrollment is presented to a session', () => {
  it('when nothing stands against it', () => {
    expect(stopsFor({})).toEqual([]);
  });

  it.each([
    ['alreadyPresented', { isBeforeThisJury: true }],
    ['enrollmentMoved', { isMoved: true }],
    ['enrolledAfterSession', { enrolledOn: '2023-06-16' }],
    ['nothingToPresent', { blocs: [] }],
  ] as const)('not where %s', (stop, parts) => {
    expect(stopsFor(parts)).toEqual([stop]);
  });

  it('not by a route that is closed', () => {
    const accessRoutes = certification.accessRoutes.map((one) => ({ ...one, open: one.route !== route }));
    expect(presentationStops({ ...certification, accessRoutes }, DAY, applicant())).toEqual(['accessRouteClosed']);
  });

  it('not where the session may award nothing to who enrolled after the registration ended, or too late to deliver', () => {
    expect(stopsFor({ enrolledOn: '2023-12-18' }, '2024-06-15')).toEqual([]);
    expect(stopsFor({ enrolledOn: '2023-12-19' }, '2024-06-15')).toEqual(['registrationEnded']);
    const registrations = [{ from: '2014-12-22', until: '2023-12-18', deliveryDeadline: '2024-12-18' }];
    expect(stopsFor({}, '2024-12-18', { ...certification, registrations })).toEqual([]);
    expect(stopsFor({}, '2024-12-19', { ...certification, registrations })).toEqual(['deliveryDeadlinePassed']);
  });

  it('of its version alone, whatever else there is to say', () => {
    expect(stopsFor({ isOfVersion: false, isMoved: true, blocs: [] })).toEqual(['enrolledElsewhere']);
  });

  it('for every reason at once', () => {
    expect(stopsFor({ isMoved: true, blocs: [], enrolledOn: '2023-07-01' })).toEqual([
      'enrollmentMoved',
      'enrolledAfterSession',
      'nothingToPresent',
    ]);
  });
});
