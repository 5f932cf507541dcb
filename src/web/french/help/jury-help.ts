import type { HelpText } from './help-text.js';

/** For who prepares, presides or sits. */
export const JURY_HELP = {
  derogation: {
    question: 'À quoi sert une dérogation ?',
    paragraphs: [
      "Quand une clause de composition n'est pas remplie, la session ne s'ouvre qu'avec une dérogation écrite : qui l'accorde, quand, et pourquoi. Elle figure au procès-verbal.",
      "Elle ne rend pas régulière une composition qui ne l'est pas : elle dit que le jury l'a su et pourquoi il a siégé. Un jury irrégulièrement composé expose ses délibérations à l'annulation ; remplacer le membre qui manque vaut toujours mieux.",
    ],
    source:
      "Pour la VAE : code du travail, art. D. 6412-6 ; avant le 30 décembre 2023, code de l'éducation, art. R. 335-8.",
  },
  deferral: {
    question: 'Ajourner, est-ce refuser ?',
    paragraphs: [
      "Non. « Ajourné » remet la décision sur ce bloc à une autre session : il n'est ni validé ni refusé, et la personne le représente. Ses évaluations restent au dossier.",
      "Là où la décision s'écarte de la proposition, un motif est demandé, et il figure au procès-verbal. La personne lit la décision et le commentaire écrit pour elle, pas le motif.",
    ],
    source: null,
  },
  'evaluation-letters': {
    question: 'Absence justifiée ou non, dispense : que saisir ?',
    paragraphs: [
      "J, absence justifiée, et I, absence injustifiée : la personne n'a pas passé l'épreuve. Les deux laissent la compétence non acquise ; la différence reste au dossier et le jury la voit. Le justificatif se garde au secrétariat.",
      "D, dispense : la compétence compte comme acquise sans être évaluée, parce qu'un texte, la certification ou une décision antérieure en dispense. Notez en commentaire sur quoi elle repose : le jury la lira.",
      "Une case vide n'est pas une absence : elle dit que le résultat n'est pas encore saisi, et le bloc reste « encore possible ».",
    ],
    source: null,
  },
  sealing: {
    question: "Qu'est-ce que sceller ?",
    paragraphs: [
      'Sceller fige tout ce que le jury a vu et décidé : membres, présences, évaluations, propositions, décisions, motifs. Une empreinte en est calculée, chaînée à celle de la session précédente et signée : un changement, même fait dans la base de données, se verrait.',
      "Seule la présidence du jury scelle, avec son mot de passe. Ensuite rien ne change plus : une erreur se corrige par un procès-verbal rectificatif, le premier restant tel qu'il est. Sceller ne montre rien aux candidat·es : publier est un autre geste.",
    ],
    source: null,
  },
} as const satisfies Readonly<Record<string, HelpText>>;
