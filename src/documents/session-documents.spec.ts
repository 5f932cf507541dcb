import { readPdf } from '../../test/support/pdf-text.js';
import {
  aRecord,
  aSessionSnapshot,
  anAssessedCertification,
  anEvaluation,
} from '../../test/support/a-session-snapshot.js';
import type { SnapshotMember, SnapshotPassage } from '../domain/sealing/session-snapshot.js';
import { statementOfDecisions } from '../domain/sealing/statement-of-decisions.js';
import { type DocumentName, type FactsOf, render, type Rendering } from './renderings.js';

const AGREED = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
} as const;
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    record: { id: `c${index}`, identity: { ...aRecord().identity, birthName: `Cordier-${index + 1}.` } },
    decision: AGREED,
  }));
const HOSTILE = {
  ...aRecord().identity,
  firstNames: 'Zoé #D$upont*',
  birthName: '"O\'Neil" <b> de La Rochefoucauld-Montmorency',
};
const MEMBER: SnapshotMember = {
  ...{
    id: 'm1',
    firstNames: 'Camille',
    lastName: 'Faure',
    college: 'employer',
    organisation: 'Agence',
    external: true,
  },
  ...{ president: true, present: true, appointedBy: null, appointedOn: null },
};
const session = (count: number, parts = {}) => aSessionSnapshot(people(count), { members: [MEMBER], ...parts });
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
function textOf<Name extends DocumentName>(name: Name, facts: FactsOf<Name>) {
  const { text, pages } = readPdf(render({ name, facts } as Rendering));
  return { text: oneLine(text), pages };
}
const numbersIn = (text: string) => [...text.matchAll(/CORDIER-(\d+)\./g)].map((match) => Number(match[1]));
const PLAIN = { draft: false, hours: null, passages: [] };
const idsOf = ({ candidacies }: ReturnType<typeof session>) => candidacies.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('Each document of a session', () => {
  const snapshot = aSessionSnapshot([{ record: { id: 'c0', identity: HOSTILE }, decision: AGREED }], {
    members: [MEMBER],
  });
  const documents: readonly Rendering[] = [
    { name: 'attendanceSheet', facts: { snapshot, ...PLAIN } },
    { name: 'assessorGrid', facts: { snapshot, ...PLAIN, assessmentCode: 'E-BC01', candidacyIds: ['c0'] } },
    { name: 'deliberationSheets', facts: { snapshot, draft: false, candidacyIds: ['c0'] } },
    { name: 'resultsList', facts: { snapshot, draft: false, by: 'name', rectifications: [] } },
    { name: 'statistics', facts: { snapshot, draft: false, rectifications: [] } },
    { name: 'statement', facts: statementOfDecisions(snapshot, 'c0') },
  ];

  it.each(documents.map((one) => [one.name, one] as const))(
    '%s is an archive, the same each time',
    (_name, rendering) => {
      const pdf = Buffer.from(render(rendering));
      expect(Buffer.compare(pdf, Buffer.from(render(rendering)))).toBe(0);
      const file = pdf.toString('latin1');
      expect(file).toContain('<pdfaid:part>3</pdfaid:part>');
      expect(file).toContain('/Lang (fr-FR)');
      expect(oneLine(readPdf(pdf).text)).toContain('page 1 / 1');
    },
  );

  it.each(documents.filter(({ name }) => name !== 'statistics').map((one) => [one.name, one] as const))(
    '%s prints a name as it is',
    (_name, rendering) => {
      expect(oneLine(readPdf(render(rendering)).text).toUpperCase()).toContain('"O\'NEIL" <B> DE LA ROCHEFOUCAULD');
    },
  );
});

