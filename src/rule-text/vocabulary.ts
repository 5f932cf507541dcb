/** The words of fiches, as typed in French; they are compared folded, so « à » also stands for « A » and « a ». */

/** How what a rule counts is spoken of: competences in the rule of a bloc, blocs in that of a title. */
export interface Vocabulary {
  readonly nouns: readonly string[];
  readonly plurals: readonly string[];
  /** What says by itself that they are optional. */
  readonly optionalNouns: readonly string[];
  /** What may follow the noun and adds nothing to the rule. */
  readonly details: readonly string[];
  /** What the rule is the rule of. */
  readonly subjects: readonly string[];
  /** Whether the rule may ask for marks, assessments and other blocs too. */
  readonly asksForMore?: boolean;
}

const WHERE = ['ci-dessous', 'ci dessous', 'ci-après', 'suivants', 'suivantes'];
const DETAILS = [
  ...WHERE.map((where) => `(${where})`),
  ...WHERE,
  ...['décrits', 'décrites', 'listés', 'listées', 'énumérés', 'énumérées'].flatMap((seen) =>
    WHERE.map((where) => `${seen} ${where}`),
  ),
];

export const COMPETENCE_WORDS: Vocabulary = {
  nouns: ['compétence', 'compétences'],
  plurals: ['compétences'],
  optionalNouns: [],
  details: [...DETAILS, 'professionnelles', 'attestées', 'visées', 'qui le composent', 'qui composent le bloc'],
  subjects: ['le bloc de compétences', 'le bloc', 'ce bloc de compétences', 'ce bloc'],
  asksForMore: true,
};

export const BLOC_WORDS: Vocabulary = {
  nouns: ['bloc', 'blocs', 'bloc de compétence', 'bloc de compétences', 'blocs de compétence', 'blocs de compétences'],
  plurals: ['blocs'],
  optionalNouns: ['option', 'options'],
  details: [...DETAILS, 'associés aux activités', 'constitutifs', 'qui la composent', 'qui le composent'],
  subjects: [
    ...['la certification', 'la certification professionnelle', 'cette certification'],
    ...['le titre', 'le titre professionnel', 'ce titre', 'le diplôme'],
  ],
};

export const WHOLE_OF = ['la totalité de', "l'intégralité de", "l'ensemble de"];
export const ARTICLES = ['le', 'la', 'les', "l'"];
export const EVERY = [
  ...['tous les', 'toutes les', 'chacun des', 'chacune des', 'chaque', 'les'],
  ...["l'ensemble", 'la totalité', "l'intégralité"].flatMap((whole) => [`${whole} des`, `${whole} de ces`]),
];
export const AT_LEAST = ['au moins', 'au minimum', 'minimum', 'un minimum de', 'a minima'];
export const AT_LEAST_AFTER = ['au moins', 'au minimum', 'minimum', 'ou plus', 'a minima'];
export const CHOSEN = ['au choix', 'à choisir', 'est à choisir', 'sont à choisir', 'est au choix', 'sont au choix'];
export const SUCH_AS = [':', 'numérotés', 'numérotées', 'numérotés :', 'numérotées :'];
export const OF_WHICH = ['dont', 'y compris', 'incluant', 'comprenant'];
export const NECESSARILY = ['obligatoirement', 'impérativement', 'nécessairement'];
export const MANDATORY = inflect('obligatoire', 'impératif', 'impérative');
export const OPTIONAL = inflect('optionnel', 'optionnelle', 'facultatif', 'facultative');

