import type { AccessRoute, Certification, ValidityPeriod } from '../domain/certification/certification.js';
import { lintCertification } from '../domain/certification/certification-lint.js';
import { itemsOf, type Item, type Rule } from '../domain/rules/rule.js';
import { findCertificationFile, listCertificationFiles, readCertificationFile } from './certification-files.js';

/** What the documents say, written down from them and not from the files. */
interface Facts {
  readonly title: string;
  readonly level: number | null;
  readonly certifier: string;
  readonly signatory: string;
  readonly nsf: readonly string[];
  readonly rome: readonly string[];
  readonly cities: readonly string[];
  readonly registrations: readonly (readonly [from: string, until: string])[];
  readonly validity: ValidityPeriod;
  readonly closed: readonly AccessRoute[];
  readonly vaeSince: number | undefined;
  readonly jury: readonly [size: number, quorum: number, clauses: readonly string[]] | null;
  readonly rule: Rule;
  readonly blocs: readonly (readonly [code: string, title: string, competences: number, rule: string])[];
}

const FACTS: Readonly<Record<string, Facts>> = {
  RNCP31936: {
    title: 'Community manager',
    level: 6,
    certifier: 'Institut des Médias et de la Communication sur Internet (IMCI)',
    signatory: 'Gérante',
    nsf: ['320m'],
    rome: ['E1101'],
    cities: ['Paris', 'Aix en Provence'],
    registrations: [['2014-12-22', '2023-12-18']],
    validity: 'unlimited',
    closed: ['CA'],
    vaeSince: 2018,
    jury: [5, 3, ['2 external', '1 employee', '1 employer', 'parity external']],
    rule: { all: ['BC01', 'BC02', 'BC03', 'BC04'] },
    blocs: [
      ['BC01', "Le suivi d'un projet sur les médias sociaux", 5, '3 of 5, with C21 C25'],
      ['BC02', "La conception d'un projet de communication sur les médias sociaux", 9, '5 of 9, with C4 C7 C9'],
      ['BC03', "Le développement d'une activité commerciale et/ou son employabilité", 5, '3 of 5, with C27 C28'],
      [
        'BC04',
        "La mise en oeuvre d'un projet de communication sur les médias sociaux",
        11,
        '6 of 11, with C10 C16 C19',
      ],
    ],
  },
  RNCP29035: {
    title: 'Manager de la communication numérique',
    level: 7,
    certifier: "Institut Léonard de Vinci (I.L.V.) - Institut de l'internet et du multimédia (IIM)",
    signatory: 'Directeur',
    nsf: ['320'],
    rome: ['E1103', 'E1401'],
    cities: ['La Défense'],
    registrations: [
      ['2007-06-01', '2013-09-07'],
      ['2013-09-07', '2019-11-29'],
    ],
    validity: { years: 5 },
    closed: ['CL'],
    vaeSince: 2010,
    jury: [6, 4, ['4 professional', '2 school']],
    rule: { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] },
    blocs: [
      ['BC01', 'Manager un projet de communication numérique', 3, 'all'],
      ['BC02', "Piloter la conception d'un projet de communication numérique", 2, 'all'],
      ['BC03', "Assurer la disponibilité des moyens techniques d'un projet de communication numérique", 1, 'all'],
      ['BC04', 'Concevoir et réaliser des projets web et e-business', 5, 'all'],
      ['BC05', 'Concevoir et réaliser des projets en communication digitale', 6, 'all'],
      ['BC06', 'Concevoir et réaliser des projets en communication visuelle', 5, 'all'],
    ],
  },
  RNCP25520: {
    title: 'Manager en ingénierie de la communication numérique intéractive',
    level: 7,
    certifier:
      'Chambre de commerce et d’industrie de région Paris Ile-de-France (CCI Paris Ile-de-France) - Gobelins, l’école de l’image',
    signatory: 'Président de la CCI de Paris',
    nsf: ['320'],
    rome: ['M1803', 'M1704', 'H1204', 'E1104'],
    cities: ['Paris'],
    registrations: [
      ['2009-02-07', '2014-02-07'],
      ['2014-02-07', '2015-12-31'],
      ['2015-12-31', '2021-03-17'],
    ],
    validity: { years: 5 },
    closed: ['CL'],
    vaeSince: 2008,
    jury: [5, 3, ['2 professional', '2 school']],
    rule: { all: ['BC01', 'BC02', 'BC03', 'BC04'] },
    blocs: [
      ['BC01', "Développement de l'entreprise numérique", 3, 'all'],
      ['BC02', 'Conception et recommandation des stratégies digitales, services et produits interactifs', 5, 'all'],
      ['BC03', 'Pilotage des projets interactifs', 6, 'all'],
      ['BC04', 'Management des créatives et innovantes', 4, 'all'],
    ],
  },
  RNCP26224: {
    title: 'Chef de projet numérique',
    level: 6,
    certifier: 'Carrel formation continue',
    signatory: 'Présidente',
    nsf: ['326w'],
    rome: ['M1705', 'M1702', 'E1101', 'E1401', 'E1402'],
    cities: ['Lyon', 'Brest', 'Sophia Antipolis', 'Paris', 'Paris', 'Paris', 'Vincennes', 'Paris', 'Vincennes'],
    registrations: [['2012-09-07', '2019-06-07']],
    validity: { years: 5 },
    closed: ['CL'],
    vaeSince: 2014,
    jury: [4, 3, ['1 school', '1 employer', '1 employee']],
    rule: { all: ['BC01', 'BC02', 'BC03', 'BC04'] },
    blocs: [
      ['BC01', 'Elaborer et mettre en œuvre une stratégie de marketing digital', 5, 'all'],
      ['BC02', 'Concevoir et développer un site web', 6, 'all'],
      ['BC03', 'Gérer des projets de développement numériques innovants', 10, 'all'],
      [
        'BC04',
        'Mener une veille permanente pour anticiper et identifier les évolutions technologiques, juridiques et stratégiques liées au développement du numérique',
        9,
        'all',
      ],
    ],
  },
  MCMD: {
    title: 'Manager de la Communication et du Marketing Digital',
    level: null,
    certifier: 'École du groupe OMNES Education',
    signatory: 'Direction de l’école',
    nsf: [],
    rome: [],
    cities: [],
    registrations: [],
    validity: 'unlimited',
    closed: [],
    vaeSince: undefined,
    jury: null,
    rule: { all: ['BC01', 'BC02', 'BC03', 'BC04', { any: ['BC05', 'BC06', 'BC07'] }] },
    blocs: [
      [
        'BC01',
        'Concevoir la stratégie de communication et de marketing digital alignée sur la stratégie générale de l’entreprise',
        7,
        'all',
      ],
      ['BC02', 'Piloter les campagnes de marketing digital', 9, 'all'],
      ['BC03', 'Concevoir et déployer la politique de communication digitale', 7, 'all'],
      ['BC04', 'Gérer les projets digitaux en mode agile et manager les équipes', 6, 'all'],
      ['BC05', 'Coordonner et déployer la stratégie e-commerce', 5, 'all'],
      ['BC06', 'Coordonner et déployer la stratégie des relations médias et d’influence', 5, 'all'],
      ['BC07', 'Coordonner et déployer la stratégie publicitaire et de planning stratégique', 6, 'all'],
    ],
  },
};

