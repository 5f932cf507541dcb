import type { AccessRoute, Bloc, Certification } from '../certification/certification.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import { alternativesOf } from './version-carry.js';

/** Parts of a version that are compared as wholes. */
export const COMPARED_PARTS = ['title', 'level', 'registrations', 'validity', 'titleRule', 'juries'] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** What differs from an older version to a newer one. */
export interface VersionDifferences {
  readonly changed: readonly ComparedPart[];
  readonly routesOpened: readonly AccessRoute[];
  readonly routesClosed: readonly AccessRoute[];
  /** Each bloc of the newer version, in its order. */
  readonly blocs: readonly BlocDifference[];
  /** Blocs of the older version that stand for none. */
  readonly dropped: readonly string[];
}

/** A bloc of the newer version beside those that stand for it; the first alternative is what it is compared with. */
export interface BlocDifference {
  readonly blocCode: string;
  readonly alternatives: readonly (readonly string[])[];
  /** By their titles: codes may be others for the same. */
  readonly competencesAdded: readonly string[];
  readonly competencesRemoved: readonly string[];
  /** Against a single older bloc only, by codes for the rule. */
  readonly changed: readonly ('title' | 'rule' | 'validity')[];
}

/** Where a rule or a validity comes from is no difference: what it says is. */
export function differencesOf(newer: Certification, older: Certification): VersionDifferences {
  const [routesNow, routesBefore] = [openRoutes(newer), openRoutes(older)];
  const blocs = newer.blocs.map((bloc) => blocDifference(bloc, older));
  const standing = new Set(blocs.flatMap(({ alternatives }) => alternatives.flat()));
  return {
    changed: COMPARED_PARTS.filter((part) => !isSame(PARTS[part](newer), PARTS[part](older))),
    routesOpened: routesNow.filter((route) => !routesBefore.includes(route)),
    routesClosed: routesBefore.filter((route) => !routesNow.includes(route)),
    blocs,
    dropped: older.blocs.map(({ code }) => code).filter((code) => !standing.has(code)),
  };
}

const PARTS: Readonly<Record<ComparedPart, (certification: Certification) => unknown>> = {
  title: ({ title }) => title,
  level: ({ level }) => level,
  registrations: ({ registrations }) =>
    registrations.map(({ from, until, deliveryDeadline }) => [from, until, deliveryDeadline ?? null]),
  validity: ({ validity: { period, byAccessRoute = {} } }) => ({ period, byAccessRoute }),
  titleRule: ({ validation }) => validation.rule,
  juries: ({ juries }) => juries.map(({ provenance: _, quorum, ...jury }) => ({ ...jury, quorum: quorum.members })),
};

const openRoutes = ({ accessRoutes }: Certification): AccessRoute[] =>
  accessRoutes.filter(({ open }) => open).map(({ route }) => route);

function blocDifference(bloc: Bloc, older: Certification): BlocDifference {
  const alternatives = alternativesOf(bloc, older).map(({ blocs }) => blocs);
  const before = older.blocs.filter(({ code }) => alternatives[0]?.includes(code));
  const [now, then] = [titlesOf([bloc]), titlesOf(before)];
  const only = before.length === 1 ? before[0] : undefined;
  return {
    ...{ blocCode: bloc.code, alternatives },
    competencesAdded: before.length === 0 ? [] : now.filter((title) => !then.includes(title)),
    competencesRemoved: then.filter((title) => !now.includes(title)),
    changed: only ? BLOC_PARTS.filter(({ of }) => !isSame(of(bloc), of(only))).map(({ part }) => part) : [],
  };
}

const titlesOf = (blocs: readonly Bloc[]): string[] =>
  blocs.flatMap(({ competences }) => competences.map(({ title }) => title));

const BLOC_PARTS = [
  { part: 'title', of: ({ title }: Bloc): unknown => title },
  { part: 'rule', of: ({ validation }: Bloc): unknown => validation.rule },
  { part: 'validity', of: ({ validity }: Bloc): unknown => validity?.period ?? null },
] as const;

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
