import { formatDay, formatHour, plural } from './format.js';
import { type Facts, listIn, type Messages, numberIn, textIn } from './message.js';
import { registerName } from './person-name.js';

/** The agenda of a session: its hours, its rooms, and what stands against a passage. */
export const AGENDA_MESSAGES: Messages = {
  agendaMissing: 'Fixez d’abord les jours, les durées et au moins une salle : l’agenda se propose ensuite.',
  untimelyAgenda: (facts) =>
    `L’heure de fin (${hourIn(facts, 'until')}) doit suivre l’heure de début (${hourIn(facts, 'from')}) : corrigez-la.`,
  repeatedDay: (facts) => `${dayIn(facts)} figure deux fois : gardez une seule ligne par jour.`,
  mixedDurations: 'Donnez une seule durée pour toute la candidature, ou une durée par épreuve, chacune une seule fois.',
  notAnIndividualAssessment:
    'Cette épreuve n’est pas une épreuve individuelle de la certification : son passage ne se fixe pas ici.',
  roomNameTaken: (facts) =>
    `Une salle de cette session s’appelle déjà « ${textIn(facts, 'name')} » : choisissez un autre nom.`,
  roomHasPassages: (facts) =>
    `${plural(numberIn(facts, 'passages'), 'passage')} ${numberIn(facts, 'passages') > 1 ? 'ont' : 'a'} lieu dans cette salle : déplacez ou videz d’abord.`,
  alreadyPlaced: 'Cette personne a déjà son heure de passage, fixée entre-temps : déplacez-la s’il le faut.',
  passageConflict: (facts) =>
    `Ce passage ne peut pas être là : ${conflictsIn(facts).join(' ; ')}. Choisissez une autre heure ou une autre salle.`,
};

/** What stands against a passage, as parts of a sentence. */
export function conflictPhrase(conflict: Facts): string {
  const hours = `de ${hourIn(conflict, 'from')} à ${hourIn(conflict, 'until')}`;
  const room = textIn(conflict, 'room');
  switch (conflict['code']) {
    case 'roomTaken':
      return `la salle ${room} est prise ${hours} par ${takerIn(conflict)}`;
    case 'candidateElsewhere':
      return `cette personne passe ${hours} ${room ? `dans la salle ${room}` : 'devant une autre session'}`;
    case 'memberElsewhere':
      return `${memberIn(conflict)} siège ailleurs ${hours}`;
    case 'duringBreak':
      return `il tombe pendant la pause ${hours}`;
    case 'outsideHours':
      return `ce jour-là, les passages ont lieu ${hours}`;
    case 'tooShort':
      return `il est trop court, temps majoré compris, car ${plural(numberIn(conflict, 'minutes'), 'minute')} sont dues`;
    case 'anotherDay':
      return `cette personne passe aussi le ${formatDay(textIn(conflict, 'day'))}, et personne ne vient deux jours`;
    case 'unknownDay':
      return 'aucun passage n’est prévu ce jour-là';
    case 'notDue':
      return 'cette personne ne présente plus cette épreuve, ou les passages ne sont plus par épreuve';
    default:
      return 'cette salle n’est plus de la session';
  }
}

const conflictsIn = (facts: Facts): string[] => listIn(facts, 'conflicts').map((one) => conflictPhrase(one as Facts));

function dayIn(facts: Facts): string {
  const day = textIn(facts, 'day');
  return day === '' ? 'Un jour' : `Le ${formatDay(day)}`;
}

function hourIn(facts: Facts, name: string): string {
  const time = textIn(facts, name);
  return time === '' ? '' : formatHour(time);
}

function takerIn({ candidate }: Facts): string {
  return candidate ? registerName(candidate as Parameters<typeof registerName>[0]) : 'une autre session';
}

function memberIn({ member }: Facts): string {
  const { firstNames, lastName } = (member ?? {}) as { firstNames?: string; lastName?: string };
  return `${firstNames ?? ''} ${lastName ?? ''}`.trim() || 'un membre du jury';
}
