import { longDay } from '../documents/french.js';
import { clauseInWords } from '../documents/minutes-jury-text.js';
import { isPlainDay } from '../domain/day.js';
import type { Coded, Confirmation, Note, PrintedName } from '../proof/verdict.js';
import type { VerifiedArchive } from '../proof/verify-archive.js';
import { findingText } from './archive-findings.js';

type Sentences<Said extends { readonly code: string }> = {
  readonly [Code in Said['code']]: (facts: Coded<Said, Code>) => string;
};

const CONFIRMED: Sentences<Confirmation> = {
  sealSigned: ({ keyId, withdrawn }) =>
    withdrawn
      ? `Le sceau est signé par la clé ${keyId}, retirée depuis ; la signature de l’archive elle-même en répond.`
      : `Le sceau est signé par la clé ${keyId}.`,
  journalHeld: ({ entries }) =>
    `Le journal contient, dans leur ordre, ${entries > 1 ? `les ${entries} écritures scellées` : 'l’écriture scellée'}.`,
  proposalsComputed: ({ candidates }) =>
    candidates > 1
      ? `Les propositions des ${candidates} candidatures, recalculées, sont celles qui ont été scellées.`
      : 'La proposition de la candidature, recalculée, est celle qui a été scellée.',
  compositionComputed: ({ clauses, unmet, derogated }) =>
    `La composition du jury, recalculée clause par clause (${clauses}), est celle qui a été scellée` +
    (derogated
      ? ` ; ${unmet > 1 ? `${unmet} clauses non respectées` : 'une clause non respectée'}, par dérogation.`
      : '.'),
  appointmentsAttached: ({ documents }) =>
    documents > 1
      ? `Les ${documents} actes de désignation joints sont ceux qui ont été scellés.`
      : 'L’acte de désignation joint est celui qui a été scellé.',
  sittingsHeld: ({ decisions }) =>
    `Ceux qui siégeaient à chaque décision (${decisions}) sont du jury et atteignaient le quorum.`,
  assessorsHeld: ({ sheets }) => `Les fiches des évaluateurs (${sheets}) sont celles qui ont été scellées.`,
  rectificationsHeld: ({ rectifications }) =>
    `Les rectifications (${rectifications}) sont signées, renvoient au premier procès-verbal et se suivent sans lacune.`,
  printedAgain: (printed) =>
    `${capitalized(printedText(printed))} : imprimé de nouveau d’après l’enregistrement scellé, identique à l’octet près.`,
};

const NOTES: Sentences<Note> = {
  ownKeys: ({ keyIds }) =>
    `La confiance repose sur les clés que l’archive apporte (${keyIds.join(', ') || 'aucune'}) : qui a fait l’archive a pu ` +
    'les faire. Comparez-les à celles que l’établissement publie, ou donnez celles-ci avec --keys.',
  compositionNotRecorded: () =>
    'La composition du jury ne se recalcule pas : cet enregistrement, d’une version antérieure de Délibloc, ne dit pas des membres tout ce dont elle dépend.',
  sittingComposition: ({ candidates, clauses }) =>
    `Ceux qui siégeaient pour ${placesText(candidates)} ne respectaient plus : ${clauses.map(clauseInWords).join(' ; ')}.`,
  printedOtherwise: (printed) =>
    `${capitalized(printedText(printed))} : cette version de Délibloc l’imprime autrement. Le fichier vient d’une autre ` +
    'version, et seule la signature du manifeste en répond. Lisez-le à côté de l’enregistrement scellé.',
};

/** The lines that tell whether an archive is as it was made, and what follows from it. */
export function archiveReport(file: string, { findings, confirmed, notes, session }: VerifiedArchive): string[] {
  const of = session ? `${session.certification}, session du ${dayText(session.day)}` : 'session inconnue';
  const known = notes.map((note) => textOf(NOTES, note));
  if (findings.length === 0) {
    const held = confirmed.map((one) => textOf(CONFIRMED, one));
    return [`${file} : intacte. Rien n’a été modifié, retiré ni ajouté (${of}).`, ...held, ...known];
  }
  return [
    `${file} : NON CONFORME (${of}). Ce qui n’est pas tel qu’il a été signé :`,
    ...findings.map((finding) => `  ${findingText(finding)}`),
    ...known,
  ];
}

function textOf<Said extends { readonly code: string }>(sentences: Sentences<Said>, said: Said): string {
  return sentences[said.code as Said['code']](said as Coded<Said, Said['code']>);
}

function printedText(printed: PrintedName): string {
  switch (printed.document) {
    case 'minutes':
      return 'le procès-verbal';
    case 'attendance':
      return 'le relevé des présences';
    case 'sheets':
      return `le fichier des fiches de délibération ${printed.from} à ${printed.to}`;
    case 'rectification':
      return `le procès-verbal de la rectification n° ${printed.number}`;
  }
}

/** What a forged archive calls its day need not be one. */
function dayText(day: unknown): string {
  return isPlainDay(day) ? longDay(day) : JSON.stringify(day);
}

/** « les candidats 1 à 12, 14 ». */
function placesText(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && place === last[1] + 1) last[1] = place;
    else runs.push([place, place]);
  }
  const told = runs.map(([from, until]) => (from === until ? String(from) : `${from} à ${until}`));
  return places.length > 1 ? `les candidatures n° ${told.join(', ')}` : `la candidature n° ${told.join()}`;
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
