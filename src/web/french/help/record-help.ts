import type { HelpText } from './help-text.js';

/** For the secretariat: what is recorded of people, and what is issued to them. */
export const RECORD_HELP = {
  'bloc-validity': {
    question: "Jusqu'à quand un bloc est-il acquis ?",
    paragraphs: [
      "Du jour de la décision au dernier jour de validité, ce jour compris : acquis le 2 mai 2019 pour cinq ans, il compte encore le 2 mai 2024 et plus le 3. Les fins de semaine n'y ajoutent rien.",
      "La durée est celle de la certification, parfois propre à une voie d'accès ; pour une équivalence, elle court du jour où le certificat a été obtenu. Un bloc obtenu de nouveau repart de la nouvelle décision.",
      "À ne pas confondre avec l'enregistrement de la certification au RNCP, qui dit jusqu'à quand elle peut être délivrée. Un titre déjà obtenu ne se perd pas.",
    ],
    source: 'Computation des délais : code de procédure civile, art. 641 et 642, sans le report de son second alinéa.',
  },
  equivalence: {
    question: 'Équivalence ou jury antérieur : que choisir ?',
    paragraphs: [
      '« Par un jury antérieur » : un jury de cette même certification a validé ce bloc, avant que ses sessions soient tenues dans Délibloc. La date est celle de sa décision.',
      '« Par équivalence » : la personne tient un autre certificat, que la certification nomme comme tenant lieu de ce bloc. La date est celle où ce certificat a été obtenu. Seules les équivalences écrites dans la certification sont proposées.',
      'Dans les deux cas, gardez la pièce : son numéro est demandé, et figure au dossier. Un bloc enregistré par erreur se retire, avec un motif.',
    ],
    source: null,
  },
  'account-link': {
    question: 'Que donne un compte relié ?',
    paragraphs: [
      "Avec son compte, la personne voit ses convocations et y répond, ses résultats une fois publiés, ce qu'il lui reste à obtenir, et télécharge ses certificats. Jamais rien d'avant la publication, jamais rien d'une autre personne.",
      "Vérifiez l'adresse avant de relier : le compte donne accès à tout le dossier publié. Retirer l'accès ne supprime ni le compte ni le dossier.",
    ],
    source: null,
  },
  publication: {
    question: 'Que se passe-t-il quand on publie ?',
    paragraphs: [
      "Les résultats deviennent visibles dans l'espace de chaque personne, les blocs validés sont acquis à la date de la session, les documents cochés sont délivrés. Un courriel prévient qui a une adresse, là où l'envoi de courriels est réglé.",
      'Publier ne se reprend pas. Un document laissé de côté se délivre plus tard ; une erreur dans une décision se corrige par un procès-verbal rectificatif.',
    ],
    source: null,
  },
  rectification: {
    question: 'Quand faut-il un procès-verbal rectificatif ?',
    paragraphs: [
      "Quand ce que le jury a scellé est faux : une décision prise sur un résultat erroné, une identité mal écrite, une décision de justice ou un recours accueilli. Il dit ce qui change, pour qui et pourquoi ; le premier procès-verbal reste tel qu'il est.",
      "Il ne sert ni à changer d'avis, ni à un changement de nom intervenu depuis : pour celui-là, le certificat se réédite à la nouvelle identité.",
    ],
    source: null,
  },
  revocation: {
    question: 'Annuler un certificat, est-ce retirer un bloc ?',
    paragraphs: [
      "Non. Annuler retire le document : qui le vérifie apprend aussitôt qu'il ne vaut plus, et depuis quand. Le bloc que le jury a validé reste acquis.",
      'Pour retirer le bloc lui-même, il faut un procès-verbal rectificatif, qui annule de lui-même les documents concernés. Une annulation ne se reprend pas : on délivre une nouvelle édition.',
    ],
    source: null,
  },
} as const satisfies Readonly<Record<string, HelpText>>;
