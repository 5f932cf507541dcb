import type { PlainDay } from '../day.js';
import { plainText } from '../plain-words.js';
import { cellUnder, type Header } from './header.js';
import { readDay } from './read-day.js';
import { type TableCell, type TableRow, textOf } from './table.js';

/** A candidate as a row of a grid may name them. */
export interface GridFileRow {
  readonly enrollmentId: string;
  readonly firstNames: string;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly birthDay: PlainDay | null;
  /** Codes of the blocs presented. */
  readonly blocs: readonly string[];
}

/** How a row says whose it is. */
export const IDENTITY_COLUMNS = {
  key: ['Repère', 'Identifiant', 'Clé'],
  state: ['État au téléchargement'],
  name: [
    'Candidat·e',
    'Candidat',
    'Candidate',
    'Nom et prénom',
    'Nom et prénoms',
    'Nom prénom',
    'Prénom nom',
    'Personne',
  ],
  lastName: ['Nom', 'Nom de naissance', 'Nom d’usage', 'Nom de famille'],
  firstNames: ['Prénom', 'Prénoms', 'Prénom(s)'],
  birthDay: ['Né(e) le', 'Né·e le', 'Né le', 'Née le', 'Date de naissance', 'Naissance'],
} as const;
export type IdentityColumn = keyof typeof IDENTITY_COLUMNS;

/** Whose row it is, or the code of why nobody knows, with the column that is to be looked at. */
export type FoundRow<Row> =
  { readonly row: Row } | { readonly fault: string; readonly at: IdentityColumn; readonly blank: boolean };

/** Finds whose row it is: by its key, which must go with the name beside it; else by the name, and the birth day. */
export function rowOf<Row extends GridFileRow>(
  rows: readonly Row[],
  header: Header<IdentityColumn>,
  found: TableRow,
): FoundRow<Row> {
  const cell = (key: IdentityColumn): TableCell => cellUnder(header, found, key);
  const key = textOf(cell('key'));
  const name = nameIn(cell);
  const at = header.columns.has('name') ? 'name' : header.columns.has('lastName') ? 'lastName' : 'key';
  if (key !== '') {
    const row = rows.find(({ enrollmentId }) => enrollmentId === key.toLowerCase());
    if (!row) return { fault: 'notOfSessionRow', at: 'key', blank: false };
    const isTheirs = name === '' || namesOf(row).includes(name);
    return isTheirs ? { row } : { fault: 'keyOfAnother', at, blank: false };
  }
  if (name === '') return { fault: 'nobodyNamed', at, blank: true };
  return byName(rows, name, cell('birthDay'), at);
}

function byName<Row extends GridFileRow>(
  rows: readonly Row[],
  name: string,
  birth: TableCell,
  at: IdentityColumn,
): FoundRow<Row> {
  const namesakes = rows.filter((row) => namesOf(row).includes(name));
  if (namesakes.length === 0) return { fault: 'unknownName', at, blank: false };
  if (textOf(birth) === '') {
    return namesakes.length === 1 ? { row: namesakes[0]! } : { fault: 'severalOfName', at, blank: false };
  }
  const day = readDay(birth);
  if (day === undefined) return { fault: 'notADay', at: 'birthDay', blank: false };
  const born = namesakes.filter(({ birthDay }) => birthDay === day);
  if (born.length === 0) return { fault: 'bornAnotherDay', at: 'birthDay', blank: false };
  return born.length === 1 ? { row: born[0]! } : { fault: 'severalOfName', at, blank: false };
}

function nameIn(cell: (key: IdentityColumn) => TableCell): string {
  const whole = plainText(textOf(cell('name')));
  return whole === '' ? plainText(`${textOf(cell('lastName'))} ${textOf(cell('firstNames'))}`) : whole;
}

/** Every way in which the name of a candidate is written: name used or of birth, before the first names or after. */
function namesOf({ firstNames, birthName, usedName }: GridFileRow): string[] {
  const names = usedName === null ? [birthName] : [usedName, birthName];
  return names.flatMap((name) => [plainText(`${name} ${firstNames}`), plainText(`${firstNames} ${name}`)]);
}
