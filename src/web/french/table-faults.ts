import type { TableFault } from '../../domain/tables/table.js';
import { messageFor } from './errors.js';
import { type Messages, numberIn, textIn } from './message.js';
import { typeset } from './typography.js';

/** Why a cell of a spreadsheet is not taken over, and what to write instead. */
export const TABLE_FAULTS: Messages = {
  notAResult: 'Résultat inconnu : écrivez A, N, J, I ou D.',
  absenceUnexplained: 'Absence sans précision : écrivez J si elle est justifiée, I si elle ne l’est pas.',
  notAMark: 'Ce n’est pas une note de 0 à 20 : écrivez par exemple 12,5, ou J, I ou D.',
  markTooPrecise: 'Cette note a plus de deux décimales : retirez celles de trop.',
  markNeeded: 'Cette épreuve est notée : écrivez une note de 0 à 20, ou J, I ou D.',
  blocNotPresented: 'Cette personne ne présente pas ce bloc à cette session : videz la case.',
  blocSealed: 'Ce bloc est déjà validé par une session scellée : la case ne change plus.',
  saidTwice: (facts) =>
    `Le fichier dit autre chose de la même case en ${textIn(facts, 'sheet')} ${textIn(facts, 'address')} : n’en gardez qu’une.`,
  notOfSessionRow: 'Ce repère n’est pas celui d’une personne de cette session : vérifiez que c’est le bon fichier.',
  keyOfAnother:
    'Ce nom n’est pas celui du repère de la ligne : des colonnes ont sans doute été triées sans les autres.',
  nobodyNamed: 'Cette ligne porte des résultats mais ne nomme personne : écrivez le nom et le prénom.',
  unknownName: 'Personne de ce nom n’est présenté à cette session : vérifiez l’orthographe.',
  severalOfName: 'Plusieurs personnes de la session portent ce nom : ajoutez une colonne « Date de naissance ».',
  bornAnotherDay: 'La personne de ce nom est née un autre jour : vérifiez la date.',
  blankField: 'Cette case est vide : remplissez-la, il le faut.',
  notAGender: 'Genre inconnu : écrivez F, M ou X, ou laissez la case vide.',
  notARoute: 'Voie d’accès inconnue : écrivez FI, CA, FC, CQ, CL ou VAE.',
  personTwice: (facts) =>
    `Cette personne est déjà à la ligne ${numberIn(facts, 'row')}, avec d’autres renseignements : accordez les deux lignes.`,
  awardTwice: (facts) => `Ce bloc de ce jour est déjà à la ligne ${numberIn(facts, 'row')} : n’en gardez qu’une.`,
  notEnrolledForBloc:
    'Cette personne n’est pas inscrite à une version qui a ce bloc : ajoutez la voie d’accès et la date d’inscription.',
  unknownKey:
    'Ce repère n’est celui de personne : vérifiez-le, ou écrivez le nom, les prénoms et la date de naissance.',
  notRegistered:
    'Aucune personne de ce nom, née ce jour-là, n’est au registre : vérifiez, ou importez d’abord les candidat·es.',
  severalRegistered: 'Plusieurs personnes ont ce nom et cette date de naissance : écrivez le repère de la bonne.',
  notEnrolled: 'Cette personne n’est pas inscrite à cette certification : importez d’abord son inscription.',
  severalEnrollments:
    'Cette personne y est inscrite plusieurs fois : écrivez la date de l’évaluation, ou le repère de l’inscription.',
  unknownAssessment: 'Cette épreuve n’est pas de la certification : vérifiez son code.',
  unknownCompetence: 'Cette compétence n’est pas de la certification : vérifiez son code.',
  notCovered: 'Cette épreuve n’évalue pas cette compétence : vérifiez les deux codes.',
  assessmentNeeded: 'Plusieurs épreuves évaluent cette compétence : écrivez le code de l’épreuve.',
  notOfBloc: 'Cette compétence n’est pas de ce bloc : vérifiez les deux codes.',
  afterToday: 'Cette date est à venir : vérifiez-la.',
  cellTwice: 'Le fichier a déjà plus haut un résultat de la même compétence à la même épreuve : n’en gardez qu’un.',
  memberTwice: (facts) =>
    `Une personne de ce nom est déjà à la ligne ${numberIn(facts, 'row')} : n’en gardez qu’une, ou donnez à chacune son courriel.`,
  notACollege: 'Collège inconnu : écrivez employeur, salarié, professionnel, équipe pédagogique ou certificateur.',
  notYesOrNo: 'Écrivez oui ou non, ou laissez la case vide.',
  notADay: 'Ce n’est pas une date : écrivez par exemple 15/06/2023.',
  severalAssessments: 'Cette compétence est évaluée à plusieurs épreuves : ajoutez le code de l’épreuve à l’en-tête.',
  columnTwice: 'Cette colonne est déjà dans la feuille : renommez-la ou retirez-la.',
  stateUnreadable:
    'La colonne masquée « État au téléchargement » a été modifiée : videz-la, ou téléchargez de nouveau.',
};

/** What is said of one cell; of what the register or the trade refuses, what is said everywhere. */
export function tableFaultSentence({ code, facts }: TableFault): string {
  const message = TABLE_FAULTS[code];
  if (message === undefined) return messageFor(code, facts);
  return typeset(typeof message === 'string' ? message : message(facts));
}