describe('The attendance sheet', () => {
  it('names three hundred candidates once each, in their order, headed on every page', () => {
    const { text, pages } = textOf('attendanceSheet', { snapshot: session(300), ...PLAIN });
    expect(numbersIn(text)).toEqual(upTo(300));
    expect(text.match(/Candidat·e/g)!.length).toBeGreaterThan(5);
    expect(text).toContain(`page ${pages} / ${pages}`);
  });

  it('has a place to sign for the morning and one for the afternoon where the jury sits through both', () => {
    const open = session(1, { chain: null });
    const hours = { from: '09:00', until: '12:00', room: 'Salle 2' };
    expect(textOf('attendanceSheet', { ...PLAIN, snapshot: open, hours }).text).not.toContain('après-midi');
    const long = textOf('attendanceSheet', { ...PLAIN, snapshot: open, hours: { ...hours, until: '18:00' } }).text;
    expect(long).toContain('Signature, matin');
    expect(long).toContain('Signature, après-midi');
  });

  it('follows the times of passage, a part for each day', () => {
    const passage = (id: number, day: string, from: string): SnapshotPassage => ({
      ...{ candidacyId: `c${id}`, assessment: null, day, from, until: '10:00', room: 'Salle 2' },
    });
    const passages = [
      passage(1, '2023-06-15', '09:00'),
      passage(0, '2023-06-15', '09:30'),
      passage(2, '2023-06-16', '09:00'),
    ];
    const { text, pages } = textOf('attendanceSheet', { ...PLAIN, snapshot: session(4, { chain: null }), passages });
    expect(pages).toBe(2);
    expect(numbersIn(text)).toEqual([2, 1, 4, 3]);
    expect(text).toContain('9 h 30');
  });

  it('tells of nobody that they were there where nobody noted it, and when somebody late came', () => {
    const snapshot = session(2);
    const [one, other] = snapshot.candidacies;
    const taken = { attendanceTakenAt: '2023-06-15T08:00:00.000Z', arrivedAt: '10:12' };
    const candidacies = [
      { ...one!, attendanceTakenAt: null },
      { ...other!, ...taken },
    ];
    const { text } = textOf('attendanceSheet', { snapshot: { ...snapshot, candidacies }, ...PLAIN });
    expect(text).toContain('Présence non relevée');
    expect(text).toContain('Présence, à 10 h 12');
  });

  it('tells who was there once that is sealed, and asks nobody to sign any more', () => {
    const { text } = textOf('attendanceSheet', { snapshot: session(1), ...PLAIN });
    expect(text).toContain('Présence');
    expect(text).not.toContain('Signature');
  });
});

describe('The grid of an assessor', () => {
  it('has a page for each candidate who presents the bloc, and none for the others', () => {
    const snapshot = aSessionSnapshot([
      ...people(2),
      {
        record: { id: 'c9', presented: ['BC02'], identity: { ...aRecord().identity, birthName: 'Cordier-9.' } },
        decision: null,
      },
    ]);
    const { text, pages } = textOf('assessorGrid', {
      ...{ snapshot, ...PLAIN, assessmentCode: 'E-BC01', candidacyIds: idsOf(snapshot) },
    });
    expect(pages).toBe(2);
    expect(new Set(numbersIn(text))).toEqual(new Set([1, 2]));
  });

  it('asks for each criterion and each competence of its assessment', () => {
    const certification = anAssessedCertification();
    const assessments = certification.assessments.map((one) => ({
      ...one,
      criteria: [{ code: 'K1', title: 'Clarté de l’exposé' }],
    }));
    const snapshot = aSessionSnapshot(people(1), { certification: { ...certification, assessments } });
    const { text } = textOf('assessorGrid', { snapshot, ...PLAIN, assessmentCode: 'E-BC02', candidacyIds: ['c0'] });
    expect(text).toContain('Clarté de l’exposé');
    for (const { title } of certification.blocs[1]!.competences) expect(text).toContain(title);
  });

  it('is one to copy where a group is assessed', () => {
    const certification = anAssessedCertification();
    const assessments = certification.assessments.map((one) => ({ ...one, mode: 'group' as const }));
    const snapshot = aSessionSnapshot(people(3), { certification: { ...certification, assessments } });
    const { text, pages } = textOf('assessorGrid', { snapshot, ...PLAIN, assessmentCode: 'E-BC01', candidacyIds: [] });
    expect(pages).toBe(1);
    expect(text).toContain('Une grille par groupe');
  });

  it('is not printed of an assessment that the certification does not have', () => {
    const facts = { snapshot: session(1), ...PLAIN, assessmentCode: 'E99', candidacyIds: ['c0'] };
    expect(() => render({ name: 'assessorGrid', facts })).toThrow('notFound');
  });
});

