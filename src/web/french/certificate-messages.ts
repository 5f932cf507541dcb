import { quotedCharacters } from './characters.js';
import { type Facts, listIn, type Messages, textIn } from './message.js';
import { formatDay, plural } from './format.js';

/** Certificates: checking them, and what becomes of them. */
export const CERTIFICATE_MESSAGES: Messages = {
  mistypedCode:
    'Ce code comporte une erreur de recopie : comparez-le signe par signe avec les douze lettres et chiffres du document.',
  unknownCode:
    'Aucun certificat délivré ici ne porte ce code : vérifiez que vous l’avez bien recopié et que le document vient de ce certificateur. ' +
    'Si tout est exact, ce document n’est pas authentique.',
  notShared:
    'Cette page n’existe pas ou n’est plus partagée : demandez un nouveau lien à la personne, ou le code imprimé sur son certificat.',
  certificateRevoked:
    'Ce document a été annulé : il n’est plus à télécharger. Votre espace présente ceux qui sont en vigueur.',
  certificateNotInForce: (facts) =>
    `Le certificat n° ${textIn(facts, 'number')} n’est plus en vigueur : retirez-le de la sélection, ou choisissez celui qui le remplace.`,
  identityUnchanged: (facts) =>
    `Le certificat n° ${textIn(facts, 'number')} porte déjà l’identité du registre : corrigez d’abord la fiche de la personne, ou retirez-le de la sélection.`,
  reissueChanged:
    'Rien n’a été refait : l’identité ou les certificats ont changé depuis l’aperçu. Relisez l’aperçu, puis confirmez de nouveau.',
  revokedWithoutReason: (facts) =>
    `Le document n° ${textIn(facts, 'number')} suit un document annulé : écrivez le motif pour lequel il est délivré de nouveau.`,
  unprintableNames: (facts) =>
    `Rien n’a été délivré : les certificats ne peuvent pas imprimer ${unprintableNames(facts)}. ` +
    'Un acte de l’état civil français s’écrit en lettres latines : corrigez la fiche de la personne et rectifiez le procès-verbal sur son identité, ' +
    'ou laissez ses documents de côté ; ils se délivreront plus tard.',
  keyAlreadyWithdrawn: (facts) =>
    `Cette clé est déjà retirée, depuis le ${formatDay(textIn(facts, 'untrustedFrom'))} : un retrait ne se change pas.`,
  notToIssue: (facts) =>
    `Le document n° ${textIn(facts, 'number')} n’est pas de ceux que cette session peut délivrer : choisissez parmi ceux qui restent.`,
};

const MOST_NAMED = 3;

/** « Wei 王 » (« 王 ») et 4 autres noms. */
function unprintableNames(facts: Facts): string {
  const holders = listIn(facts, 'holders') as readonly { readonly name: string; readonly characters: string[] }[];
  const named = holders
    .slice(0, MOST_NAMED)
    .map(({ name, characters }) => `« ${name} » (${quotedCharacters(characters)})`);
  const others = holders.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` et ${plural(others, 'autre nom', 'autres noms')}` : ''}`;
}
