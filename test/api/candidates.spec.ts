import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { aCandidate, register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

describe('candidates', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T22:30:00.000Z');
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const search = async (q: string, page = ''): Promise<string[]> => {
    const path = `candidates?q=${encodeURIComponent(q)}${page}`;
    const { items } = await secretary.must(secretary.get<PageOf<Candidate>>(path));
    return items.map(({ firstNames, birthName }) => `${birthName} ${firstNames}`);
  };

  it('are registered with their names as typed, trimmed and composed', async () => {
    const typed = { firstNames: '  Zoe\u0301 #D$upont* ', birthName: '"O\'Neil" <b>&amp;', birthPlace: 'Đà Nẵng' };
    const { status, body } = await secretary.post<Candidate>('candidates', aCandidate(typed));
    expect(status).toBe(201);
    expect(body).toMatchObject({ firstNames: 'Zoé #D$upont*', birthName: '"O\'Neil" <b>&amp;', birthPlace: 'Đà Nẵng' });
    expect(body).toMatchObject({ usedName: null, gender: null, email: null, accountId: null, version: 1 });
    expect(await secretary.must(secretary.get(`candidates/${body.id}`))).toEqual(body);
  });

  it('leave in the journal who registered them, and all that was written', async () => {
    const { id, birthDay } = await register(secretary);
    const [entry] = await application.database.read((reading) => reading.findBy(AuditEntry, { subjectId: id }));
    expect(entry).toMatchObject({
      ...{ action: 'candidate.registered', subjectType: 'candidate', accountId: secretary.account.accountId },
      ...{ before: null, after: { birthName: 'Benali', birthDay } },
    });
  });

  it.each(['president', 'juryMember', 'candidate'] as const)('are not for a %s', async (role) => {
    const client = await application.signIn(role);
    const { id } = await register(secretary);
    for (const answer of [
      await client.get<ProblemBody>('candidates'),
      await client.get<ProblemBody>(`candidates/${id}`),
      await client.post<ProblemBody>('candidates', aCandidate()),
      await client.patch<ProblemBody>(`candidates/${id}`, { version: 1, birthName: 'Autre' }),
      await client.put<ProblemBody>(`candidates/${id}/account`, { version: 1, accountId: client.account.accountId }),
      await client.delete<ProblemBody>(`candidates/${id}/account?version=1`),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  });

  it('are refused with every fault at once', async () => {
    const { status, body } = await secretary.post<ProblemBody>('candidates', {
      ...{ firstNames: 'Ya\u0007nis', birthName: '   ', birthDay: '2001-02-29', birthPlace: 7, gender: 'Z' },
      ...{ email: 'nobody', searchName: 'mine' },
    });
    expect(status).toBe(422);
    expect(body.code).toBe('invalidInput');
    const paths = new Set((body.facts.faults as { path: string }[]).map(({ path }) => path));
    expect(paths).toEqual(
      new Set(['firstNames', 'birthName', 'birthDay', 'birthPlace', 'gender', 'email', 'searchName']),
    );
  });

  it('are not born after today, which is a day in France', async () => {
    expect((await secretary.post('candidates', aCandidate({ birthDay: '2023-06-16' }))).status).toBe(201);
    expect(await secretary.post<ProblemBody>('candidates', aCandidate({ birthDay: '2023-06-17' }))).toMatchObject({
      status: 422,
      body: { code: 'bornInFuture' },
    });
  });

  describe('who may be there already', () => {
    const person = { firstNames: 'Maë-Lou', birthName: 'Cordier', birthDay: '1970-05-04' };

    it('are told by name and birth day, whatever accents and capitals, until confirmed', async () => {
      const { id } = await register(secretary, person);
      const again = aCandidate({ ...person, firstNames: 'MAE  LOU', birthName: 'CORDIER' });
      expect(await secretary.post<ProblemBody>('candidates', again)).toMatchObject({
        status: 409,
        body: { code: 'possibleDuplicate', facts: { candidateIds: [id] } },
      });
      expect((await secretary.post('candidates', { ...again, confirmDuplicate: false })).status).toBe(409);
      const other = await secretary.must(secretary.post<Candidate>('candidates', { ...again, confirmDuplicate: true }));
      expect(other.id).not.toBe(id);
    });

    it('are told by the name they use too', async () => {
      const { id } = await register(secretary, { ...person, birthDay: '1971-05-04', usedName: 'Vidal' });
      const again = aCandidate({ ...person, birthDay: '1971-05-04', birthName: 'vidal' });
      const { body } = await secretary.post<ProblemBody>('candidates', again);
      expect(body).toMatchObject({ code: 'possibleDuplicate', facts: { candidateIds: [id] } });
    });

    it('are others when born on another day or named otherwise', async () => {
      await register(secretary, { ...person, birthDay: '1972-05-04' });
      expect((await secretary.post('candidates', aCandidate({ ...person, birthDay: '1972-05-05' }))).status).toBe(201);
      const named = aCandidate({ ...person, birthDay: '1972-05-04', firstNames: 'Maëlou' });
      expect((await secretary.post('candidates', named)).status).toBe(201);
    });

    it('are registered once when sent twice at the same time', async () => {
      const twin = aCandidate({ ...person, birthDay: '1973-05-04' });
      const answers = await Promise.all(Array.from({ length: 4 }, () => secretary.post('candidates', twin)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    });
  });

  describe('searched', () => {
    beforeAll(async () => {
      await register(secretary, { firstNames: 'Łucja Đặng', birthName: 'Zyskowska', usedName: 'Ozanne' });
      await register(secretary, { firstNames: 'Anne-Lise', birthName: 'Zyskos' });
    });

    it.each([
      ['zysk', ['Zyskos Anne-Lise', 'Zyskowska Łucja Đặng']],
      ['ZYSKOW luc', ['Zyskowska Łucja Đặng']],
      ['dang ozanne', ['Zyskowska Łucja Đặng']],
      ['lise zyskos', ['Zyskos Anne-Lise']],
      ['yskos', []],
      ['zysk%', ['Zyskos Anne-Lise', 'Zyskowska Łucja Đặng']],
      ['zyskos lucja', []],
    ])('for %p are found whatever accents and order, by beginnings of words', async (q, names) => {
      expect((await search(q)).sort()).toEqual(names);
    });

    it('are sorted by the name they use', async () => {
      expect(await search('zysk')).toEqual(['Zyskowska Łucja Đặng', 'Zyskos Anne-Lise']);
    });

    it('come in pages that say how many there are', async () => {
      const page = (n: number) =>
        secretary.must(secretary.get<PageOf<Candidate>>(`candidates?q=zysk&size=1&page=${n}`));
      const [first, second, third] = [await page(1), await page(2), await page(3)];
      expect([first.total, second.total, third.total]).toEqual([2, 2, 2]);
      expect(first.items[0]?.birthName).toBe('Zyskowska');
      expect(second.items[0]?.birthName).toBe('Zyskos');
      expect(third.items).toEqual([]);
    });
  });

  describe('changed', () => {
    it('keep what is not sent, and are searched by their new name', async () => {
      const { id, birthDay } = await register(secretary, { birthName: 'Quillard', email: 'q@exemple.fr' });
      const change = { version: 1, birthName: 'Quémeneur', usedName: 'Quill' };
      const changed = await secretary.must(secretary.patch<Candidate>(`candidates/${id}`, change));
      expect(changed).toMatchObject({ birthName: 'Quémeneur', usedName: 'Quill', birthDay, email: 'q@exemple.fr' });
      expect(changed.version).toBe(2);
      expect(await search('quemen')).toEqual(['Quémeneur Yanis']);
      expect(await search('quillard')).toEqual([]);
    });

    it('lose what is optional by null, and nothing else', async () => {
      const { id } = await register(secretary, { usedName: 'Autre', email: 'a@exemple.fr' });
      const cleared = { version: 1, usedName: null, email: null, gender: null };
      expect(await secretary.must(secretary.patch(`candidates/${id}`, cleared))).toMatchObject({
        ...{ usedName: null, email: null, version: 2 },
      });
      const refused = await secretary.patch<ProblemBody>(`candidates/${id}`, { version: 2, birthName: null });
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalidInput' } });
    });

    it('on a stale version are answered with both versions', async () => {
      const { id } = await register(secretary);
      await secretary.must(secretary.patch(`candidates/${id}`, { version: 1, birthPlace: 'Paris' }));
      expect(await secretary.patch<ProblemBody>(`candidates/${id}`, { version: 1, birthPlace: 'Nice' })).toMatchObject({
        status: 409,
        body: {
          code: 'staleVersion',
          facts: { yours: { birthPlace: 'Nice', version: 1 }, current: { birthPlace: 'Paris', version: 2 } },
        },
      });
    });

    it('are not found where there are none', async () => {
      const path = 'candidates/00000000-0000-4000-8000-000000000000';
      expect(await secretary.get<ProblemBody>(path)).toMatchObject({ status: 404, body: { code: 'notFound' } });
      expect((await secretary.patch(path, { version: 1, birthName: 'X' })).status).toBe(404);
    });
  });

  describe('linked to an account', () => {
    it('of role candidate, one each, and unlinked', async () => {
      const [one, other] = [await register(secretary), await register(secretary)];
      const { accountId } = (await application.signIn('candidate')).account;
      const link = (id: string, version: number) =>
        secretary.put<ProblemBody & Candidate>(`candidates/${id}/account`, { version, accountId });
      expect(await link(one.id, 1)).toMatchObject({ status: 200, body: { accountId, version: 2 } });
      expect(await link(other.id, 1)).toMatchObject({
        status: 409,
        body: { code: 'accountTaken', facts: { candidateId: one.id } },
      });
      const unlink = await secretary.delete<Candidate>(`candidates/${one.id}/account?version=2`);
      expect(unlink).toMatchObject({ status: 200, body: { accountId: null, version: 3 } });
      expect((await link(other.id, 1)).status).toBe(200);
    });

    it('of another role, or that does not exist, are refused', async () => {
      const { id } = await register(secretary);
      const link = (accountId: string) =>
        secretary.put<ProblemBody>(`candidates/${id}/account`, { version: 1, accountId });
      expect(await link(secretary.account.accountId)).toMatchObject({
        status: 422,
        body: { code: 'notACandidateAccount', facts: { role: 'secretary' } },
      });
      expect((await link('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    });
  });
});