const files = await listCertificationFiles();
const certifications = new Map(
  (await Promise.all(files.map(readCertificationFile))).map((certification) => [certification.code, certification]),
);

function read(code: string): Certification {
  const certification = certifications.get(code);
  if (!certification) throw new Error(`no file for ${code}`);
  return certification;
}

const coverage = (code: string): Record<string, string> =>
  Object.fromEntries(read(code).assessments.map((assessment) => [assessment.code, assessment.covers.join(' ')]));

const range = (prefix: string, from: number, until: number): string =>
  Array.from({ length: until - from + 1 }, (_, index) => `${prefix}${from + index}`).join(' ');

/** "all", or "3 of 5, with C21 C25", of a rule over these codes in their order. */
function ruleInWords(rule: Rule, codes: readonly string[]): string {
  const inWords = (items: readonly Item[]): string =>
    items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' ');
  expect(itemsOf(rule)).toEqual(codes);
  if (!('of' in rule)) return 'all' in rule ? 'all' : 'any';
  return `${rule.atLeast} of ${rule.of.length}, with ${inWords(rule.including ?? [])}`;
}

it('The product comes with five certifications', () => {
  expect([...certifications.keys()].sort()).toEqual(Object.keys(FACTS).sort());
});

describe.each(Object.entries(FACTS))('%s', (code, facts) => {
  const certification = read(code);

  it('is found by its code, as the only version', async () => {
    expect(await findCertificationFile(code)).toMatch(new RegExp(`/${code}\\.yaml$`));
    expect(certification.version).toBe(1);
  });

  it('bears its title, level, certifier, nomenclatures and sites', () => {
    const { title, level, certifier, nsf, rome, sites } = certification;
    expect({ title, level, ...certifier, cities: sites.map(({ city }) => city) }).toEqual({
      title: facts.title,
      level: facts.level,
      name: facts.certifier,
      signatory: facts.signatory,
      cities: facts.cities,
    });
    expect([nsf.map((it) => it.code), rome.map((it) => it.code)]).toEqual([facts.nsf, facts.rome]);
  });

  it('was registered for the periods of its orders', () => {
    expect(certification.registrations.map(({ from, until }) => [from, until])).toEqual(facts.registrations);
    expect(certification.registrations.every(({ order }) => order?.startsWith('Arrêté du '))).toBe(true);
  });

  it('says how long its blocs stay acquired, whatever the route', () => {
    expect(certification.validity.period).toEqual(facts.validity);
    expect(certification.validity.byAccessRoute).toBeUndefined();
    expect(certification.blocs.filter(({ validity }) => validity)).toEqual([]);
  });

  it('says which routes are open, and since when for experience', () => {
    const { accessRoutes } = certification;
    expect(accessRoutes.map(({ route }) => route)).toEqual(['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE']);
    expect(accessRoutes.filter(({ open }) => !open).map(({ route }) => route)).toEqual(facts.closed);
    expect(accessRoutes.find(({ route }) => route === 'VAE')?.since).toBe(facts.vaeSince);
  });

  it('says who makes a jury for each open route', () => {
    const juries = certification.juries.map(({ size, quorum, clauses }) => [
      size,
      quorum.members,
      clauses.map((clause) =>
        clause.kind === 'parity'
          ? `parity ${clause.among}`
          : `${clause.atLeast} ${clause.kind === 'college' ? clause.colleges.join('/') : 'external'}`,
      ),
    ]);
    expect(juries).toEqual(facts.jury ? [facts.jury] : []);
  });

  it('has its blocs with their titles as printed, and their rules', () => {
    const blocs = certification.blocs.map(({ code: blocCode, title, competences, validation }) => [
      blocCode,
      title,
      competences.length,
      ruleInWords(
        validation.rule,
        competences.map((competence) => competence.code),
      ),
    ]);
    expect(blocs).toEqual(facts.blocs);
    expect(certification.blocs.map(({ number }) => number)).toEqual(facts.blocs.map((_, index) => index + 1));
  });

  it('has the rule of its title', () => {
    expect(certification.validation.rule).toEqual(facts.rule);
  });

  it('needs no correction', () => {
    expect(lintCertification(certification).filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it('words each competence and criterion in a line that a grid can show', () => {
    const titles = [
      ...certification.blocs.flatMap(({ competences }) => competences),
      ...certification.assessments.flatMap(({ criteria }) => criteria),
    ].map(({ title }) => title);
    expect(titles.filter((title) => title.length > 95)).toEqual([]);
    expect(titles.filter((title) => /[IiA]’|['|]|\.$/.test(title))).toEqual([]);
  });
});

describe('RNCP31936', () => {
  it('keeps the number that the certifier gives each bloc beside the one of the fiche', () => {
    expect(read('RNCP31936').blocs.map(({ certifierNumber }) => certifierNumber)).toEqual(['3', '1', '4', '2']);
  });

  it('has rules that the fiche states, each under the certifier’s number', () => {
    for (const { certifierNumber, validation } of read('RNCP31936').blocs)
      expect(validation.provenance).toEqual({
        stated: expect.stringContaining(`Le bloc ${certifierNumber} est certifié avec l'acquisition de `) as string,
      });
  });

  it('assesses each competence once', () => {
    expect(coverage('RNCP31936')).toEqual({
      E1: range('C', 1, 3),
      E2: range('C', 4, 9),
      E3: `${range('C', 10, 15)} ${range('C', 18, 20)}`,
      E4: 'C16 C17',
      E5: 'C21',
      E6: range('C', 22, 24),
      E7: 'C25',
      E8: 'C26',
      E9: range('C', 27, 30),
    });
  });
});

describe('RNCP29035', () => {
  it('letters its options A, C, B', () => {
    const options = read('RNCP29035').blocs.flatMap(({ code, option }) => (option ? [`${code} ${option}`] : []));
    expect(options).toEqual(['BC04 A', 'BC05 C', 'BC06 B']);
  });
});

describe('RNCP25520', () => {
  it('lets two certificates stand for a bloc', () => {
    const titles = read('RNCP25520').blocs.map(({ equivalences }) => equivalences.map(({ title }) => title));
    expect(titles).toEqual([
      [],
      ['Conception et recommandation des stratégies digitales, services et produits interactifs'],
      ['Pilotage des projets interactifs'],
      [],
    ]);
  });

  it('leaves the president out of the shares', () => {
    expect(read('RNCP25520').juries[0]?.president).toEqual({ required: true, countsInShares: false });
  });
});

describe('RNCP26224', () => {
  it('has every assessment of a bloc cover all its competences', () => {
    const { assessments, blocs } = read('RNCP26224');
    const whole = blocs.map(({ competences }) => competences.map(({ code }) => code).join());
    expect(assessments.map(({ covers }) => whole.indexOf(covers.join()))).toEqual([0, 0, 1, 1, 2, 2, 2, 2, 3, 3]);
    expect(assessments.map(({ durationMinutes }) => durationMinutes)).toEqual([
      90,
      undefined,
      90,
      undefined,
      40,
      undefined,
      90,
      undefined,
      90,
      undefined,
    ]);
  });

  it('assumes that a competence must be acquired at each of them', () => {
    expect(read('RNCP26224').combination).toEqual({
      mode: 'all',
      provenance: { assumed: expect.stringContaining('chacune') as string },
    });
  });

  it('has an employer preside', () => {
    expect(read('RNCP26224').juries[0]?.president).toMatchObject({ required: true, colleges: ['employer'] });
  });
});

describe('MCMD', () => {
  it('takes two slips of its document for what they mean, and says so', () => {
    expect(coverage('MCMD')).toEqual({
      E1: range('C', 1, 7),
      E2: range('C', 8, 16),
      E3: range('C', 17, 23),
      'E4.1': range('C', 24, 29),
      'E4.2': 'C29',
      E5: range('CS1.', 1, 5),
      E6: range('CS2.', 1, 5),
      E7: range('CS3.', 1, 6),
    });
    const assumed = read('MCMD').assessments.filter(({ provenance }) => 'assumed' in provenance);
    expect(assumed.map(({ code }) => code)).toEqual(['E3', 'E4.2', 'E7']);
  });

  it('would not pass as the document prints it', () => {
    const printed: Certification = {
      ...read('MCMD'),
      assessments: read('MCMD').assessments.map((assessment) => {
        if (assessment.code === 'E3') return { ...assessment, covers: ['C16', ...assessment.covers] };
        return assessment.code === 'E7' ? { ...assessment, covers: assessment.covers.slice(0, 5) } : assessment;
      }),
    };
    const errors = lintCertification(printed).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      { code: 'unreachableBloc', path: 'blocs[6].validation.rule', facts: { missingMandatory: ['CS3.6'] } },
      { code: 'competenceNotAssessed', path: 'blocs[6].competences.CS3.6' },
      { code: 'foreignCompetence', path: 'assessments[2].covers[0]', facts: { bloc: 'BC02', ownBloc: 'BC03' } },
    ]);
  });

  it('gives every assessment criteria, the note on the crisis a person’s own', () => {
    const { assessments } = read('MCMD');
    expect(assessments.map(({ criteria }) => criteria.length)).toEqual([15, 15, 10, 9, 2, 10, 9, 11]);
    expect(assessments.filter(({ mode }) => mode === 'group').map(({ code }) => code)).toEqual(['E4.1']);
  });

  it('keeps the activities of its blocs and the accommodations it offers', () => {
    const { blocs, accommodations } = read('MCMD');
    expect(blocs.map(({ activities }) => activities.length)).toEqual([2, 3, 2, 2, 1, 1, 1]);
    expect(accommodations).toHaveLength(5);
  });
});
