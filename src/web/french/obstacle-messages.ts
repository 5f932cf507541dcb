import { capitalize, plural } from './format.js';
import { type Facts, listIn, type Messages, numberIn } from './message.js';

/** What is missing for a step of a session, or makes a decision unable to stand. */
export const OBSTACLE_MESSAGES: Messages = {
  noMember: 'Le jury n’a pas de membre : désignez-les.',
  noCandidate: 'Aucune candidature n’est présentée : ajoutez-en au moins une.',
  notOnePresident: (facts) =>
    numberIn(facts, 'presidents') === 0
      ? 'La présidence du jury n’est pas désignée : choisissez qui préside.'
      : 'Plusieurs membres président le jury : n’en gardez qu’un.',
  presidentAbsent: 'La présidence du jury est absente : relevez sa présence, ou désignez quelqu’un d’autre.',
  presenceUntaken: (facts) =>
    `La présence de ${plural(listIn(facts, 'members').length, 'membre')} n’est pas relevée : ` +
    'notez qui était là et qui était absent.',
  compositionUnmet: (facts) =>
    `${capitalize(plural(listIn(facts, 'unmet').length, 'règle'))} de composition du jury ` +
    'sans réponse : complétez le jury, ou joignez une dérogation écrite.',
  quorumUnmet: (facts) => `${quorumSentence(facts)} : relevez les présences, ou reportez la session.`,
  candidateQuorumUnmet: (facts) =>
    `Quorum non atteint pour ${plural(listIn(facts, 'candidacies').length, 'candidature')}, ` +
    'compte tenu des déports et des absences : ajournez ces candidatures, ou faites siéger d’autres membres.',
  linksUnanswered: (facts) =>
    `${capitalize(plural(listIn(facts, 'links').length, 'lien déclaré', 'liens déclarés'))} par des membres du jury ` +
    'sans réponse de la présidence : pour chacun, notez un déport ou un maintien motivé.',
  candidateLinksUnanswered: (facts) =>
    `Un lien déclaré attend sa réponse pour ${plural(listIn(facts, 'candidacies').length, 'candidature')} : ` +
    'notez un déport ou un maintien motivé.',
  undecided: (facts) => undecidedSentence(listIn(facts, 'candidacies').length),
  notPresented: 'Ce bloc n’est pas présenté à ce jury : retirez la décision qui le concerne.',
  reasonRequired: (facts) =>
    listIn(facts, 'prerequisites').length > 0
      ? 'La décision ne suit pas celle du bloc que celui-ci requiert : accordez-les, ou écrivez le motif.'
      : 'La décision diffère de la proposition : écrivez le motif.',
  absentDecided: 'Une personne absente n’est ni reçue ni refusée : retirez la décision, ou relevez sa présence.',
  awardRefused: 'L’enregistrement de la certification ne permet plus de délivrer : choisissez une autre décision.',
  tooManyVotes: (facts) =>
    `${plural(numberIn(facts, 'cast'), 'vote')} pour ${plural(numberIn(facts, 'sitting'), 'membre')} : ` +
    'vérifiez le décompte.',
  voteNotCarried: (facts) =>
    `${voteFigures(facts)} : cette décision n’est pas celle du jury. Choisissez l’autre, ou vérifiez le décompte.`,
  voteTied: (facts) =>
    `${voteFigures(facts)} : les voix se partagent. Votez de nouveau, ou cochez la voix prépondérante de la présidence ` +
    'si une règle la lui donne.',
  castingVoteNotNeeded: (facts) =>
    `${voteFigures(facts)} : les voix ne se partagent pas, la voix prépondérante ne compte pas. Décochez-la.`,
  castingVoteUnfounded: (facts) =>
    facts.presidentSits === false
      ? 'La présidence ne siège pas pour cette candidature : sa voix ne peut pas départager le jury.'
      : facts.inFavour === 0
        ? 'Personne ne s’est prononcé : la voix prépondérante ne départage rien. Inscrivez les voix.'
        : 'Ni la certification ni un texte national ne donne voix prépondérante à la présidence pour cette candidature.',
};

function voteFigures(facts: Facts): string {
  return `${numberIn(facts, 'inFavour')} pour, ${numberIn(facts, 'against')} contre`;
}

function quorumSentence(facts: Facts): string {
  const sitting = numberIn(facts, 'sitting');
  const present = sitting === 0 ? 'aucun ne siège' : `${sitting} ${sitting < 2 ? 'siège' : 'siègent'}`;
  return `Le quorum est de ${plural(numberIn(facts, 'required'), 'membre')} et ${present}`;
}

function undecidedSentence(candidacies: number): string {
  if (candidacies === 0) return 'La décision n’est pas prise : choisissez-en une.';
  const one = candidacies === 1;
  const remaining = one
    ? 'attend encore sa décision : ouvrez sa fiche'
    : 'attendent encore leur décision : ouvrez leurs fiches';
  return `${plural(candidacies, 'candidature')} ${remaining}.`;
}
