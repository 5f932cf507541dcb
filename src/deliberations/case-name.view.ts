import { registerName } from '../web/french/person-name.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** « BENALI Yanis ». */
export function caseName({ examined }: CandidacyCase): string {
  const { firstNames, birthName, usedName = null } = examined.record.identity;
  return registerName({ firstNames, birthName, usedName });
}

/** Where the sheet of a candidate is, within a selection of candidates where one is kept in the address. */
export function sheetHref(sessionId: string, { id }: CandidacyCase, selection = ''): string {
  const query = selection === '' ? '' : `?${new URLSearchParams({ voir: selection }).toString()}`;
  return `/sessions/${sessionId}/deliberation/${id}${query}`;
}

/** Whether there is still to decide on, or to decide on again. */
export function isToDecide({ standing }: CandidacyCase): boolean {
  return standing !== 'absent' && standing !== 'decided';
}

export function toDecide(cases: readonly CandidacyCase[]): CandidacyCase[] {
  return cases.filter(isToDecide);
}

/** The next one to decide on after that candidacy, beginning again at the first; null when none is left. */
export function nextToDecide({ cases }: SessionCases, candidacyId: string): CandidacyCase | null {
  const index = cases.findIndex(({ id }) => id === candidacyId);
  const [next = null] = toDecide([...cases.slice(index + 1), ...cases.slice(0, index)]);
  return next;
}
