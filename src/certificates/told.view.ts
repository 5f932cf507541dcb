import { agree, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { Told } from './tell-holders.js';

const NAMED = 5;

/** Who has been told by mail, and by name who is to be told otherwise; empty where nobody is concerned. */
export function toldText({ byMail, others, hasMailServer }: Told): string {
  const sentences = [
    ...(byMail > 0 ? [`${plural(byMail, 'personne est prévenue', 'personnes sont prévenues')} par courriel.`] : []),
    ...(others.length > 0 ? [`${hasMailServer ? NO_ADDRESS : NO_SERVER} : ${namesOf(others)}.`] : []),
  ];
  return typeset(sentences.join(' '));
}

const NO_ADDRESS = 'Sans adresse électronique, à prévenir autrement';
const NO_SERVER = 'Aucun courriel ne part, faute de serveur de messagerie ; à prévenir autrement';

/** The first by name; the others are counted. */
function namesOf(people: Told['others']): string {
  const names = people.map(registerName).sort((one, other) => one.localeCompare(other, 'fr'));
  const left = names.length - NAMED;
  if (left <= 1) return listOf(names);
  return listOf([...names.slice(0, NAMED), `${left} ${agree(left, 'autre')}`]);
}
