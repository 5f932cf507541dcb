import type { LinkInRoom } from '../domain/agenda/agenda-warnings.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import { formatDay, listOf } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { AgendaWarnings, AlsoConvened } from './agenda-warnings.js';

/** Sentences on what is worth knowing of the agenda. */
export function warningTexts(loaded: LoadedSession, { links, alsoConvened }: AgendaWarnings): string[] {
  return [
    ...links.map((one) => linkText(loaded, one)),
    ...alsoConvened.flatMap((one) => alsoConvenedTexts(loaded, one)),
  ].map(typeset);
}

const BOUND = {
  recused: (member: string, candidate: string) => `${member}, qui se déporte pour ${candidate}, siège dans la salle`,
  declared: (member: string, candidate: string) =>
    `${member}, qui a déclaré un lien avec ${candidate} auquel rien n’est encore répondu, siège dans la salle`,
  noticed: (member: string, candidate: string) =>
    `${member}, dont un lien avec ${candidate} est signalé, siège dans la salle`,
} as const;

function linkText({ members, candidacies, agenda }: LoadedSession, one: LinkInRoom): string {
  const member = members.find(({ id }) => id === one.memberId)!;
  const candidate = registerName(candidacies.find(({ id }) => id === one.candidacyId)!.enrollment.candidate);
  const room = agenda.rooms.find(({ id }) => id === one.roomId)!.name;
  const bound = BOUND[one.standing](`${member.firstNames} ${member.lastName}`, candidate);
  return `${bound} de son passage (${room}) : déplacez ce passage dans une autre salle, ou faites siéger quelqu’un d’autre.`;
}

function alsoConvenedTexts(loaded: LoadedSession, { day, session, memberIds, candidacyIds }: AlsoConvened): string[] {
  const members = loaded.members.filter(({ id }) => memberIds.includes(id));
  const candidacies = loaded.candidacies.filter(({ id }) => candidacyIds.includes(id));
  const other = `la session ${session.certification} du même jour (${session.place}), dont les heures de passage ne sont pas fixées : vérifiez que les deux se suivent.`;
  const sentence = (names: readonly string[], one: string, many: string) =>
    names.length === 0 ? [] : [`Le ${formatDay(day)}, ${listOf(names)} ${names.length === 1 ? one : many} ${other}`];
  return [
    ...sentence(
      members.map(({ firstNames, lastName }) => `${firstNames} ${lastName}`),
      'est aussi au jury de',
      'sont aussi au jury de',
    ),
    ...sentence(
      candidacies.map(({ enrollment }) => registerName(enrollment.candidate)),
      'passe aussi devant',
      'passent aussi devant',
    ),
  ];
}
