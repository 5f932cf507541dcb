import fc from 'fast-check';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { CANDIDATE_LIST } from '../../src/candidates/candidate.list.js';
import { searchNameOf } from '../../src/candidates/search-name.js';
import { sortsOf } from '../../src/lists/list.js';
import { type ListPage, readPage, readPortions } from '../../src/lists/read-list.js';
import { leaveFound } from '../../src/search-words/find-words.js';
import { register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

/** Few names, so that many are equal; É beside E. */
const NAMES = ['Émile', 'Emile', 'Etienne', 'Zola', 'zola', 'Eluard', 'Éluard', "D'Eluard"];
const BIRTH_DAYS = ['1990-01-01', '1990-01-02', '1991-01-01'];
const PEOPLE = 40;

describe('a list', () => {
  let application: TestApplication;
  let secretary: Client;
  const people: Candidate[] = [];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    for (let number = 0; number < PEOPLE; number += 1) {
      const birthName = NAMES[number % NAMES.length]!;
      const birthDay = BIRTH_DAYS[number % BIRTH_DAYS.length]!;
      people.push(await register(secretary, { birthName, birthDay, confirmDuplicate: true }));
    }
  });

  afterAll(() => application.stop());

  const get = (query: string): Promise<ListPage<Candidate>> =>
    secretary.must(secretary.get<ListPage<Candidate>>(`candidates?${query}`));
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

  /** What the register must show, sorted here. */
  function expected(sort: string): string[] {
    const key = (person: Candidate): string =>
      sort.endsWith('name') ? searchNameOf(person) : person[sort.replace('-', '') as 'birthDay' | 'registeredAt'];
    const direction = sort.startsWith('-') ? -1 : 1;
    const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
    return idsOf(
      people.toSorted((one, other) => direction * compare(key(one), key(other)) || compare(one.id, other.id)),
    );
  }

  const aSort = fc.constantFrom(...sortsOf(CANDIDATE_LIST));
  const aSize = fc.integer({ min: 1, max: PEOPLE + 5 });

  it('shows each record once over its numbered pages, whatever is equal, in the order asked for', async () => {
    await fc.assert(
      fc.asyncProperty(aSort, aSize, async (sort, size) => {
        const pages: string[][] = [];
        for (let page = 1; page <= Math.ceil(PEOPLE / size); page += 1) {
          pages.push(idsOf((await get(`sort=${sort}&size=${size}&page=${page}`)).items));
        }
        expect(pages.flat()).toEqual(expected(sort));
      }),
      { numRuns: 12 },
    );
  });

  it('shows each record once where each page is asked for by the end of the one before', async () => {
    await fc.assert(
      fc.asyncProperty(aSort, aSize, async (sort, size) => {
        const seen: string[] = [];
        for (let after = ''; ;) {
          const page = await get(`sort=${sort}&size=${size}${after}`);
          expect(page).toMatchObject({ total: PEOPLE, atLeast: false });
          seen.push(...idsOf(page.items));
          if (page.next === null) break;
          after = `&after=${page.next}`;
        }
        expect(seen).toEqual(expected(sort));
      }),
      { numRuns: 12 },
    );
  });

  it('is read whole in portions in the same order', async () => {
    for (const sort of sortsOf(CANDIDATE_LIST)) {
      const read = await application.database.read(async (reading) => {
        const ids: string[] = [];
        const builder = reading.select<Candidate>('candidate', 'candidate');
        for await (const portion of readPortions(builder, CANDIDATE_LIST, sort)) ids.push(...idsOf(portion));
        return ids;
      });
      expect(read).toEqual(expected(sort));
    }
  });

  it('is not counted where a portion of it is all that is asked for', async () => {
    const portion = (size: number, after?: string): Promise<ListPage<Candidate>> =>
      application.database.read((reading) =>
        readPage(reading.select<Candidate>('candidate', 'candidate'), CANDIDATE_LIST, {
          ...{ page: 1, size, uncounted: true, ...(after !== undefined && { after }) },
        }),
      );
    const first = await portion(PEOPLE - 10);
    expect(first).toMatchObject({ total: PEOPLE - 10, atLeast: true });
    expect(await portion(PEOPLE - 10, first.next!)).toMatchObject({ total: 10, atLeast: true, next: null });
    expect(await portion(PEOPLE)).toMatchObject({ total: PEOPLE, atLeast: false, next: null });
  });

  it.each(['zola', 'e', 'el d', 'yanis em', 'personne', ''])('finds the same for %p by either way', async (q) => {
    const found = (mostSorted: number): Promise<string[]> =>
      application.database.read(async (reading) => {
        const builder = reading.select(Candidate, 'candidate');
        await leaveFound(reading, builder, 'candidate', 'candidate.id', q, mostSorted);
        return idsOf((await readPage(builder, CANDIDATE_LIST, { page: 1, size: 200 })).items);
      });
    const byWord = await found(5_000);
    expect(await found(-1)).toEqual(byWord);
    expect(byWord.length > 0).toBe(q !== 'personne');
  });

  it('has accents beside their letters', async () => {
    const { items } = await get('size=200');
    const names = items.map(({ birthName }) => birthName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    expect(names).toEqual(names.toSorted());
    expect(new Set(names.slice(0, 5))).toEqual(new Set(["d'eluard"]));
  });

  it('goes on after the same place whatever is entered before it meanwhile', async () => {
    const first = await get('sort=birthDay&size=10');
    await register(secretary, { birthName: 'Intrus', birthDay: '1900-01-01' }).then((person) => people.push(person));
    const second = await get(`sort=birthDay&size=10&after=${first.next}`);
    expect(idsOf(second.items)).toEqual(expected('birthDay').slice(11, 21));
  });

  it.each([
    ['sort=birthPlace', 422, 'invalidInput'],
    ['sort=--name', 422, 'invalidInput'],
    ['columns=searchName', 422, 'invalidInput'],
    ['after=rien', 400, 'malformedRequest'],
    [`after=${Buffer.from('["a"]').toString('base64url')}`, 400, 'malformedRequest'],
    [`after=${Buffer.from('["a",null]').toString('base64url')}`, 400, 'malformedRequest'],
    [`after=${Buffer.from(String.raw`["a","\u0000"]`).toString('base64url')}`, 400, 'malformedRequest'],
  ])('refuses %s', async (query, status, code) => {
    expect(await secretary.get<ProblemBody>(`candidates?${query}`)).toMatchObject({ status, body: { code } });
  });
});