describe('The deliberation sheets', () => {
  it('show the jury what it decides on, and nothing of who the person is beyond the name', () => {
    const evaluations = [
      { ...anEvaluation('BC02', 'C4', 'notAcquired'), assessor: 'Claude Martin', comment: 'À revoir.' },
    ];
    const snapshot = aSessionSnapshot([{ record: { id: 'c0', evaluations }, decision: AGREED }], { members: [MEMBER] });
    const { text } = textOf('deliberationSheets', { snapshot, draft: false, candidacyIds: ['c0'] });
    for (const words of ['ARNAUD Lina', 'Quorum atteint', 'Camille Faure (présidence)', 'Claude Martin', 'À revoir.']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/1996|Lyon/);
  });

  it('tell what assessors wrote, of the candidates asked for alone, and nothing where they wrote nothing', () => {
    const criteria = { K1: { finding: 'partly', comment: 'Sources à citer.' } } as const;
    const { assessments, ...rest } = anAssessedCertification();
    const [first, ...others] = assessments;
    const certification = {
      ...rest,
      assessments: [{ ...first!, criteria: [{ code: 'K1', title: 'État de l’art' }] }, ...others],
    };
    const snapshot = session(2, { certification });
    const ofFirst = { memberId: 'm1', candidacyId: 'c0', assessmentCode: 'E-BC01', criteria, comment: 'Très abouti.' };
    const words = [ofFirst, { ...ofFirst, candidacyId: 'c1', comment: 'Trop court.' }];
    const { text } = textOf('deliberationSheets', { snapshot, draft: false, candidacyIds: ['c0'], words });
    expect(text).toMatch(
      /ont écrit[^]*Camille Faure \(Étude de cas\) Très abouti\. État de l’art \(en partie\) : Sources à citer\./,
    );
    expect(text).not.toContain('Trop court.');
    expect(textOf('deliberationSheets', { snapshot, draft: false, candidacyIds: ['c0'] }).text).not.toContain(
      'ont écrit',
    );
  });

  it('leave boxes to tick where nothing is decided yet', () => {
    const undecided = aSessionSnapshot([{ record: { id: 'c0' }, decision: null }], { chain: null });
    expect(textOf('deliberationSheets', { snapshot: undecided, draft: true, candidacyIds: ['c0'] }).text).toContain(
      'Ajourner',
    );
    const decided = textOf('deliberationSheets', { snapshot: session(1), draft: false, candidacyIds: ['c0'] }).text;
    expect(decided).not.toContain('Ajourner');
    expect(decided).toContain('Non validé');
  });

  it('are those asked for, in the order of passage, and name themselves drafts until they are sealed', () => {
    const snapshot = session(5);
    const { text } = textOf('deliberationSheets', { snapshot, draft: true, candidacyIds: ['c3', 'c1'] });
    expect([...new Set(numbersIn(text))]).toEqual([2, 4]);
    expect(text).toContain('Projet : susceptible de changer');
    expect(textOf('deliberationSheets', { snapshot, draft: false, candidacyIds: ['c1'] }).text).not.toContain('Projet');
  });

  it('are an empty page where nobody is presented', () => {
    expect(textOf('deliberationSheets', { snapshot: session(0), draft: true, candidacyIds: [] }).text).toContain(
      'Aucune candidature',
    );
  });
});

describe('The list of results', () => {
  it('by number shows no name and no route', () => {
    const facts = { snapshot: session(300), draft: false, by: 'number' as const, rectifications: [] };
    const { text } = textOf('resultsList', facts);
    expect(text).not.toMatch(/CORDIER|Lina|Formation continue/i);
    expect(text.match(/validation partielle/g)).toHaveLength(300);
  });

  it('by name is in the order of the alphabet and tells what rectifies it', () => {
    const snapshot = aSessionSnapshot(
      ['Zola', 'Éluard', 'Eiffel'].map((birthName, index) => ({
        ...{ record: { id: `c${index}`, identity: { ...aRecord().identity, birthName } }, decision: AGREED },
      })),
    );
    const rectifications = [{ number: 1, decidedOn: '2023-09-01' }];
    const { text } = textOf('resultsList', { snapshot, draft: false, by: 'name', rectifications });
    expect(text.match(/EIFFEL|ÉLUARD|ZOLA/g)).toEqual(['EIFFEL', 'ÉLUARD', 'ZOLA']);
    expect(text).toContain('Rectification n° 1 du 1er septembre 2023 comprise.');
  });
});
