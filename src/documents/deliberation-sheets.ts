import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { examineCandidacies, type ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import type { SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { formatInstant, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { type SessionFacts, sessionHeading } from './session-heading.js';
import { sheetDecisions } from './sheet-decisions-text.js';
import { sheetAwards, sheetEvaluations, sheetWay } from './sheet-evidence-text.js';
import { sheetFacts, sheetJury, sheetNotices } from './sheet-facts-text.js';
import { sheetWords } from './sheet-words-text.js';
import { printAnyText } from './typst.js';

export interface DeliberationSheetsFacts extends SessionFacts {
  /** Whose sheets, fifty at most: a page takes a megabyte of memory while it is set. */
  readonly candidacyIds: readonly string[];
  /** What assessors wrote; absent of an archive, which holds their sheets whole. */
  readonly words?: readonly AssessorWords[];
}

/**
 * The sheets of a session for its jury, each candidate on pages of their own: the same bytes for the same facts. Without
 * birth or address, which the jury need not see.
 */
export function renderDeliberationSheets(facts: DeliberationSheetsFacts): Uint8Array {
  const { snapshot } = facts;
  const asked = new Set(facts.candidacyIds);
  const { certification, session, candidacies } = snapshot;
  const printed = candidacies.filter(({ id }) => asked.has(id));
  const examined = examineCandidacies(certification, session.day, printed);
  const sheets = printed.map((candidacy, index) => {
    return sheetText(facts, candidacy, examined[index]!, candidacies.indexOf(candidacy));
  });
  const data = {
    ...sessionHeading(facts, sheets.length === 1 ? 'Fiche de délibération' : 'Fiches de délibération'),
    sheets,
  };
  return printAnyText({ template: 'deliberation-sheets.typ', data, day: session.day });
}

function sheetText(
  { snapshot, words = [] }: DeliberationSheetsFacts,
  candidacy: SnapshotCandidacy,
  examined: ExaminedCandidacy,
  index: number,
) {
  const { identity, accessRoute, quorum, decision } = candidacy;
  const { firstNames, birthName, usedName = null } = identity;
  const recorded = examined.absent ? null : decision;
  return {
    name: registerName({ firstNames, birthName, usedName }),
    place: `${index + 1} sur ${snapshot.candidacies.length} · ${ACCESS_ROUTE_LABELS[accessRoute]}`,
    quorum: quorumText(quorum),
    facts: sheetFacts(snapshot, candidacy),
    notices: sheetNotices(snapshot, candidacy),
    jury: sheetJury(snapshot, candidacy),
    ...sheetDecisions(snapshot.certification, examined, recorded),
    recorded: recorded
      ? typeset(`Décision enregistrée par ${recorded.decidedBy} le ${formatInstant(recorded.decidedAt)}`)
      : '',
    comments: [
      { label: 'Commentaire pour la personne', text: recorded?.candidateComment ?? '' },
      { label: 'Commentaire pour le jury, jamais montré à la personne', text: recorded?.juryComment ?? '' },
    ].filter(({ text }) => text !== ''),
    way: sheetWay(examined, recorded),
    awards: sheetAwards(snapshot.certification, candidacy),
    words: sheetWords(snapshot, candidacy, words),
    evaluations: sheetEvaluations(snapshot.certification, candidacy),
  };
}

function quorumText({ required, sitting }: SnapshotCandidacy['quorum']): string {
  const met = sitting >= required ? 'atteint' : 'non atteint';
  return typeset(`Quorum ${met} : ${plural(sitting, 'membre')}, ${required} requis`);
}
