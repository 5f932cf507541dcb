import type { HelpText } from './help-text.js';

/** For candidates, in words that need no other. */
export const CANDIDATE_HELP = {
  'own-blocs': {
    question: "Qu'est-ce qu'un bloc, et jusqu'à quand compte-t-il ?",
    paragraphs: [
      'Une certification se compose de blocs. Chaque bloc validé par le jury est acquis pour lui-même : vous recevez son certificat, même si les autres restent à obtenir.',
      'Selon la certification, un bloc est acquis pour toujours ou pour quelques années, comptées à partir de la décision du jury. Le dernier jour indiqué compte encore. Passé ce jour, le bloc ne compte plus pour obtenir la certification : il est à repasser. Son certificat reste vrai, avec sa date.',
      'La certification entière est obtenue quand tous les blocs nécessaires comptent le même jour.',
    ],
    source: 'Code du travail, art. L. 6113-1 ; durée de validité fixée par chaque certification.',
  },
  'own-results': {
    question: 'Quand voit-on ses résultats ?',
    paragraphs: [
      "Rien n'est montré avant la publication : le jury décide, le procès-verbal est scellé, puis les résultats sont publiés pour tout le monde à la fois. Un courriel peut vous en prévenir, si votre adresse est connue.",
      "« Validé » veut dire que le bloc est acquis ; « non validé », qu'il est à repasser ; « ajourné », que le jury a remis sa décision à une autre session. Une absence n'est ni une réussite ni un échec.",
      'Une erreur, une question ? Adressez-vous au secrétariat de jury : une erreur se corrige par un procès-verbal rectificatif, et cette page en tient compte.',
    ],
    source: null,
  },
  'own-sharing': {
    question: 'Comment prouver un certificat à un employeur ?',
    paragraphs: [
      "Envoyez le PDF : il porte un code, que l'employeur saisit ou photographie pour savoir s'il est vrai et s'il compte encore. Il n'a pas besoin de compte.",
      "Vous pouvez aussi créer un lien public et l'envoyer. Qui l'ouvre voit votre nom et ce certificat, pas votre date de naissance. Vous fermez ce lien quand vous voulez ; personne d'autre que vous n'en crée.",
    ],
    source: null,
  },
} as const satisfies Readonly<Record<string, HelpText>>;
