import { plural } from './format.js';
import { listIn, type Messages, numberIn } from './message.js';

/** What a decision, closing, sealing or publishing is refused for. */
export const DELIBERATION_MESSAGES: Messages = {
  titleUndecided: (facts) =>
    `Il manque la décision sur la certification pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'rouvrez ces fiches.',
  proposalChanged: (facts) =>
    `La proposition a changé depuis la décision pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'rouvrez ces fiches et décidez de nouveau.',
  recusalsChanged: (facts) =>
    `Les déports ont changé depuis la décision pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'rouvrez ces fiches, et que le jury décide de nouveau tel qu’il siège maintenant.',
  sittingChanged: (facts) =>
    `Le jury qui a décidé n’a pas le quorum, ou n’est plus au complet sur la liste du jury, pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'rouvrez ces fiches, et que le jury décide de nouveau tel qu’il siège maintenant.',
  votesChanged: (facts) =>
    `Les votes ne sont plus ceux des membres qui siègent pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'rouvrez ces fiches et reprenez le décompte.',
  candidateAbsent:
    'Cette personne est absente : elle n’est ni reçue ni refusée. Relevez sa présence si elle est arrivée, puis décidez.',
  quorumNotReached: (facts) =>
    `Le quorum n’est pas atteint pour cette candidature : ${plural(numberIn(facts, 'sitting'), 'membre')} ` +
    `sur ${numberIn(facts, 'required')} requis, déports et absences déduits. Faites siéger d’autres membres, puis décidez.`,
  decisionRefused: 'Cette décision ne tient pas encore : complétez ce qui est signalé, puis décidez de nouveau.',
  registrationEnded:
    'L’enregistrement de la certification a pris fin avant l’inscription : rien ne peut être délivré. ' +
    'Choisissez « ne pas valider » ou « ajourner ».',
  deliveryDeadlinePassed:
    'Le délai de délivrance de la certification est dépassé : rien ne peut être délivré. ' +
    'Choisissez « ne pas valider » ou « ajourner ».',
  recordTampered:
    'L’enregistrement scellé ne correspond plus à son empreinte ou à sa signature : rien ne peut en être tiré. ' +
    'Prévenez l’administration, qui le comparera à une sauvegarde.',
  signingKeysUnavailable:
    'La clé qui signe les procès-verbaux n’est pas accessible sur le serveur : rien n’a été scellé. ' +
    'Prévenez l’administration, qui la rétablira depuis sa sauvegarde.',
  sealUnsigned:
    'Cette session a été scellée avant que l’établissement n’ait une clé de signature : elle n’a pas d’archive signée. ' +
    'Son procès-verbal reste disponible.',
  notSealed: 'Le procès-verbal n’est pas scellé : rouvrez la délibération pour changer une décision.',
  rectificationRefused: (facts) =>
    ['Cette rectification ne tient pas encore.', ...faultSentences(listIn(facts, 'faults'))].join(' '),
  rectificationChanged:
    'Rien n’a été scellé : ce que la rectification entraîne a changé depuis l’aperçu. ' +
    'Relisez les conséquences ci-dessous, puis confirmez de nouveau.',
  rectificationOutOfOrder:
    'Cette décision n’est plus celle que la rectification croit changer : reprenez-la depuis la session.',
  rectificationUnexplained:
    'Rectifier pour l’organisme certificateur se motive : indiquez en quelle qualité décide qui a décidé, et pourquoi la présidence du jury ne rectifie pas elle-même.',
  rectifiedInFuture: 'La décision de rectifier porte une date à venir : indiquez le jour où elle a été prise.',
  rectifiedBeforeSession:
    'La décision de rectifier porte une date antérieure à la session : indiquez le jour où elle a été prise.',
  nothingSelected: 'Choisissez ce qui doit être imprimé : une session, une année ou des certificats.',
  nothingToPrint: 'Aucun certificat en vigueur ne correspond : rien n’est à imprimer.',
  printRunNotReady: 'Ce tirage n’est pas terminé : revenez quand tous les certificats sont imprimés.',
  certificateTemplateFaulty:
    'Le modèle des certificats de l’établissement comporte une faute : prévenez l’administration, ' +
    'que « delibloc certificate lint » renseigne.',
  templateFailed: 'Ce document n’a pas pu être composé : prévenez l’administration de Délibloc.',
  unprintableText:
    'Un nom comporte un caractère que le document ne sait pas imprimer : prévenez l’administration, ' +
    'rien n’est délivré avec un nom inexact.',
};

const RECTIFICATION_FAULTS: Readonly<Record<string, string>> = {
  nothingChanges: 'Rien ne change pour une des candidatures choisies : changez une décision, ou retirez-la.',
  absentDecided: 'Une personne absente n’a pas été évaluée par ce jury : aucune décision ne peut être rectifiée.',
  notPresented: 'Un bloc qui n’a pas été présenté à ce jury ne peut pas recevoir de décision.',
  reasonRequired: 'La décision sur la certification ne suit plus celles des blocs : rectifiez-la aussi.',
  awardRefused: 'L’enregistrement de la certification ne permettait pas de délivrer à la date de la session.',
};

function faultSentences(faults: readonly unknown[]): string[] {
  const codes = new Set((faults as readonly { code: string }[]).map(({ code }) => code));
  return [...codes].map((code) => RECTIFICATION_FAULTS[code] ?? '');
}
