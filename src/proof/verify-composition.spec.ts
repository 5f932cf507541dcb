import fc from 'fast-check';
import { aJuryRule } from '../../test/support/a-certification.js';
import { aKey, anArchive, someParts, zipped } from '../../test/support/an-archive.js';
import { anAssessedCertification, aSessionSnapshot } from '../../test/support/a-session-snapshot.js';
import { compositionOfSnapshot } from '../domain/sealing/composition-of-snapshot.js';
import type { SessionSnapshot, SnapshotMember } from '../domain/sealing/session-snapshot.js';
import { SNAPSHOT } from './archive-format.js';
import type { ZipEntry } from './stored-zip.js';
import { verifyArchive } from './verify-archive.js';

const KEY = aKey();
const RULE = aJuryRule({
  size: 4,
  quorum: { members: 2, provenance: { assumed: 'for the test' } },
  clauses: [
    { kind: 'college', colleges: ['employee'], atLeast: 1 },
    { kind: 'parity', among: 'all' },
  ],
});
const DEROGATION = { text: 'Par décision du directeur.', grantedBy: 'Le directeur', grantedOn: '2023-06-14' };

/** "F employer president absent": gender, college, then what else is true. */
function member(words: string, index: number): SnapshotMember {
  const [gender, college, ...traits] = words.split(' ');
  return {
    ...{ id: `m${index}`, firstNames: 'Amine', lastName: `Berger-${index}`, organisation: null, external: false },
    ...{ gender: gender as 'F', college: college as 'employee', president: traits.includes('president') },
    ...{ qualified: traits.includes('qualified'), present: !traits.includes('absent') },
    ...{ appointedBy: 'Le directeur', appointedOn: '2023-06-01' },
  };
}

/** A session of that jury as it would be sealed; what is given stands in the place of what follows. */
function sealed(words: readonly string[], amend: Partial<SessionSnapshot> = {}, sitting?: readonly string[]) {
  const members = words.map(member);
  const certification = anAssessedCertification({ juries: [RULE] });
  const steps = [{ state: 'sealed', by: 'Claire Aubry', at: '2023-06-15T15:00:00.000Z' }] as const;
  const quorum = { required: RULE.quorum.members, sitting: sitting?.length ?? members.length };
  const bare = aSessionSnapshot([{ record: {}, decision: null }], {
    format: 'delibloc-session/2',
    certification,
    members,
  });
  const candidacies = bare.candidacies.map((one) => ({ ...one, quorum, ...(sitting && { sitting }) }));
  const { clauses, ofPresent } = compositionOfSnapshot(bare)!;
  const told = { composition: clauses, ...(ofPresent.length > 0 && { compositionOfPresent: ofPresent }) };
  return { ...bare, steps, quorum, candidacies, ...told, ...amend };
}

const archive = (snapshot: SessionSnapshot): ZipEntry[] => anArchive(KEY, someParts(KEY, snapshot), snapshot);
const verify = (entries: readonly ZipEntry[]) =>
  verifyArchive(zipped(entries), { keys: { trusted: [KEY.jwk], withdrawn: [] } });
const JURY = ['F school president', 'F employer', 'M employee', 'M school'];

