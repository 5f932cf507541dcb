import { formatDay, formatHour, formatInstant, formatNumber, listOf, plural } from './format.js';
import type { Found } from '../../domain/assessing/assessor-sheet.js';
import {
  ACCESS_ROUTE_LABELS,
  ATTENDANCE_LABELS,
  COLLEGE_LABELS,
  EXTRA_TIME_LABELS,
  GENDER_LABELS,
  LINK_KIND_WORDS,
  RECTIFICATION_GROUND_LABELS,
  RESULT_LABELS,
  ROLE_LABELS,
  SESSION_STATE_LABELS,
} from './labels.js';
import { foundText } from './mark.js';
import { codeName } from './nouns.js';
import { COLON } from './typography.js';

/** What a value that is not there is called. */
export const NOTHING = 'rien';

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accessRoute: ACCESS_ROUTE_LABELS,
  answer: { coming: 'Sera là', notComing: 'Ne pourra pas venir' },
  attendance: ATTENDANCE_LABELS,
  college: COLLEGE_LABELS,
  colleges: COLLEGE_LABELS,
  extraTime: EXTRA_TIME_LABELS,
  gender: GENDER_LABELS,
  kind: LINK_KIND_WORDS,
  ground: RECTIFICATION_GROUND_LABELS,
  origin: { decision: 'Décision du jury', equivalence: 'Équivalence', earlier: 'Jury antérieur' },
  result: RESULT_LABELS,
  role: ROLE_LABELS,
  state: SESSION_STATE_LABELS,
  subject: { title: 'Certification entière' },
};

/** What nothing means in a column where it says something. */
const WITHOUT: Readonly<Record<string, string>> = {
  targetBlocs: 'la certification entière',
  validUntil: 'sans limite',
};

/** A value of the journal as one reads it; what people have written stays as they wrote it. */
export function journalValue(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return WITHOUT[column] ?? NOTHING;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.length === 0 ? 'aucun' : listOf(value.map((item) => itemText(column, item)));
  if (typeof value === 'object') return documentValue(column, value as Record<string, unknown>);
  return textValue(column, value as string);
}

/** An item of a list: words, or what an agenda says of a day, a break or a passage. */
function itemText(column: string, item: unknown): string {
  if (typeof item === 'string') return textValue(column, item);
  if (typeof item !== 'object' || item === null) return String(item);
  const { day, from, until, assessment, minutes } = item as Readonly<Record<string, unknown>>;
  if (typeof minutes === 'number') {
    return typeof assessment === 'string' ? `${assessment} (${plural(minutes, 'minute')})` : plural(minutes, 'minute');
  }
  const hours = `de ${formatHour(String(from))} à ${formatHour(String(until))}`;
  return typeof day === 'string' ? `${formatDay(day)} ${hours}` : hours;
}

function textValue(column: string, text: string): string {
  const word = WORDS[column]?.[text];
  if (word !== undefined) return word;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text);
  if (/^\d{2}:\d{2}$/.test(text)) return formatHour(text);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? formatInstant(text) : text;
}

function documentValue(column: string, document: Record<string, unknown>): string {
  if (column === 'results') return resultsText(document as Record<string, Found>);
  if (column === 'derogation') return String(document.text);
  if (column === 'revocation') return joinedParts([document.minutes, document.reason]);
  return column === 'validatedIn' ? listOf(Object.keys(document)) || NOTHING : listOf(Object.keys(document));
}

/** « PV-2023-R1, Erreur de saisie »; what is not there is left out. */
const joinedParts = (parts: readonly unknown[]): string => parts.filter((part) => typeof part === 'string').join(', ');

/** « C1.1 : Acquis, C1.2 : 12/20 ». */
function resultsText(results: Readonly<Record<string, Found>>): string {
  const found = Object.entries(results).map(([code, one]) => `${codeName(code)}${COLON}${foundText(one)}`);
  return found.join(', ') || NOTHING;
}
