import { changedMeanwhile } from './changed-meanwhile.js';
import { listOf, plural } from './format.js';
import { SESSION_STATE_LABELS } from './labels.js';
import { type Facts, listIn, type Messages, numberIn, textIn } from './message.js';

/** Gender agrees in the whole sentence, so each is written out. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  appointment_document: 'Cet acte de désignation n’existe pas ou plus',
  attachment: 'Ce document n’existe pas ou plus',
  jury_person: 'Cette personne n’est pas ou plus dans l’annuaire',
  account: 'Ce compte n’existe pas ou plus',
  bloc_award: 'Ce bloc acquis n’existe pas ou plus',
  candidacy: 'Cette candidature n’existe pas ou plus',
  candidate: 'Cette personne n’existe pas ou plus',
  certificate: 'Ce certificat n’existe pas ou plus',
  certification_version: 'Cette version de certification n’existe pas',
  enrollment: 'Cette inscription n’existe pas ou plus',
  enrollment_move: 'Ce report n’existe pas ou plus',
  jury_member: 'Ce membre du jury n’existe pas ou plus',
  assessment: 'Cette épreuve n’existe pas, ou personne ne la passe à cette session',
  bloc: 'Ce bloc n’existe pas, ou personne ne le présente à cette session',
  assessment_group: 'Ce groupe n’existe pas ou plus',
  assessor_sheet: 'Cette fiche d’évaluation n’existe pas ou plus',
  convocation: 'Cette convocation n’existe pas ou plus',
  group_sheet: 'La saisie de ce groupe n’existe pas ou plus',
  jury_session: 'Cette session de jury n’existe pas ou plus',
  sealed_record: 'Cette session n’est pas encore scellée',
  declared_link: 'Ce lien n’est pas ou plus déclaré',
  link_ruling: 'Cette réponse n’existe pas ou plus',
  insertion_survey: 'Cette enquête n’existe pas ou plus',
  mail: 'Ce courriel n’existe pas ou plus',
  passage: 'Cette heure de passage n’existe pas ou plus',
  printRun: 'Ce tirage n’est plus gardé : il se refait depuis la page des tirages',
  rectification: 'Ce procès-verbal rectificatif n’existe pas',
  recusal: 'Ce déport n’existe pas ou plus',
  session_room: 'Cette salle n’existe pas ou plus',
  upload: 'Ce fichier n’est pas ou plus en attente',
};

const STATE_LABELS: Readonly<Record<string, string>> = SESSION_STATE_LABELS;

/** What the trade forbids. */
export const TRADE_MESSAGES: Messages = {
  notFound: (facts) => `${NOT_FOUND[textIn(facts, 'subject')] ?? 'Cette page n’existe pas'}.`,
  staleVersion: (facts) =>
    `Quelqu’un a modifié ces informations entre-temps et rien n’a été enregistré. ${changedMeanwhile(facts)}`,
  staleEvaluations:
    'Quelqu’un a saisi d’autres résultats dans ces cases entre-temps et rien n’a été enregistré : comparez-les, puis refaites votre saisie.',
  certificationFrozen: (facts) =>
    `La version ${numberIn(facts, 'version')} de ${textIn(facts, 'code')} a des inscriptions et ne change plus : ` +
    `publiez une version ${numberIn(facts, 'nextVersion')}.`,
  alreadyEnrolled: 'Cette personne est déjà inscrite à cette certification : ouvrez son inscription.',
  accessRouteClosed: 'Cette voie d’accès est fermée pour la certification : choisissez-en une autre.',
  bornInFuture: 'La date de naissance est à venir : vérifiez-la.',
  possibleDuplicate:
    'Une personne de ce nom est déjà enregistrée : ouvrez sa fiche, ou confirmez qu’il s’agit d’une autre.',
  nothingToPresent: (facts) =>
    `Tous les blocs visés sont déjà acquis pour ${countOfEnrollments(facts)} : rien à présenter.`,
  enrolledElsewhere: (facts) =>
    `${countOfEnrollments(facts)} à une autre certification dans votre choix : n’en gardez que de celle-ci.`,
  alreadyPresented: 'Une des personnes choisies est déjà présentée à cette session : retirez-la de votre choix.',
  absentArrived: 'Une personne absente n’a pas d’heure d’arrivée : notez sa présence, ou retirez l’heure.',
  presentationStopped: (facts) =>
    `${plural(
      listIn(facts, 'candidates').length,
      'inscription ne peut pas être présentée',
      'inscriptions ne peuvent pas être présentées',
    )} à cette session : personne ne l’a été. Lisez pourquoi ci-dessous, puis confirmez de nouveau pour les autres.`,
  tooManyCandidates: (facts) =>
    `La liste dépasse ${plural(numberIn(facts, 'most'), 'inscription')} : filtrez-la avant de tout prendre.`,
  unknownBloc: (facts) =>
    `Bloc inconnu de la certification : ${listOf(listIn(facts, 'blocs').map(String))}. Choisissez-en un autre.`,
  alreadyRecused: 'Ce membre se déporte déjà pour cette candidature.',
  presidentAlreadyAppointed: (facts) =>
    `${textIn(facts, 'name')} préside déjà ce jury : retirez-lui d’abord la présidence.`,
  sessionNotEmpty: (facts) =>
    `Cette session a ${plural(numberIn(facts, 'members'), 'membre')} et ` +
    `${plural(numberIn(facts, 'candidates'), 'candidature')} : retirez-les avant de la supprimer.`,
  ruleNotUnderstood: 'La règle écrite n’est pas comprise : écrivez-la autrement.',
  ruleRefused: 'La règle essayée ne peut pas être appliquée : corrigez-la.',
  nothingToTry: 'Rien à essayer : changez une règle ou la validité des blocs.',
  sessionSealed: 'Le procès-verbal est scellé, rien n’y change plus : établissez un procès-verbal rectificatif.',
  documentNotReady: (facts) =>
    `Ce document n’existe pas encore : il sera là une fois la session ${stateLabel(textIn(facts, 'from'))}.`,
  wrongState,
};

function wrongState(facts: Facts): string {
  const allowed = listIn(facts, 'allowedIn').map((state) => stateLabel(String(state)));
  const when = allowed.length > 0 ? ` : cela se fait quand elle est ${listOf(allowed, 'ou')}` : '';
  return `La session est ${stateLabel(textIn(facts, 'state'))}, ce qui ne permet pas cette action${when}.`;
}

function stateLabel(state: string): string {
  return (STATE_LABELS[state] ?? 'dans un autre état').toLowerCase();
}

function countOfEnrollments(facts: Facts): string {
  return plural(listIn(facts, 'enrollmentIds').length, 'inscription');
}
