import {
  aKey,
  anArchive,
  aSealedSnapshot,
  someParts,
  somePrint,
  someRectifications,
  verifiedWhole,
  zipped,
} from '../../test/support/an-archive.js';
import { MANIFEST, rectificationPath } from './archive-format.js';
import type { ZipEntry } from './stored-zip.js';
import { verifyArchive } from './verify-archive.js';

const KEY = aKey();

/** An archive made by whoever holds the key: what its own parts say of each other is all that can be told. */
function archiveOf(rectifications: readonly ZipEntry[], told = rectifications.length / 3): Buffer {
  const parts = [...someParts(KEY), ...rectifications].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return zipped(anArchive(KEY, parts, aSealedSnapshot(), told));
}

const verify = (file: Buffer) => verifyArchive(file, { keys: { trusted: [KEY.jwk], withdrawn: [] } });
const foundIn = (file: Buffer) => verify(file).findings.map(({ part, code }) => `${part} ${code}`);
const record = (number: number) => rectificationPath(number, 'record.json');

/** The same parts under the number of another. */
const renumbered = (entries: readonly ZipEntry[], from: number, to: number): ZipEntry[] =>
  entries
    .filter(({ path }) => path.startsWith(`rectifications/${from}/`))
    .map(({ path, bytes }) => ({ path: path.replace(`/${from}/`, `/${to}/`), bytes }));

describe('An archive of a session that was rectified', () => {
  const three = someRectifications(KEY, 3);
  const [first, second, third] = [1, 2, 3].map((number) => renumbered(three, number, number)) as [
    ZipEntry[],
    ZipEntry[],
    ZipEntry[],
  ];

  it('is whole with all of them, each applied to what held before it and printed again', async () => {
    const { findings, confirmed, notes } = await verifiedWhole(archiveOf(three), [KEY.jwk]);
    expect(findings).toEqual([]);
    expect(notes).toEqual([{ code: 'compositionNotRecorded' }]);
    expect(confirmed).toContainEqual({ code: 'rectificationsHeld', rectifications: 3 });
    expect(confirmed).toContainEqual({ code: 'printedAgain', document: 'rectification', number: 3 });
  });

  it.each([1, 2, 3])('names number %d where any byte of it was changed, and no part of another', (number) => {
    for (const part of ['record.json', 'seal.json', 'minutes.pdf'] as const) {
      const path = rectificationPath(number, part);
      const changed = three.map((entry) =>
        entry.path === path ? { path, bytes: Buffer.concat([entry.bytes.subarray(1), Buffer.from('x')]) } : entry,
      );
      const file = zipped(
        anArchive(KEY, [...someParts(KEY), ...three], aSealedSnapshot(), 3).map(
          (entry) => changed.find((one) => one.path === entry.path) ?? entry,
        ),
      );
      const named = new Set(verify(file).findings.map((finding) => finding.part));
      expect([...named]).toEqual([path]);
    }
  });

  it('names the place of one that was removed from between others, whoever signed the rest', () => {
    expect(verify(archiveOf([...first, ...renumbered(three, 3, 2)])).findings).toEqual([
      { part: record(2), code: 'rectificationOutOfOrder', number: 3, expected: 2 },
    ]);
    expect(foundIn(archiveOf([...first, ...third], 3))).toContain(`${record(2)} notInManifest`);
  });

  it('names those that were put in another order', () => {
    const swapped = [...first, ...renumbered(three, 3, 2), ...renumbered(three, 2, 3)];
    expect(foundIn(archiveOf(swapped))[0]).toBe(`${record(2)} rectificationOutOfOrder`);
  });

  it('names one that was added, and one more than is told', () => {
    expect(foundIn(archiveOf([...first, ...second], 1))).toContain(`${record(2)} rectificationUntold`);
    expect(foundIn(archiveOf(first, 1_000_000_000))).toContain(`${MANIFEST} rectificationsTooMany`);
  });

  it.each([
    ['of another session', { sessionId: 'session-2' }, 'rectifiesAnotherSession'],
    ['of other minutes', { rectifies: { reference: 'x', rank: 42, hash: 'f00d' } }, 'rectifiesOtherMinutes'],
    ['that follows something else', { follows: 'f00d' }, 'followsSomethingElse'],
    ['placed elsewhere in the chain', { chain: { rank: 43, previousHash: 'f00d' } }, 'notNextInChain'],
    ['placed before the first', { chain: { rank: 7, previousHash: null } }, 'notNextInChain'],
  ])('tells of one %s, though it is signed', (_, amended, problem) => {
    const found = foundIn(archiveOf(someRectifications(KEY, 1, () => amended)));
    expect(found).toEqual([`${record(1)} ${problem}`]);
  });

  it('tells of one that changes what did not hold', () => {
    const again = (number: number) =>
      number === 2
        ? {
            changes: [
              {
                ...{ candidacyId: 'candidacy-1', title: null, identity: null, wordsForCandidate: '' },
                blocs: [{ blocCode: 'BC02', from: 'notValidated' as const, to: 'validated' as const }],
              },
            ],
          }
        : {};
    expect(foundIn(archiveOf(someRectifications(KEY, 2, again)))).toEqual([`${record(2)} rectificationDoesNotApply`]);
  });

  it('signed with another key than those trusted is not believed', () => {
    const forged = someRectifications(aKey(), 1);
    expect(foundIn(archiveOf(forged)).join()).toContain('strangersKey');
  });

  it('says of minutes printed by another version that only the manifest vouches for them', async () => {
    const { findings, notes } = await verifiedWhole(archiveOf(three), [KEY.jwk], (document) =>
      document.name === 'rectification' ? Promise.resolve(Buffer.from('%PDF other')) : somePrint(document),
    );
    expect(findings).toEqual([]);
    expect(notes).toHaveLength(4);
    expect(notes[1]).toEqual({ code: 'printedOtherwise', document: 'rectification', number: 1 });
  });
});
