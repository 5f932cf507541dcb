import fc from 'fast-check';
import {
  aKey,
  anArchive,
  anArchiveWithSheets,
  aSealedSnapshot,
  aSnapshotWithSheets,
  someParts,
  zipped,
} from '../../test/support/an-archive.js';
import { ASSESSORS, jsonPart, sha256 } from './archive-format.js';
import { writeStoredZip, type ZipEntry } from './stored-zip.js';
import { verifyArchive } from './verify-archive.js';

const KEY = aKey();
const { snapshot: SNAPSHOT, sheets: SHEETS } = aSnapshotWithSheets();
const verify = (file: Buffer) => verifyArchive(file, { keys: { trusted: [KEY.jwk], withdrawn: [] } });
const holding = (...sheets: ZipEntry[]) => verify(zipped(anArchiveWithSheets(KEY, sheets)));

describe('What assessors handed in, in an archive,', () => {
  it('is confirmed as it was sealed', () => {
    const { findings, confirmed } = holding(SHEETS);
    expect(findings).toEqual([]);
    expect(confirmed).toContainEqual({ code: 'assessorsHeld', sheets: 2 });
  });

  it('is named where any byte of it was changed', () => {
    const { bytes, regions } = writeStoredZip(anArchiveWithSheets(KEY, [SHEETS]));
    const [begins] = regions.filter(({ path }) => path === ASSESSORS);
    fc.assert(
      fc.property(fc.nat(SHEETS.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, difference) => {
        const changed = Buffer.from(bytes);
        changed[changed.indexOf(SHEETS.bytes, begins!.start) + offset]! ^= difference;
        expect(verify(changed).findings.map(({ part }) => part)).toContain(ASSESSORS);
      }),
      { numRuns: 300 },
    );
  });

  it('is missed where it is not there, whoever signed the archive', () => {
    expect(holding().findings).toEqual([{ part: ASSESSORS, code: 'namedInSnapshot' }]);
  });

  it('is refused where it is not what the snapshot names, whoever signed the archive', () => {
    const other = jsonPart(ASSESSORS, { format: 'delibloc-assessors/1', sessionId: 'session-1', sheets: [] });
    expect(holding(other).findings).toEqual([{ part: ASSESSORS, code: 'notWhatSnapshotNames' }]);
  });

  it('is refused where the snapshot names none', () => {
    const parts = [...someParts(KEY), SHEETS];
    expect(verify(zipped(anArchive(KEY, parts, aSealedSnapshot()))).findings).toEqual([
      { part: ASSESSORS, code: 'assessorsUnnamed' },
    ]);
  });

  it.each([
    ['is of another session', { sessionId: 'session-2' }],
    ['holds fewer sheets than were sealed', { sheets: [] }],
    ['is of another format', { format: 'delibloc-assessors/2' }],
    ['holds no list', { sheets: null }],
    ['holds what is no sheet', { sheets: [null, 1] }],
  ])('is refused where it %s, though hash and signatures agree', (_, amended) => {
    const whole = JSON.parse(Buffer.from(SHEETS.bytes).toString('utf8')) as object;
    const part = jsonPart(ASSESSORS, { ...whole, ...amended });
    const snapshot = { ...SNAPSHOT, assessors: { sheets: 2, sha256: sha256(part.bytes) } };
    const { findings } = verify(zipped(anArchive(KEY, [...someParts(KEY, snapshot), part], snapshot)));
    expect(findings.map(({ part: named }) => named)).toEqual([ASSESSORS]);
  });
});
