import type { PlainDay } from '../day.js';
import type { Rule } from '../rules/rule.js';
import type { Succession } from './succession.js';

/** Voie d'accès: élève or student, apprentice, continuing training, professionalisation contract, individual, experience. */
export const ACCESS_ROUTES = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const;
export type AccessRoute = (typeof ACCESS_ROUTES)[number];

/** Where a datum comes from: the phrase of the document that states it, or why it is assumed when none does. */
export type Provenance = { readonly stated: string } | { readonly assumed: string };

export interface SourcedRule {
  readonly rule: Rule;
  readonly provenance: Provenance;
}

/** How long a bloc stays acquired, counted from the decision. */
export type ValidityPeriod = { readonly years: number } | 'unlimited';

export interface Validity {
  readonly period: ValidityPeriod;
  /** Routes for which the period differs. */
  readonly byAccessRoute?: Readonly<Partial<Record<AccessRoute, ValidityPeriod>>>;
  readonly provenance: Provenance;
}

/** Period in which the RNCP registers the certification; both days included. Not the validity of a bloc. */
export interface Registration {
  readonly from: PlainDay;
  readonly until: PlainDay;
  /** Last day on which it may be delivered to those enrolled before `until`; none stated before 2019. */
  readonly deliveryDeadline?: PlainDay;
  /** The order (arrêté) and its publication, in words. */
  readonly order?: string;
}

export interface AccessRouteTerms {
  readonly route: AccessRoute;
  readonly open: boolean;
  /** Year since which the route is provided for. */
  readonly since?: number;
  readonly provenance: Provenance;
}

export interface CodedLabel {
  readonly code: string;
  readonly label: string;
}

export interface Site {
  readonly name: string;
  readonly address?: string;
  readonly city: string;
  readonly certifies: boolean;
  readonly prepares: boolean;
}

export interface Certifier {
  readonly name: string;
  /** Quality of the person who signs, as registered: "Gérante". */
  readonly signatory: string;
}

export interface Competence {
  /** Unique within the certification: "C4", "C1.3". */
  readonly code: string;
  readonly title: string;
}

/** A certificate of its own that stands for a bloc. */
export interface Equivalence {
  readonly title: string;
  readonly provenance: Provenance;
}

export interface Bloc {
  readonly code: string;
  /** Rank on the fiche. */
  readonly number: number;
  /** The certifier's own number where it differs in kind: RNCP31936 calls its first bloc "bloc 3". */
  readonly certifierNumber?: string;
  /** Official title, exactly as printed. */
  readonly title: string;
  /** Letter or number of the option where the bloc is one: "A". */
  readonly option?: string;
  readonly competences: readonly Competence[];
  readonly validation: SourcedRule;
  /** Overrides the certification's validity. */
  readonly validity?: Validity;
  readonly equivalences: readonly Equivalence[];
  /** Alternatives: whoever holds all the blocs of one of them holds this bloc. */
  readonly succeeds?: readonly (Succession & { readonly provenance: Provenance })[];
  /** Activities of the référentiel that the bloc answers to. */
  readonly activities: readonly string[];
  readonly notes: readonly string[];
}

export interface Criterion {
  readonly code: string;
  readonly title: string;
}

export const ASSESSMENT_FORMS = [
  'written',
  'oral',
  'case-study',
  'project',
  'dossier',
  'dissertation',
  'role-play',
  'professional-situation',
  'report',
  'note',
] as const;
export type AssessmentForm = (typeof ASSESSMENT_FORMS)[number];

/** Épreuve. */
export interface Assessment {
  readonly code: string;
  readonly title: string;
  readonly form: AssessmentForm;
  readonly mode: 'individual' | 'group';
  readonly durationMinutes?: number;
  /** Codes of competences, all of one bloc. */
  readonly covers: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Absent where nothing is marked: competences are acquired there or not. */
  readonly marking?: Marking;
  readonly provenance: Provenance;
}

/** Marks out of 20, to each competence covered or to the assessment as a whole; acquired from the pass mark on. */
export interface Marking {
  readonly of: 'competences' | 'assessment';
  readonly passMark: number;
}

/** A competence that several assessments cover is acquired when it is at `all` of those that took place, or at `any`. */
export interface Combination {
  readonly mode: 'all' | 'any';
  readonly provenance: Provenance;
}

/** A version of a certification. Frozen once a candidate is enrolled under it. */
export interface Certification {
  /** "RNCP31936". */
  readonly code: string;
  readonly version: number;
  /** Exactly as registered, oddities included. */
  readonly title: string;
  /** European level 1–8; null where the document states none. */
  readonly level: number | null;
  /** Level of the 1969 nomenclature, "II". */
  readonly formerLevel?: string;
  readonly nsf: readonly CodedLabel[];
  readonly rome: readonly CodedLabel[];
  readonly certifier: Certifier;
  readonly sites: readonly Site[];
  readonly registrations: readonly Registration[];
  readonly validity: Validity;
  readonly accessRoutes: readonly AccessRouteTerms[];
  readonly juries: readonly JuryRule[];
  readonly blocs: readonly Bloc[];
  readonly assessments: readonly Assessment[];
  readonly combination: Combination;
  /** When the title is reached, from its blocs. */
  readonly validation: SourcedRule;
  readonly accommodations: readonly string[];
  readonly notes: readonly string[];
}

export const COLLEGES = ['employer', 'employee', 'professional', 'school', 'certifier'] as const;
/** `professional` is a practitioner whether employer or employee; an employer or employee counts as one too. */
export type College = (typeof COLLEGES)[number];

/** What a jury must be, for sessions and access routes it applies to. */
export interface JuryRule {
  readonly accessRoutes?: readonly AccessRoute[];
  /** Session days to which it applies, both included. */
  readonly from?: PlainDay;
  readonly until?: PlainDay;
  readonly size: number;
  readonly president: {
    readonly required: boolean;
    readonly colleges?: readonly College[];
    readonly countsInShares: boolean;
  };
  readonly clauses: readonly JuryClause[];
  /** Least number of members who must sit for a candidate, and where that comes from. */
  readonly quorum: { readonly members: number; readonly provenance: Provenance };
  /** Where the document gives the president a casting vote, and how it says so. */
  readonly castingVote?: Provenance;
  readonly provenance: Provenance;
}

export type JuryClause =
  /** At least so many of these colleges; `percent` is how the document puts it. */
  | {
      readonly kind: 'college';
      readonly colleges: readonly College[];
      readonly atLeast: number;
      readonly percent?: number;
    }
  /** At least so many members external to the authority. */
  | { readonly kind: 'external'; readonly atLeast: number; readonly percent?: number }
  /** As many women as men (give or take one where the number is odd) among all or among external members. */
  | { readonly kind: 'parity'; readonly among: 'all' | 'external' };
