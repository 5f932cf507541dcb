import type { FormState } from '../http/form.js';

type Fields = Readonly<Record<string, unknown>>;

/** Names of the fields of a sheet: what was found of a criterion and a note on it; a result, a mark. */
export const findingField = (code: string): string => `finding/${code}`;
export const noteField = (code: string): string => `note/${code}`;
export const resultField = (code: string): string => `result/${code}`;
export const markField = (code: string): string => `mark/${code}`;

/** A posted sheet as the API takes it; what is left blank is left out. */
export function sheetFrom(body: Fields): Record<string, unknown> {
  const { version, handIn = 'false', comment, adjustment } = body;
  const given = { version, handIn, ...(isTyped(comment) && { comment }), ...(isTyped(adjustment) && { adjustment }) };
  return { ...given, criteria: criteriaFrom(body), results: resultsFrom(body) };
}

function criteriaFrom(body: Fields): object[] {
  return codesIn(body, 'finding', 'note').map((code) => {
    const [finding, comment] = [body[findingField(code)], body[noteField(code)]];
    return { code, ...(isTyped(finding) && { finding }), ...(isTyped(comment) && { comment }) };
  });
}

function resultsFrom(body: Fields): object[] {
  return codesIn(body, 'result', 'mark').map((competence) => {
    const [result, mark] = [body[resultField(competence)], body[markField(competence)]];
    return { competence, ...(isTyped(result) && { result }), ...(isTyped(mark) && { mark }) };
  });
}

/** Codes of which at least one field says something, in the order of the page. */
function codesIn(body: Fields, ...kinds: readonly string[]): string[] {
  const found = Object.entries(body).flatMap(([field, value]) => {
    const [kind, code] = splitField(field);
    return code !== undefined && kinds.includes(kind) && isTyped(value) ? [code] : [];
  });
  return [...new Set(found)];
}

/** Codes may hold a slash of their own: the kind ends at the first. */
function splitField(field: string): [kind: string, code?: string] {
  const at = field.indexOf('/');
  return at === -1 ? [field] : [field.slice(0, at), field.slice(at + 1)];
}

const isTyped = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Messages of a refused sheet by the field of the page they belong to. */
export function sheetErrors(body: Fields, { errors, problem }: FormState): Record<string, string> {
  const sent = { criteria: codesIn(body, 'finding', 'note'), results: codesIn(body, 'result', 'mark') };
  const own = Object.entries(errors).map(([path, message]) => [fieldOf(path, sent) ?? path, message] as const);
  const gaps = problem?.code === 'sheetIncomplete' ? (problem.facts as Record<string, readonly string[]>) : {};
  const missing = [
    ...(gaps.results ?? []).map((code) => [resultField(code), 'Indiquez le résultat.'] as const),
    ...(gaps.criteria ?? []).map((code) => [findingField(code), 'Indiquez ce qui a été observé.'] as const),
  ];
  return Object.fromEntries([...own, ...missing]);
}

const LINE = /^(criteria|results)\[(\d+)\]\.(\w+)$/;

function fieldOf(path: string, sent: Readonly<Record<string, readonly string[]>>): string | null {
  const [, list = '', index = '', field = ''] = LINE.exec(path) ?? [];
  const code = sent[list]?.[Number(index)];
  if (code === undefined) return null;
  if (list === 'criteria') return field === 'comment' ? noteField(code) : findingField(code);
  return field === 'mark' ? markField(code) : resultField(code);
}