describe('The composition of the jury, in an archive,', () => {
  it('is computed again clause by clause, and confirmed', () => {
    const { findings, confirmed, notes } = verify(archive(sealed(JURY)));
    expect([findings, notes]).toEqual([[], []]);
    expect(confirmed).toContainEqual({ code: 'compositionComputed', clauses: 5, unmet: 0, derogated: false });
  });

  it('names the snapshot where the gender of a member was changed, and once more as not what was sealed', () => {
    const changed = archive(sealed(JURY)).map((entry) => {
      if (entry.path !== SNAPSHOT) return entry;
      const text = Buffer.from(entry.bytes).toString('utf8');
      return { ...entry, bytes: Buffer.from(text.replace('"gender":"M","id":"m2"', '"gender":"F","id":"m2"')) };
    });
    const codes = verify(changed).findings.map(({ part, code }) => `${part} ${code}`);
    expect(codes).toEqual(expect.arrayContaining([`${SNAPSHOT} changed`, `${SNAPSHOT} notSealed`]));
  });

  it('names the clause where that was done by whoever holds the key', () => {
    const whole = sealed(JURY);
    const forged = { ...whole, members: whole.members.with(2, { ...whole.members[2]!, gender: 'F' as const }) };
    expect(verify(archive(forged)).findings).toEqual([
      {
        ...{ part: SNAPSHOT, code: 'compositionDiffers' },
        recorded: expect.objectContaining({ requirement: expect.objectContaining({ women: 2, men: 2 }), met: true }),
        computed: expect.objectContaining({ requirement: expect.objectContaining({ women: 3, men: 1 }), met: false }),
      },
      {
        ...{ part: SNAPSHOT, code: 'unmetWithoutDerogation' },
        computed: expect.objectContaining({ requirement: expect.objectContaining({ kind: 'parity' }) }),
      },
    ]);
  });

  it('tells of a clause that was left out, and of one that no rule asks', () => {
    const { composition } = sealed(JURY);
    const without = verify(archive(sealed(JURY, { composition: composition.slice(1) }))).findings;
    expect(without).toMatchObject([{ code: 'compositionDiffers', recorded: null, computed: composition[0] }]);
    const more = { requirement: { kind: 'qualified', atLeast: 1 }, met: true, found: 1, advisory: false } as const;
    const added = verify(archive(sealed(JURY, { composition: [...composition, more] }))).findings;
    expect(added).toMatchObject([{ code: 'compositionDiffers', recorded: more, computed: null }]);
  });

  it('may be unmet by derogation, and not without', () => {
    const short = JURY.slice(0, 3);
    const derogated = verify(archive(sealed(short, { derogation: DEROGATION })));
    expect(derogated.findings).toEqual([]);
    expect(derogated.confirmed).toContainEqual({ code: 'compositionComputed', clauses: 5, unmet: 1, derogated: true });
    expect(verify(archive(sealed(short))).findings).toMatchObject([
      { code: 'unmetWithoutDerogation', computed: { requirement: { kind: 'size' }, found: 3 } },
    ]);
  });

  it('is computed again over those present, at each decision too', () => {
    const absent = JURY.with(2, 'M employee absent');
    expect(verify(archive(sealed(absent))).findings).toEqual([]);
    expect(verify(archive(sealed(absent, { compositionOfPresent: [] }))).findings).toMatchObject([
      { code: 'compositionOfPresentDiffers', recorded: null, computed: { requirement: { kind: 'college' } } },
    ]);
    const { findings, notes } = verify(archive(sealed(JURY, {}, ['m0', 'm1', 'm3'])));
    expect(findings).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'sittingComposition', candidates: [1], clauses: [{ requirement: { kind: 'college' } }] },
    ]);
  });

  it('asks for the quorum of the rules', () => {
    expect(verify(archive(sealed(JURY, { quorum: { required: 1, sitting: 4 } }))).findings).toEqual([
      { part: SNAPSHOT, code: 'quorumDiffers', recorded: 1, expected: 2 },
    ]);
  });

  it('is not computed of records that did not tell it, and missed where they should', () => {
    const silent = JURY.map(member).map(({ gender: _gender, qualified: _qualified, ...others }) => others);
    const older = sealed(JURY, { members: silent, format: 'delibloc-session/1' });
    expect(verify(archive(older))).toMatchObject({ findings: [], notes: [{ code: 'compositionNotRecorded' }] });
    expect(verify(archive({ ...older, format: 'delibloc-session/2' })).findings).toEqual([
      { part: SNAPSHOT, code: 'memberFactsMissing' },
    ]);
  });

  it('holds for every jury as it was recorded, and for none of which a clause was turned', () => {
    const words = fc.constantFrom('F employer', 'M employee absent', 'F employee', 'M school absent', 'X school');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(4), (jury, turned) => {
        const snapshot = sealed(jury, { derogation: DEROGATION });
        expect(verify(archive(snapshot)).findings).toEqual([]);
        const composition = snapshot.composition.map((clause, index) =>
          index === turned ? { ...clause, met: !clause.met } : clause,
        );
        expect(verify(archive({ ...snapshot, composition })).findings).toMatchObject([{ code: 'compositionDiffers' }]);
      }),
      { numRuns: 60 },
    );
  });
});
