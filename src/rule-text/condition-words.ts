import { COMPETENCE_WORDS, DEEDS, type Vocabulary } from './vocabulary.js';

/** The words of marks, of assessments to pass and of prerequisites, as fiches write them. */

export const ASSESSMENT_WORDS: Vocabulary = {
  ...{ nouns: ['épreuve', 'épreuves'], plurals: ['épreuves'], optionalNouns: [], details: [], subjects: [] },
};
export const OTHER_BLOC_WORDS: Vocabulary = {
  nouns: ['bloc', 'blocs', 'bloc de compétences', 'blocs de compétences'],
  ...{ plurals: ['blocs', 'blocs de compétences'], optionalNouns: [], details: [], subjects: [] },
};
/** What has marks, and what its words are. */
export const MARKED_WORDS = { competences: COMPETENCE_WORDS, assessments: ASSESSMENT_WORDS } as const;

export const NOTE = ['une', 'la', ''].flatMap((article) =>
  ['note', 'note finale', 'note globale'].map((note) => `${article} ${note}`.trim()),
);
export const MEAN = ['une', 'la', ''].flatMap((article) =>
  ['moyenne', 'moyenne générale', 'moyenne des notes', 'moyenne générale des notes'].map((mean) =>
    `${article} ${mean}`.trim(),
  ),
);
/** Its coefficients are told, then. */
export const WEIGHTED = ['pondérée'];
export const AT_LEAST_EQUAL = ['supérieure ou égale à', 'égale ou supérieure à', 'au moins égale à', '≥'];
export const MINIMAL = ['minimale de', 'minimum de', 'minimale :', 'minimum :'];
export const EACH = ['chaque', 'chacune de', 'chacune des', 'toutes les'];
export const COEFFICIENT = ['coefficient', 'coeff.', 'coeff', 'coef.', 'coef'];

const BELOW = ['inférieure à', 'en dessous de', 'au-dessous de'];
export const NO_MARK_BELOW = [
  ...['sans note', 'sans aucune note', 'et aucune note', 'aucune note', 'et sans note', 'et sans aucune note'].flatMap(
    (none) => BELOW.map((below) => `${none} ${below}`),
  ),
  ...["sans qu'aucune note ne soit", "sans qu'aucune note soit", "sans qu'une note soit"].map(
    (none) => `${none} inférieure à`,
  ),
  ...['avec une note plancher de', 'avec une note plancher à', 'note plancher de', 'note plancher :', 'note plancher'],
];
export const ANY_MARK_BELOW = BELOW.map((below) => `toute note ${below}`);
export const ELIMINATES = ['est éliminatoire', 'étant éliminatoire'];

const DEEDS_OF = DEEDS.map((deed) => `${deed} de`);
/** What says of an assessment that follows that it is to be passed. */
export const TO_PASS = [
  ...[...DEEDS_OF, 'la réussite à', 'réussite à', 'réussir', 'réussir à', 'avoir réussi', 'avoir réussi à'],
  ...['valider', 'avoir validé'],
];
export const IS_PASSED = [
  'est',
  'soit',
  'doit être',
  'doit avoir été',
  'sont',
  'doivent être',
  'doivent avoir été',
].flatMap((is) => ['réussie', 'validée', 'acquise', 'réussies', 'validées', 'acquises'].map((done) => `${is} ${done}`));

/** What says of a bloc that follows that it is to be had. */
export const TO_HAVE_BEFORE = [
  ...DEEDS_OF,
  ...['la validation', 'validation', "l'obtention", 'obtention', "l'acquisition", 'acquisition'].map(
    (deed) => `${deed} préalable de`,
  ),
  ...['valider', 'avoir validé', 'avoir obtenu', 'avoir acquis', 'avoir préalablement validé', 'être titulaire de'],
];
const IS_HAD = ['est', 'doit être', 'doit avoir été', 'sont', 'doivent être', 'doivent avoir été'].flatMap((is) =>
  ['validé', 'acquis', 'obtenu', 'validés', 'obtenus'].map((done) => `${is} ${done}`),
);
export const IS_BEFORE = [
  ...['est un prérequis', 'est un pré-requis', 'est prérequis', 'est un préalable', 'sont des prérequis'],
  ...['sont des pré-requis', 'sont prérequis', 'sont des préalables'],
  ...IS_HAD.flatMap((is) => [is, `${is} au préalable`, `${is} préalablement`]),
];
export const PREREQUISITE = ['prérequis :', 'pré-requis :', 'préalable :'];
/** What is asked for beside what stands before, in the middle of a sentence. */
export const PROVIDED = ['sous réserve de', ', sous réserve de', 'à condition de', ', à condition de'];
