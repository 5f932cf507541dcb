import type { PlainDay } from '../day.js';

/** A person as named on a document, on the day it is issued. */
export interface PersonName {
  /** All first names, in the order of the civil register. */
  readonly firstNames: string;
  readonly birthName: string;
  /** Nom d'usage, where there is one. */
  readonly usedName?: string;
}

export interface CertificateHolder extends PersonName {
  /** For « Née le », « Né le », and « Né(e) le » where neither is recorded. */
  readonly gender: 'F' | 'M' | 'X';
  readonly birthDay: PlainDay | null;
  /** "Lyon (Rhône)"; null where it is not known. */
  readonly birthPlace: string | null;
}

/** The certification version as it stood when the document was issued. */
export interface CertificationOnDocument {
  /** "RNCP31936"; printed as an RNCP code only where there is a registration. */
  readonly code: string;
  readonly version: number;
  /** Exactly as registered. */
  readonly title: string;
  /** European level 1–8; null where the document of the certification states none. */
  readonly level: number | null;
  /** The period that covers the award; null where the RNCP does not register the certification: nothing is printed. */
  readonly registration: { readonly from: PlainDay; readonly until: PlainDay } | null;
}

/** The jury session that decided, and the minutes that record it. */
export interface DecidingSession {
  readonly day: PlainDay;
  /** City where the jury sat. */
  readonly place: string;
  readonly minutesReference: string;
}

/** Who signs, in what quality, where. A name is printed only where the certifier wants one. */
export interface SignatoryOnDocument {
  /** As registered: "Gérante". */
  readonly quality: string;
  readonly name?: string;
  readonly place: string;
}

interface IssuedDocument {
  /** Unique among all documents issued; printed at the foot. */
  readonly number: string;
  readonly holder: CertificateHolder;
  readonly certification: CertificationOnDocument;
  /** Name of the authority that delivers, as registered. */
  readonly certifierName: string;
  readonly signatory: SignatoryOnDocument;
  readonly session: DecidingSession;
  /** Number of the document that this one replaces, which is revoked. */
  readonly replaces?: string;
  /** The jury's decision, which is the date of issue; never the day of the download. */
  readonly decidedOn: PlainDay;
}

export interface BlocOnCertificate {
  readonly code: string;
  /** Rank on the fiche. */
  readonly number: number;
  /** Official title, exactly as printed. */
  readonly title: string;
  /** The certificate's own title where the fiche names one; else the title of the bloc. */
  readonly certificateTitle: string;
  /** Those the holder acquired, in the order of the bloc; may be fewer than the bloc has. */
  readonly acquiredCompetences: readonly { readonly code: string; readonly title: string }[];
}

/** All a certificate of one bloc says. Frozen when issued: later changes of the certification do not change it. */
export interface BlocCertificateSnapshot extends IssuedDocument {
  readonly kind: 'bloc';
  readonly bloc: BlocOnCertificate;
  /** Last day on which the bloc counts, that day included. */
  readonly validUntil: PlainDay | 'unlimited';
}

/** All a parchemin, the document of the whole title, says. Frozen when issued. */
export interface TitleCertificateSnapshot extends IssuedDocument {
  readonly kind: 'title';
}

export type CertificateSnapshot = BlocCertificateSnapshot | TitleCertificateSnapshot;
