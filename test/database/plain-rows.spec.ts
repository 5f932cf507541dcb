import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { SYSTEM } from '../../src/audit/actor.js';
import { CertificationVersion } from '../../src/certifications/certification-version.entity.js';
import { versionsOf } from '../../src/certifications/certification-contents.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import { Evaluation } from '../../src/evaluations/evaluation.entity.js';
import { aCertification } from '../support/a-certification.js';
import { testDatabase } from '../support/database.js';

const AT = '2023-06-15T07:00:00.000Z';

describe('Rows read without TypeORM’s builder', () => {
  let database: Database;
  const [candidateId, certificationId, enrollmentId] = [randomUUID(), randomUUID(), randomUUID()];
  const content = aCertification();

  beforeAll(async () => {
    database = await openDatabase(await testDatabase(), () => AT);
    await database.write(SYSTEM, async (writing) => {
      await writing.saveAll(CertificationVersion, [version(certificationId, content, 'one')], []);
      await writing.saveAll(Candidate, [candidate(candidateId)], []);
      await writing.saveAll(Enrollment, [enrollment(enrollmentId, candidateId, certificationId)], []);
      await writing.saveAll(Evaluation, [evaluation('C1', null), evaluation('C2', 12.25), evaluation('C3', 0)], []);
      await writing.saveAll(Account, [account('a', true), account('b', false)], []);
    });
  });

  afterAll(() => database.close());

  const evaluation = (competenceCode: string, mark: number | null): Evaluation => ({
    ...{ id: randomUUID(), enrollmentId, assessmentCode: 'E1', competenceCode, attempt: 1, result: 'acquired', mark },
    ...{ assessor: null, assessedOn: null, comment: 'Très « bien »', recordedBy: null, recorderName: 'Zoé' },
    ...{ recordedAt: AT, origin: null, sealedInSession: null, version: 1 },
  });

  it('are those that TypeORM finds, each column as it understands it', async () => {
    await database.read(async (reading) => {
      const marked = { enrollmentId, competenceCode: In(['C1', 'C2', 'C3', 'C4']) };
      const sorted = (rows: Evaluation[]) => rows.toSorted((a, b) => (a.competenceCode < b.competenceCode ? -1 : 1));
      const found = sorted(await reading.findBy(Evaluation, marked));
      expect(found.map(({ mark }) => mark)).toEqual([null, 12.25, 0]);
      expect(found).toEqual(sorted(await reading.find(Evaluation, { where: marked })));
      expect(await reading.findBy(Enrollment, { id: enrollmentId })).toEqual(
        await reading.find(Enrollment, { where: { id: enrollmentId } }),
      );
      expect(await reading.findBy(Account, { active: true })).toEqual(
        await reading.find(Account, { where: { active: true } }),
      );
      expect(await reading.findBy(Account, { active: false })).toMatchObject([
        { email: 'b@example.org', active: false },
      ]);
    });
  });

  it('are none where there are none, and none of none', async () => {
    expect(await database.findOneBy(Account, { email: 'a@example.org', active: false })).toBeNull();
    expect(await database.findOneBy(Account, { email: 'a@example.org', active: true })).toMatchObject({ name: 'a' });
    await database.read(async (reading) => {
      expect(await reading.findBy(Enrollment, { id: In([]) })).toEqual([]);
      expect(await reading.rowsIn(Enrollment, 'id', [])).toEqual([]);
    });
  });

  it('have only the columns that were asked for', async () => {
    await database.read(async (reading) => {
      expect(await reading.columnsIn(Enrollment, ['id', 'validatedIn'], 'candidateId', [candidateId])).toEqual([
        { id: enrollmentId, validatedIn: { BC01: 'x' } },
      ]);
    });
  });

  it('of certifications have the content that is there now, and nobody can change it for others', async () => {
    const read = () => database.read((reading) => versionsOf(reading, [certificationId]));
    const [first] = await read();
    expect(first!.content).toEqual(content);
    expect(() => Object.assign(first!.content, { title: 'x' })).toThrow(TypeError);
    expect((await read())[0]!.content).toBe(first!.content);
    const next = { ...content, title: 'Un autre titre' };
    await database.write(SYSTEM, (writing) =>
      writing.saveAll(CertificationVersion, [version(certificationId, next, 'another')], []),
    );
    expect((await read())[0]!.content).toEqual(next);
  });
});

function version(id: string, content: CertificationVersion['content'], digest: string): CertificationVersion {
  const { code, title, version: number } = content;
  return { id, code, number, title, content, digest: `${id} ${digest}`, loadedAt: AT, frozenAt: null, version: 1 };
}

function candidate(id: string): Candidate {
  return {
    ...{ id, firstNames: 'Zoé', birthName: 'Blot', usedName: null, gender: 'F', birthDay: '1999-02-28' },
    ...{ birthPlace: 'Lyon', email: null, accountId: null, searchName: ' zoe blot', registeredAt: AT, version: 1 },
  };
}

function enrollment(id: string, candidateId: string, certificationId: string): Enrollment {
  return {
    ...{ id, candidateId, certificationId, accessRoute: 'FC', enrolledOn: '2022-09-01', optionBloc: null },
    ...{ targetBlocs: null, accommodations: ['Tiers temps'], extraTime: null, employer: null, trainingBody: null },
    ...{ validatedIn: { BC01: 'x' }, movedToId: null, version: 1 },
  };
}

function account(name: string, active: boolean): Account {
  return {
    ...{ id: randomUUID(), email: `${name}@example.org`, name, searchName: name, role: 'secretary' as const },
    ...{ passwordHash: 'none', active, createdAt: AT, version: 1 },
  };
}