/** « l’acquisition de » what the rule asks for; « la validation de » what it is the rule of. */
export const DEEDS = [
  ...["l'", ''].flatMap((article) => ['acquisition', 'obtention'].map((deed) => article + deed)),
  ...['la ', ''].flatMap((article) =>
    ['validation', 'maîtrise', 'réussite', 'certification', 'capitalisation'].map((deed) => article + deed),
  ),
];
export const TO_ACQUIRE = ['acquérir', 'valider', 'obtenir', 'maîtriser', 'réussir'];
const ACQUIRED = inflect(...bothGenders('acquis', 'validé', 'obtenu', 'certifié', 'maîtrisé'));
const DELIVERED = [...ACQUIRED, ...inflect(...bothGenders('délivré', 'attribué', 'décerné'))];
export const IS_DELIVERED = ["s'obtient", "s'acquiert", ...DELIVERED.map((done) => `est ${done}`)];
export const BY_MEANS_OF = ['avec', 'par', 'après', 'dès', 'sous réserve de', 'à condition de', 'moyennant', 'grâce à'];
export const ON_CONDITION = ['si', 'lorsque', 'quand', 'dès que', 'dès lors que', 'à condition que', "s'"];
export const REQUIRES = [
  ...['nécessite', 'requiert', 'exige', 'suppose', 'implique', 'passe par', 'se fait par', 'est soumise à'],
  ...['est conditionnée à', 'est conditionnée par', 'est subordonnée à', 'est acquise par', 'repose sur'],
];
export const CONSISTS_OF = [
  ...['comprend', 'se compose de', 'est composé de', 'est composée de', 'est constitué de', 'est constituée de'],
  ...['est constitué par', 'est constituée par'],
];
export const GRANTS = [
  ...['permet', 'permettent'].flatMap((allows) =>
    ["d'obtenir", 'de valider', "d'acquérir", "l'obtention de", 'la validation de', 'la délivrance de'].map(
      (deed) => `${allows} ${deed}`,
    ),
  ),
  ...['donne droit à', 'donnent droit à', 'vaut', 'valent', 'entraîne', 'entraînent', 'valide', 'valident'],
];
/** What these are said of is all there is: « 4 blocs composent la certification » is wrong where there are five. */
export const COMPOSES = ['constitue', 'constituent', 'compose', 'composent', 'forme', 'forment'];
export const IN_WHOLE = ['dans son entièreté', 'dans sa totalité', 'dans son intégralité', 'en totalité', 'complète'];
const REQUIRED = [...inflect(...bothGenders('requis', 'exigé'), 'nécessaire', 'indispensable'), 'à valider'];
export const IS_REQUIRED = ['est', 'sont'].flatMap((is) => REQUIRED.map((required) => `${is} ${required}`));
export const IS_MANDATORY = ['est', 'sont', 'doit être', 'doivent être'].flatMap((is) =>
  MANDATORY.map((mandatory) => `${is} ${mandatory}`),
);
export const MUST_BE_ACQUIRED = ['doit être', 'doivent être', 'devra être', 'devront être'].flatMap((must) =>
  ACQUIRED.map((acquired) => `${must} ${acquired}`),
);
export const IS_ACQUIRED = ['est', 'sont', 'soient', 'ont été', 'a été'].flatMap((is) =>
  ACQUIRED.map((acquired) => `${is} ${acquired}`),
);
export const PERSONS = [
  ...['le candidat', 'la candidate', 'les candidats', 'les candidates', 'le/la candidat(e)', 'il', 'elle'],
  ...['le stagiaire', 'la stagiaire', 'les stagiaires', 'le postulant', 'la postulante', 'les postulants'],
  ...["l'apprenant", "l'apprenante", 'les apprenants'],
];
export const MUST_ACQUIRE = ['doit', 'doivent', 'devra', 'devront', 'faut'].flatMap((must) =>
  [...TO_ACQUIRE, 'avoir validé', 'avoir acquis', 'avoir obtenu', 'avoir réussi'].map((deed) => `${must} ${deed}`),
);
export const HAS_ACQUIRED = [
  ...['a', 'ont'].flatMap((has) => ['acquis', 'validé', 'obtenu', 'réussi'].map((done) => `${has} ${done}`)),
  ...['acquiert', 'acquièrent', 'valide', 'valident', 'obtient', 'obtiennent', 'réussit', 'réussissent'],
];
export const IN_ORDER_TO = [
  ...['pour obtenir', "pour l'obtention de", "afin d'obtenir", 'pour valider', 'pour la validation de'],
  ...['afin de valider', 'pour acquérir', "à l'obtention de", 'à la validation de'],
];
export const PREFACES = [
  ...["pour toutes voies d'accès,", "pour toutes les voies d'accès,", "quelle que soit la voie d'accès,"],
  'règle de validation :',
];

function bothGenders(...masculines: string[]): string[] {
  return masculines.flatMap((masculine) => [masculine, `${masculine}e`]);
}

function inflect(...singulars: string[]): string[] {
  return singulars.flatMap((singular) => [singular, `${singular}s`]);
}
