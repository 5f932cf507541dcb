import type { Certification } from '../domain/certification/certification.js';
import { simulateVersion } from '../domain/versions/version-simulation.js';
import { compileCohortCases } from './cohort-case.js';
import type { Cohort } from './cohort.js';

const VERSION_SIMULATION_FORMAT = 'delibloc-version-simulation/1';

interface Named {
  readonly ref: string;
}

/** What a newer version would make of a cohort without faults, moved to it after the session, as one JSON document. */
export function versionSimulationDocument(cohort: Cohort, older: Certification, newer: Certification): string {
  const { certification, sessionDate, candidates } = cohort;
  const caseOf = compileCohortCases(older, sessionDate);
  const cases = candidates.map((candidate) => ({ ...caseOf(candidate), ref: candidate.ref }));
  const { blocs, lost, title } = simulateVersion(older, newer, cases);
  const { gained, lost: losing, kept, neither } = title;
  const document = {
    ...{ format: VERSION_SIMULATION_FORMAT, certification, version: older.version },
    ...{ as: { certification: newer.code, version: newer.version }, sessionDate, candidates: candidates.length },
    blocs: Object.fromEntries(
      blocs.map(({ blocCode, held, notHeld }) => [blocCode, { held: refsOf(held), notHeld: refsOf(notHeld) }]),
    ),
    lost: Object.fromEntries(lost.map((bloc) => [bloc.blocCode, refsOf(bloc.cases)])),
    title: { gained: refsOf(gained), lost: refsOf(losing), kept: refsOf(kept), neither: refsOf(neither) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const refsOf = (cases: readonly Named[]): string[] => cases.map(({ ref }) => ref);
