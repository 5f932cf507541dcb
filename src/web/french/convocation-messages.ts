import { type Messages, textIn } from './message.js';

/** Convocations, and the answers to them. */
export const CONVOCATION_MESSAGES: Messages = {
  convocationTermsMissing:
    'Indiquez d’abord les horaires et le contact du secrétariat, qui figurent sur chaque convocation.',
  untimelyConvocation: (facts) =>
    `L’heure de fin (${textIn(facts, 'until')}) doit suivre l’heure d’arrivée (${textIn(facts, 'from')}) : corrigez-la.`,
  unknownConvocation:
    'Ce code n’est celui d’aucune convocation en cours : recopiez les seize signes de la dernière que vous avez reçue, ou écrivez au secrétariat de jury.',
  convocationReasonMissing: 'Dites en quelques mots pourquoi vous ne pourrez pas venir, puis envoyez votre réponse.',
  convocationNotTold:
    'Cette personne n’a pas encore sa convocation telle qu’elle est aujourd’hui : envoyez-la, ou notez sa remise sur papier, puis notez sa réponse.',
  convocationOver: 'Il est trop tard pour répondre ici : la session a commencé. Appelez le secrétariat de jury.',
};
