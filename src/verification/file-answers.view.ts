import type { Badge } from '../web/badge.js';
import { typeset } from '../web/french/typography.js';

interface FileAnswer {
  readonly answer: string;
  readonly tone: Badge['tone'];
  readonly title: string;
  readonly text: string;
}

/** What the browser may find of a file; `templates/assets/check-file.js` shows one of them. */
export const FILE_ANSWERS: readonly FileAnswer[] = [
  answer(
    'authentic',
    'success',
    'Fichier authentique',
    'Il est tel que l’institution l’a signé, sans un octet de différence. Un certificat peut avoir été annulé ou avoir expiré depuis : pour le savoir, saisissez aussi son code.',
  ),
  answer(
    'changed',
    'danger',
    'Fichier modifié',
    'Il porte une signature, mais il n’est plus tel qu’il a été signé : ne vous y fiez pas. Demandez le fichier d’origine, ou saisissez le code du document.',
  ),
  answer(
    'resaved',
    'warning',
    'Fichier enregistré par un autre logiciel',
    'Il a été enregistré de nouveau, annoté ou signé ailleurs, et sa signature ne peut plus être vérifiée. Demandez le fichier d’origine, ou saisissez le code du document.',
  ),
  answer(
    'notSealed',
    'warning',
    'Fichier sans signature',
    'Ce PDF ne porte pas la signature de l’institution, ou l’a perdue : il a pu être imprimé en PDF ou numérisé. Demandez le fichier d’origine, ou saisissez le code du document.',
  ),
  answer(
    'withdrawnKey',
    'danger',
    'Signé avec une clé retirée',
    'L’institution a retiré la clé qui a signé ce fichier, parce que quelqu’un d’autre a pu s’en servir : le fichier seul ne prouve plus rien, quelle que soit la date qu’il porte. Saisissez le code du document, ou demandez à la personne de télécharger de nouveau son certificat.',
  ),
  answer(
    'unknownKey',
    'danger',
    'Signé par quelqu’un d’autre',
    'La signature est intacte, mais ce n’est pas celle de cette institution : ne vous y fiez pas sans avoir saisi le code du document.',
  ),
  answer(
    'notPdf',
    'warning',
    'Ce n’est pas un PDF',
    'Choisissez le fichier PDF du certificat : une photo ou une copie d’écran ne peut être vérifiée que par son code.',
  ),
  answer(
    'tooLarge',
    'warning',
    'Fichier trop volumineux',
    'Un certificat pèse moins de 20 Mo : vérifiez que vous avez choisi le bon fichier.',
  ),
  answer(
    'unreadable',
    'warning',
    'Fichier illisible',
    'Il n’a pas pu être lu : choisissez-le de nouveau, ou saisissez le code du document.',
  ),
  answer(
    'noKeys',
    'warning',
    'Vérification impossible pour l’instant',
    'Les clés de l’institution n’ont pas pu être lues : choisissez de nouveau le fichier, ou saisissez le code du document.',
  ),
  answer(
    'unsupported',
    'warning',
    'Navigateur trop ancien',
    'Votre navigateur ne sait pas vérifier cette signature (Ed25519), ou la page n’est pas ouverte en https. Mettez-le à jour, ou saisissez le code du document.',
  ),
];

function answer(name: string, tone: Badge['tone'], title: string, text: string): FileAnswer {
  return { answer: name, tone, title: typeset(title), text: typeset(text) };
}
