import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { aKey, anArchive, aSealedSnapshot, someParts, verifiedWhole, zipped } from '../../test/support/an-archive.js';
import {
  ATTENDANCE_SHEET,
  documentPath,
  JOURNAL,
  jsonPart,
  KEYS,
  MINUTES,
  SEAL,
  sha256,
  sheetsPath,
  SNAPSHOT,
} from './archive-format.js';
import { keySet } from '../signing/key-set.js';
import type { SnapshotMember } from '../domain/sealing/session-snapshot.js';
import { writeStoredZip, type ZipEntry } from './stored-zip.js';
import { verifyArchive } from './verify-archive.js';

const KEY = aKey();
const ENTRIES = anArchive(KEY);
const { bytes: FILE, regions: REGIONS } = writeStoredZip(ENTRIES);
const verify = (file: Buffer) => verifyArchive(file, { keys: { trusted: [KEY.jwk], withdrawn: [] } });
const whole = (entries: readonly ZipEntry[]) => verifiedWhole(zipped(entries), [KEY.jwk]);
const partsFound = (file: Buffer) => verify(file).findings.map(({ part }) => part);
/** Of sessions of the first format, as the one here. */
const UNRECORDED = { code: 'compositionNotRecorded' };
const regionAt = (offset: number) => REGIONS.find(({ start, end }) => start <= offset && offset < end)!;

