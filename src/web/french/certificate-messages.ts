import type { Messages } from './message.js';

/** Certificates: checking them, and what becomes of them. */
export const CERTIFICATE_MESSAGES: Messages = {
  mistypedCode:
    'Ce code comporte une erreur de recopie : comparez-le signe par signe avec les douze lettres et chiffres du document.',
  unknownCode:
    'Aucun certificat délivré ici ne porte ce code : vérifiez que vous l’avez bien recopié et que le document vient de ce certificateur. ' +
    'Si tout est exact, ce document n’est pas authentique.',
  notShared:
    'Cette page n’existe pas ou n’est plus partagée : demandez un nouveau lien à la personne, ou le code imprimé sur son certificat.',
};
