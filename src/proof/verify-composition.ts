import { clauseName } from '../domain/jury/composition-of-present.js';
import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import { type ComputedComposition, compositionOfSnapshot } from '../domain/sealing/composition-of-snapshot.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { SNAPSHOT } from './archive-format.js';
import type { ClauseProblem } from './verdict.js';
import type { Verification } from './verification.js';

/** The composition, clause by clause, is what follows from the members and the rules; where one is unmet, it was derogated. */
export function checkCompositions(verification: Verification, snapshot: SessionSnapshot): void {
  if (snapshot.format === 'delibloc-session/1') verification.notes.push({ code: 'compositionNotRecorded' });
  else compare(verification, snapshot, compositionOfSnapshot(snapshot));
}

function compare(verification: Verification, snapshot: SessionSnapshot, computed: ComputedComposition | null): void {
  if (!computed) return verification.found(SNAPSHOT, 'memberFactsMissing');
  const problems = [...problemsOf(snapshot, computed), ...quorumProblems(snapshot, computed)];
  for (const problem of problems) verification.found(SNAPSHOT, problem);
  for (const sitting of computed.ofSittings) verification.notes.push({ code: 'sittingComposition', ...sitting });
  if (problems.length > 0) return;
  const unmet = computed.clauses.filter(binds).length;
  const { length: clauses } = computed.clauses;
  verification.confirmed.push({ code: 'compositionComputed', clauses, unmet, derogated: unmet > 0 });
}

function problemsOf(snapshot: SessionSnapshot, { clauses, ofPresent }: ComputedComposition): ClauseProblem[] {
  const { composition, compositionOfPresent = [], derogation } = snapshot;
  const unmet = derogation === null ? clauses.filter(binds) : [];
  return [
    ...differences('compositionDiffers', composition, clauses),
    ...differences('compositionOfPresentDiffers', compositionOfPresent, ofPresent),
    ...unmet.map((computed) => ({ code: 'unmetWithoutDerogation', computed }) as const),
  ];
}

const binds = ({ met, advisory }: CompositionClause): boolean => !met && !advisory;

/** Those that only the record has, only the computation, or both with other figures. */
function differences(
  code: 'compositionDiffers' | 'compositionOfPresentDiffers',
  recorded: readonly CompositionClause[],
  computed: readonly CompositionClause[],
): ClauseProblem[] {
  const [before, again] = [byName(recorded), byName(computed)];
  return [...new Set([...again.keys(), ...before.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name) ?? null, again.get(name) ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ code, recorded: was, computed: is }];
  });
}

/** Rules of several routes may ask the same and count otherwise: each of them has its own place. */
function byName(clauses: readonly CompositionClause[]): Map<string, CompositionClause> {
  const named = new Map<string, CompositionClause>();
  for (const clause of clauses) {
    const name = clauseName(clause);
    let place = 1;
    while (named.has(`${name} ${place}`)) place += 1;
    named.set(`${name} ${place}`, clause);
  }
  return named;
}

function quorumProblems({ quorum, candidacies }: SessionSnapshot, { requiredQuorum: expected }: ComputedComposition) {
  const recorded = [quorum, ...candidacies.map((one) => one.quorum)].map(({ required }) => required);
  return [...new Set(recorded)]
    .filter((required) => required !== expected)
    .map((required) => ({ code: 'quorumDiffers', recorded: required, expected }) as const);
}