describe('An archive of a session', () => {
  it('is whole as it was made: everything is confirmed, nothing is found', async () => {
    const { findings, confirmed, notes, session } = await whole(ENTRIES);
    expect(findings).toEqual([]);
    expect(confirmed).toHaveLength(6);
    expect(notes).toEqual([UNRECORDED]);
    expect(session).toEqual({ id: 'session-1', certification: expect.any(String), day: '2023-06-15' });
  });

  it('says that trust rests on its own keys where none are given', () => {
    const { findings, notes } = verifyArchive(FILE, {});
    expect(findings).toEqual([]);
    expect(notes).toEqual([UNRECORDED, { code: 'ownKeys', keyIds: [KEY.keyId] }]);
  });

  it('made whole again with other keys is not what the institution signed', () => {
    const forger = aKey();
    const forged = zipped(anArchive(forger));
    expect(verifyArchive(forged, {}).findings).toEqual([]);
    expect(partsFound(forged)).toEqual(expect.arrayContaining([SEAL, 'manifest.sig.json']));
  });

  it('names the part of which any byte was changed, wherever it is in the file', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (offset, difference) => {
        const changed = Buffer.from(FILE);
        changed[offset]! ^= difference;
        expect(partsFound(changed)).toContain(regionAt(offset).path ?? 'end of the file');
      }),
      { numRuns: 1500 },
    );
  });

  it('says of minutes that were changed nothing else than that', async () => {
    const changed = ENTRIES.map((entry) =>
      entry.path === MINUTES ? { ...entry, bytes: Buffer.concat([entry.bytes, Buffer.from(' ')]) } : entry,
    );
    const { findings, notes, confirmed } = await whole(changed);
    expect(confirmed).not.toContainEqual({ code: 'printedAgain', document: 'minutes' });
    expect(findings).toContainEqual({ part: MINUTES, code: 'changed' });
    expect(notes).toEqual([UNRECORDED]);
  });

  it('names it for every byte of every header', () => {
    const headers = REGIONS.flatMap(({ start, end }) => [start, Math.min(end, start + 64)] as const);
    for (let index = 0; index < headers.length; index += 2) {
      for (let offset = headers[index]!; offset < headers[index + 1]!; offset += 1) {
        const changed = Buffer.from(FILE);
        changed[offset]! ^= 1;
        expect(partsFound(changed)).toContain(regionAt(offset).path ?? 'end of the file');
      }
    }
  });

  it('is found out cut short anywhere, and longer', () => {
    for (let length = 0; length < FILE.length; length += 97)
      expect(partsFound(FILE.subarray(0, length))).not.toEqual([]);
    expect(partsFound(FILE.subarray(0, FILE.length - 1))).toEqual(['end of the file']);
    expect(partsFound(Buffer.concat([FILE, Buffer.from('\n')]))).toContain('end of the file');
  });

  it.each(ENTRIES.map(({ path }) => path))('tells that %s was dropped', (path) => {
    expect(partsFound(zipped(ENTRIES.filter((entry) => entry.path !== path)))).toContain(path);
  });

  it('tells what was added, what was swapped, and what stands twice', () => {
    const added: ZipEntry = { path: 'sheets/extra.pdf', bytes: Buffer.from('x') };
    expect(verify(zipped([...ENTRIES, added])).findings).toContainEqual({ part: added.path, code: 'added' });
    const swapped = ENTRIES.with(3, ENTRIES[5]!).with(5, ENTRIES[3]!);
    expect(partsFound(zipped(swapped))).toEqual(expect.arrayContaining([ENTRIES[3]!.path, ENTRIES[5]!.path]));
    const exchanged = ENTRIES.with(3, { ...ENTRIES[3]!, bytes: ENTRIES[5]!.bytes });
    expect(partsFound(zipped(exchanged))).toContain(ENTRIES[3]!.path);
    expect(verify(zipped([...ENTRIES, ENTRIES[4]!])).findings[0]?.code).toBe('duplicateName');
  });

  it('holds the presences on paper and the deliberation sheets of every candidate, each printed again', async () => {
    const { confirmed } = await whole(ENTRIES);
    for (const named of [{ document: 'minutes' }, { document: 'attendance' }, { document: 'sheets', from: 1, to: 1 }]) {
      expect(confirmed).toContainEqual({ code: 'printedAgain', ...named });
    }
  });

  it.each([ATTENDANCE_SHEET, sheetsPath([1, 1])])('is refused without %s, whoever signed it', (path) => {
    const parts = someParts(KEY).filter((part) => part.path !== path);
    expect(partsFound(zipped(anArchive(KEY, parts)))).toEqual([path]);
  });

  it('is refused with sheets of candidates whom the snapshot does not hold, whoever signed it', () => {
    const path = sheetsPath([2, 2]);
    const parts = [...someParts(KEY), { path, bytes: Buffer.from('%PDF') }];
    expect(verify(zipped(anArchive(KEY, parts))).findings).toEqual([{ part: path, code: 'sheetsOfNobody' }]);
  });

  it('of format 2 has no sheets, and is whole without them', async () => {
    const sheets = [ATTENDANCE_SHEET, sheetsPath([1, 1])];
    const parts = someParts(KEY).filter(({ path }) => !sheets.includes(path));
    const old = anArchive(KEY, parts, aSealedSnapshot(), 0, { format: 'delibloc-archive/2' });
    expect((await whole(old)).findings).toEqual([]);
    expect((await whole(old)).confirmed).toHaveLength(4);
  });

  it('tells of documents that another version printed, and of those that cannot be printed', async () => {
    const other = await verifiedWhole(FILE, [KEY.jwk], () => Promise.resolve(Buffer.from('%PDF other')));
    expect([other.findings.length, other.notes.length]).toEqual([0, 4]);
    expect(other.notes[3]).toEqual({ code: 'printedOtherwise', document: 'sheets', from: 1, to: 1 });
    const none = await verifiedWhole(FILE, [KEY.jwk], () => Promise.reject(new Error('no such facts')));
    expect(none.findings.map(({ part }) => part)).toEqual([MINUTES, ATTENDANCE_SHEET, sheetsPath([1, 1])]);
  });

  it('may hold other parts, as long as its manifest was signed with them', () => {
    const parts = [...someParts(KEY), { path: 'appointments/arrete.pdf', bytes: Buffer.from('%PDF') }];
    expect(verify(zipped(anArchive(KEY, parts))).findings).toEqual([]);
  });

  it('holds the decisions of appointment that its snapshot names, each as it was attached', () => {
    const document = Buffer.from('%PDF-1.7 arrêté', 'utf8');
    const appointmentDocument = { fileName: 'arrete.pdf', sha256: sha256(document) };
    const member: SnapshotMember = {
      ...{ id: 'm1', firstNames: 'Claire', lastName: 'Aubry', college: 'employer', organisation: 'Gaumont' },
      ...{ external: true, president: true, present: true, appointedBy: null, appointedOn: null, appointmentDocument },
    };
    const snapshot = { ...aSealedSnapshot(), members: [member] };
    const path = documentPath({ sha256: appointmentDocument.sha256, mediaType: 'application/pdf' });
    const holding = (...entries: ZipEntry[]) =>
      verify(zipped(anArchive(KEY, [...entries, ...someParts(KEY, snapshot)], snapshot)));
    const held = holding({ path, bytes: document });
    expect(held.findings).toEqual([]);
    expect(held.confirmed).toContainEqual({ code: 'appointmentsAttached', documents: 1 });
    expect(holding({ path, bytes: Buffer.from('%PDF-1.7 autre') }).findings).toEqual([
      { part: path, code: 'appointmentChanged' },
    ]);
    expect(holding().findings).toMatchObject([{ code: 'appointmentMissing', fileName: 'arrete.pdf' }]);
  });

  it('is refused without a part that every archive has, whoever signed it', () => {
    const parts = someParts(KEY).filter(({ path }) => path !== JOURNAL);
    expect(partsFound(zipped(anArchive(KEY, parts)))).toContain(JOURNAL);
  });

  it('has its proposals computed again: those that the rules do not give are found, whoever signed them', () => {
    const snapshot = aSealedSnapshot();
    const [candidacy] = snapshot.candidacies;
    const [first, ...others] = candidacy!.proposal.blocs;
    const proposal = { ...candidacy!.proposal, blocs: [{ ...first!, outcome: 'notValidated' as const }, ...others] };
    const forged = { ...snapshot, candidacies: [{ ...candidacy!, proposal }] };
    const { findings } = verify(zipped(anArchive(KEY, someParts(KEY, forged))));
    expect(findings).toEqual([{ part: SNAPSHOT, code: 'proposalDiffers', candidate: 1, name: 'Lina Arnaud' }]);
  });

  it('has a seal that is of its snapshot, session and sealing', () => {
    for (const given of [{ hash: 'f00d' }, { sessionId: 'session-2' }, { rank: 41 }, { sealedBy: 'Un autre' }]) {
      expect(verify(zipped(anArchive(KEY, someParts(KEY, aSealedSnapshot(), given)))).findings).not.toEqual([]);
    }
  });

  it('is read without inflating, following or believing anything of a hostile ZIP', () => {
    const named = (path: string) => zipped([...ENTRIES.slice(0, 2), { path, bytes: Buffer.from('x') }]);
    for (const path of ['../../etc/passwd', '/etc/passwd', 'a/../b', 'C:\\x', '.hidden', 'a//b', 'x\u0000y', '']) {
      expect(verify(named(path)).findings.map(({ code }) => code)).toContain('unsafeName');
    }
    const bomb = Buffer.from(zipped([{ path: 'manifest.json', bytes: deflateRawSync(Buffer.alloc(1 << 24)) }]));
    bomb.writeUInt16LE(8, 8);
    expect(verify(bomb).findings.map(({ code }) => code)).toContain('repacked');
    const boasting = Buffer.from(FILE);
    boasting.writeUInt32LE(0xffffffff, 18);
    expect(partsFound(boasting)).toContain('manifest.json');
    for (const file of ['', 'PK', 'not a ZIP at all', '\u0000'.repeat(100)]) {
      expect(partsFound(Buffer.from(file))).toContain('manifest.json');
    }
  });

  it('is refused in words where a part is JSON of another kind, whoever signed it', () => {
    const nested = Buffer.from('['.repeat(100_000) + ']'.repeat(100_000));
    for (const bytes of [Buffer.from('null'), Buffer.from('[]'), Buffer.from('{"a":1}'), Buffer.from([0xff]), nested]) {
      for (const path of [SNAPSHOT, SEAL, JOURNAL, KEYS]) {
        const parts = someParts(KEY).map((part) => (part.path === path ? { path, bytes } : part));
        expect(partsFound(zipped(anArchive(KEY, parts)))).toContain(path);
      }
      expect(verify(zipped([{ path: 'manifest.json', bytes }])).findings).not.toEqual([]);
    }
  });

  it('names its keys by what they are', () => {
    const { keys } = keySet([KEY.jwk]);
    const misnamed = jsonPart(KEYS, { keys: [{ ...keys[0]!, kid: aKey().keyId }] });
    const parts = someParts(KEY).map((part) => (part.path === KEYS ? misnamed : part));
    expect(verifyArchive(zipped(anArchive(KEY, parts)), {}).findings.map(({ part }) => part)).toContain(KEYS);
  });
});
