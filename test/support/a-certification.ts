import {
  ACCESS_ROUTES,
  type Bloc,
  type Certification,
  type JuryRule,
} from '../../src/domain/certification/certification.js';

const PROVENANCE = { assumed: 'for the test' };

/** A bloc of three competences, C1 to C3 behind its code, all of them required; everything can be told otherwise. */
export function aBloc(code: string, parts: Partial<Bloc> & { readonly codes?: readonly string[] } = {}): Bloc {
  const { codes = [`${code}.C1`, `${code}.C2`, `${code}.C3`], ...others } = parts;
  return {
    code,
    number: Number(code.replace(/\D/g, '')),
    title: `Bloc ${code}`,
    competences: codes.map((competence) => ({ code: competence, title: `Compétence ${competence}` })),
    validation: { rule: { all: codes }, provenance: PROVENANCE },
    equivalences: [],
    activities: [],
    notes: [],
    ...others,
  };
}

/** A certification whose title asks for all its blocs: two, valid 5 years, registered from 2020 to 2024. */
export function aCertification(parts: Partial<Certification> = {}): Certification {
  const blocs = parts.blocs ?? [aBloc('BC01'), aBloc('BC02')];
  return {
    code: 'RNCP00001',
    version: 1,
    title: 'Certification d’essai',
    level: 6,
    nsf: [],
    rome: [],
    certifier: { name: 'Certificateur', signatory: 'Directrice' },
    sites: [],
    registrations: [{ from: '2020-01-01', until: '2024-12-31' }],
    validity: { period: { years: 5 }, provenance: PROVENANCE },
    accessRoutes: ACCESS_ROUTES.map((route) => ({ route, open: true, provenance: PROVENANCE })),
    juries: [],
    assessments: [],
    combination: { mode: 'all', provenance: PROVENANCE },
    validation: { rule: { all: blocs.map(({ code }) => code) }, provenance: PROVENANCE },
    accommodations: [],
    notes: [],
    ...parts,
    blocs,
  };
}

/** A jury of three with a president of any college who counts in the shares, and no other clause. */
export function aJuryRule(parts: Partial<JuryRule> = {}): JuryRule {
  return {
    size: 3,
    president: { required: true, countsInShares: true },
    clauses: [],
    quorum: { members: 2, provenance: PROVENANCE },
    provenance: PROVENANCE,
    ...parts,
  };
}
