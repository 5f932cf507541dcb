/** A picture of the institution, laid beside the page template as `path`. */
export interface PlacedPicture {
  /** "own/logo.svg" */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Millimetres on paper. */
  readonly height: number;
  /** What is read out where the picture cannot be seen. */
  readonly alternative: string;
}

/** Who signs beside the signatory that the certification names. */
export interface SecondSignatory {
  readonly quality: string;
  readonly name: string | null;
  readonly signature: PlacedPicture | null;
}

/** Words around the facts; null leaves the product's own. */
export interface TemplateWords {
  /** Above the title: « Certification professionnelle ». */
  readonly kicker: string | null;
  /** « est délivrée à ». */
  readonly awarded: string | null;
  /** A sentence of the institution under the decision. */
  readonly mention: string | null;
}

/** How an institution's certificates look. What they say of the holder and of the decision is in their snapshot. */
export interface CertificateTemplate {
  /** `#rrggbb`, on white paper. */
  readonly colours: { readonly accent: string; readonly ink: string; readonly muted: string };
  readonly logo: PlacedPicture | null;
  /** Name and signature of the signatory; the quality is the registered one. */
  readonly signatory: { readonly name: string | null; readonly signature: PlacedPicture | null };
  readonly secondSignatory: SecondSignatory | null;
  readonly words: { readonly title: TemplateWords; readonly bloc: TemplateWords };
  /** Pages of the institution's own in place of the product's, in Typst. */
  readonly pages: { readonly title: Uint8Array | null; readonly bloc: Uint8Array | null };
}

const NO_WORDS: TemplateWords = { kicker: null, awarded: null, mention: null };

/** The look of an institution that has set nothing. */
export const PLAIN_TEMPLATE: CertificateTemplate = {
  colours: { accent: '#24406e', ink: '#1b1f2a', muted: '#565d6d' },
  logo: null,
  signatory: { name: null, signature: null },
  secondSignatory: null,
  words: { title: NO_WORDS, bloc: NO_WORDS },
  pages: { title: null, bloc: null },
};
