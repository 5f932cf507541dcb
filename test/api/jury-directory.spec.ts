import type { PresentedPerson } from '../../src/jury-directory/present-person.js';
import type { PresentedMember } from '../../src/jury-sessions/present-session.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { aMember, findSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

const { college: _college, appointedBy: _by, appointedOn: _on, ...FACTS } = aMember();

describe('The directory of jury members', () => {
  let application: TestApplication;
  let secretary: Client;
  const enter = (given: Record<string, unknown> = {}) =>
    secretary.post<PresentedPerson & ProblemBody>('jury-people', { ...FACTS, colleges: ['employee'], ...given });
  const list = async (query: string): Promise<string[]> => {
    const { items } = await secretary.must(secretary.get<PageOf<PresentedPerson>>(`jury-people?${query}`));
    return items.map(({ lastName }) => lastName);
  };
  const appoint = (sessionId: string, given: Record<string, unknown>) =>
    secretary.post<PresentedMember & ProblemBody>(`jury-sessions/${sessionId}/members`, given);

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  it('is searched by name, organisation or address, without accents, and filtered', async () => {
    await enter({ lastName: 'Œuvrard', firstNames: 'Zoé', organisation: 'Théâtre Nô', email: 'zoe@no.example' });
    await enter({ lastName: 'Zimmer', organisation: 'Théâtre Nô', colleges: ['school'] });
    expect(await list('q=oeuvrard')).toEqual(['Œuvrard']);
    expect(await list('q=theatre')).toEqual(['Œuvrard', 'Zimmer']);
    expect(await list('q=no.example')).toEqual(['Œuvrard']);
    expect(await list('q=theatre&college=school')).toEqual(['Zimmer']);
    expect(await list('q=theatre&belonging=external')).toEqual(['Œuvrard']);
    expect(await list('q=theatre&size=1&page=2')).toEqual(['Zimmer']);
  });

  it('warns of the same name with the same address, and merges nothing', async () => {
    const first = await enter({ lastName: 'Doublé', email: 'd@doublet.example' });
    const again = await enter({ lastName: 'DOUBLE', email: 'D@Doublet.example' });
    expect([again.status, again.body.code]).toEqual([409, 'possibleJuryDuplicate']);
    expect(again.body.facts).toEqual({ personIds: [first.body.id] });
    expect((await enter({ lastName: 'Double', email: 'other@doublet.example' })).status).toBe(201);
    expect((await enter({ lastName: 'Double', email: 'd@doublet.example', confirmDuplicate: true })).status).toBe(201);
    expect(await list('q=double')).toHaveLength(3);
  });

  it('gives a session a copy, which what changes here later leaves alone', async () => {
    const { id } = await planSession(application, secretary);
    const { body: person } = await enter({ lastName: 'Copie', qualification: '12 ans de métier', phone: '01 02' });
    const { body: member } = await appoint(id, { personId: person.id });
    expect(member).toMatchObject({ personId: person.id, lastName: 'Copie', college: 'employee', qualified: true });
    expect(member).toMatchObject({ qualification: '12 ans de métier', phone: '01 02', appointedBy: null });
    const path = `jury-people/${person.id}`;
    await secretary.must(secretary.patch(path, { version: 1, organisation: 'Ailleurs', phone: null }));
    const [sitting] = (await findSession(secretary, id)).members;
    expect(sitting).toMatchObject({ organisation: FACTS.organisation, phone: '01 02' });
    expect(await secretary.get(path)).toMatchObject({ body: { organisation: 'Ailleurs', phone: null, version: 2 } });
    expect(await secretary.patch(path, { version: 1, organisation: 'Tard' })).toMatchObject({ status: 409 });
  });

  it('takes in whoever a session appoints who is not there yet', async () => {
    const { id } = await planSession(application, secretary);
    const { body: member } = await appoint(id, aMember({ lastName: 'Nouvelle', college: 'employer' }));
    const { body: person } = await secretary.get<PresentedPerson>(`jury-people/${member.personId}`);
    expect(person).toMatchObject({ lastName: 'Nouvelle', colleges: ['employer'], external: true });
  });

  it('seats a person once in a jury, for a college of theirs', async () => {
    const { id } = await planSession(application, secretary);
    const { body: person } = await enter({ lastName: 'Deux', colleges: ['school', 'employer'] });
    expect(person.colleges).toEqual(['employer', 'school']);
    const codeOf = async (given: object) => (await appoint(id, { personId: person.id, ...given })).body.code;
    expect(await codeOf({})).toBe('notOfCollege');
    expect(await codeOf({ college: 'employee' })).toBe('notOfCollege');
    expect((await appoint(id, { personId: person.id, college: 'school' })).status).toBe(201);
    expect(await codeOf({ college: 'employer' })).toBe('personAlreadySits');
  });

  it('archives who sat, and takes out only who never did', async () => {
    const { id } = await planSession(application, secretary);
    const { body: person } = await enter({ lastName: 'Archives' });
    const path = `jury-people/${person.id}`;
    await appoint(id, { personId: person.id });
    expect(await secretary.delete(`${path}?version=1`)).toMatchObject({
      ...{ status: 409, body: { code: 'personSits', facts: { seats: 1 } } },
    });
    await secretary.must(secretary.post(`${path}/archive`, { version: 1 }));
    expect(await list('q=archives')).toEqual([]);
    expect(await list('q=archives&archived=true')).toEqual(['Archives']);
    const { id: later } = await planSession(application, secretary);
    expect((await appoint(later, { personId: person.id })).body.code).toBe('personArchived');
    await secretary.must(secretary.post(`${path}/restore`, { version: 2 }));
    expect((await appoint(later, { personId: person.id })).status).toBe(201);
    const { body: unused } = await enter({ lastName: 'Erreur' });
    expect((await secretary.delete(`jury-people/${unused.id}?version=1`)).status).toBe(204);
  });

  it('does not seat who is archived by way of their account either', async () => {
    const { accountId } = (await application.signIn('juryMember')).account;
    const { body: person } = await enter({ lastName: 'Compte', colleges: ['employee'], accountId });
    await secretary.must(secretary.post(`jury-people/${person.id}/archive`, { version: 1 }));
    const { id } = await planSession(application, secretary);
    const { firstNames, lastName } = person;
    const seat = aMember({ firstNames, lastName, accountId });
    expect(await appoint(id, seat)).toMatchObject({
      body: { code: 'personArchived', facts: { personId: person.id } },
    });
    await secretary.must(secretary.post(`jury-people/${person.id}/restore`, { version: 2 }));
    expect(await appoint(id, seat)).toMatchObject({ status: 201, body: { personId: person.id } });
  });

  it('refuses who is not described, and an account that is not of a jury', async () => {
    const { status, body } = await enter({ colleges: [], email: 'no address' });
    expect([status, body.code]).toEqual([422, 'invalidInput']);
    const { accountId } = secretary.account;
    expect((await enter({ accountId })).body.code).toBe('accountNotOfJury');
  });

  it('is shown, searched and filled on pages', async () => {
    const fields = { ...(FACTS as Record<string, string>), lastName: 'Papier' };
    const form = { ...fields, colleges: ['employee', 'employer'] };
    const entered = await secretary.submit('/membres-de-jury', form);
    expect(entered.status).toBe(303);
    expect((await secretary.page(entered.location!)).html).toContain('PAPIER Amine');
    expect((await secretary.page('/membres-de-jury?q=papier')).html).toContain('PAPIER Amine');
    const { id } = await planSession(application, secretary);
    const search = await secretary.page(`/sessions/${id}/membres/nouveau?q=papier`);
    const personId = entered.location!.split('/').at(-1)!;
    expect(search.html).toContain(`/sessions/${id}/membres/nouveau?person&#x3D;${personId}`);
    const chosen = await secretary.page(`/sessions/${id}/membres/nouveau?person=${personId}`);
    expect(chosen.html).toContain(`name="personId" value="${personId}"`);
    const appointed = await secretary.submit(`/sessions/${id}/membres`, { ...form, personId, college: 'employer' });
    expect(appointed.status).toBe(422);
    const seated = await secretary.submit(`/sessions/${id}/membres`, { ...fields, personId, college: 'employer' });
    expect(seated.status).toBe(303);
    expect((await secretary.page(entered.location!)).html).toContain(`/sessions/${id}`);
  });
});
