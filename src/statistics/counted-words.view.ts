import { LEAST_PUBLISHED } from '../domain/statistics/publication.js';
import { SMALL_NUMBER } from '../domain/statistics/rate.js';
import { typeset } from '../web/french/typography.js';

/** What each figure means: beside the tables, and in the files. */
export function countedWords(): readonly { readonly term: string; readonly text: string }[] {
  return WORDS.map(([term, text]) => ({ term: typeset(term), text: typeset(text) }));
}

const WORDS: readonly (readonly [string, string])[] = [
  [
    'Ce qui est compté',
    "Les décisions des sessions scellées, publiées ou non, telles que leurs rectifications les laissent. Un projet n'est jamais compté.",
  ],
  [
    'Candidatures',
    "Une personne présentée à une session. Qui revient à une autre session est compté à chacune. La voie d'accès est celle du jour où la session a été scellée.",
  ],
  ['Absences', "Justifiées ou non. Qui est absent n'a ni réussi ni échoué, et n'est dans aucun autre chiffre."],
  [
    'Certification présentée',
    "Qui vise la certification entière et s'est présenté. Qui ne vise que certains blocs n'est compté que par ces blocs.",
  ],
  [
    'Obtenue, partielle, non obtenue',
    'Ce que le jury a décidé de la certification : entière, seulement certains de ses blocs, ou aucun.',
  ],
  [
    'Validé, ajourné, non validé',
    "Ce que le jury a décidé d'un bloc présenté. Un bloc acquis auparavant n'est pas présenté, donc pas compté.",
  ],
  [
    'Réussite',
    `Obtenues (ou validés) rapportées aux décisions prises. Au-dessous de ${SMALL_NUMBER} décisions, le nombre est dit en clair, « 2 sur 3 » : un pourcentage y tromperait.`,
  ],
  ['Année et lieu', "Ceux de la session de jury. Les lieux qui ne diffèrent que par l'écriture sont réunis."],
  [
    'Diffusion',
    `Dans un fichier fait pour être diffusé, les lignes de moins de ${LEAST_PUBLISHED} personnes sont réunies, pour que personne n'y soit reconnu.`,
  ],
];
