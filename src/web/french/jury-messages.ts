import { listOf } from './format.js';
import { COLLEGE_LABELS } from './labels.js';
import { listIn, type Messages, numberIn } from './message.js';

const LABELS: Readonly<Record<string, string>> = COLLEGE_LABELS;

/** The directory of jury members, their appointment and the documents that show it. */
export const JURY_MESSAGES: Messages = {
  possibleJuryDuplicate:
    'Une personne de même nom et de même adresse est déjà dans l’annuaire : choisissez sa fiche, ou confirmez qu’il s’agit d’une autre.',
  personAlreadySits: 'Cette personne siège déjà dans ce jury.',
  personArchived: 'La fiche de cette personne est archivée : restaurez-la avant de désigner cette personne.',
  personSits: (facts) =>
    `Cette personne a siégé (${numberIn(facts, 'seats')}) et sa fiche reste : archivez-la pour ne plus la proposer.`,
  notOfCollege: (facts) =>
    `Cette personne peut siéger pour ces collèges : ${listOf(
      listIn(facts, 'colleges').map((college) => LABELS[String(college)] ?? String(college)),
      'ou',
    )}. Choisissez-en un, ou complétez d’abord sa fiche.`,
  linkAlreadyDeclared:
    'Ce membre a déjà déclaré un lien avec cette personne : retirez-le d’abord pour en déclarer un autre.',
  linkAnswered: 'La présidence a déjà répondu à ce lien : il reste, tant que sa réponse n’est pas retirée.',
  evidenceRequired: 'Indiquez le document sur lequel ce membre a déclaré ses liens, et sa date.',
  noLinkToAnswer:
    'Aucun lien n’est déclaré ni signalé entre ce membre et cette personne : aucune réponse n’est attendue.',
  alreadyMaintained: 'Ce membre est déjà maintenu pour cette candidature : retirez d’abord cette réponse.',
  ownLinkMaintained:
    'Nul n’est juge de son propre lien : déportez-vous, ou demandez à l’administration de décider du maintien.',
  linkUnanswered:
    'Un membre a déclaré un lien avec cette personne : répondez d’abord, par un déport ou un maintien motivé.',
  documentMissing: 'Aucun document n’est joint, ou il est vide : choisissez un fichier.',
  documentTooLarge: 'Ce document dépasse 10 Mo : réduisez-le, par exemple en le numérisant en noir et blanc.',
  documentRefused:
    'Ce fichier n’est pas un PDF, un JPEG ou un PNG entier, quel que soit son nom : enregistrez-le dans un de ces formats.',
};
