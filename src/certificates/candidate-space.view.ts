import type { Principal } from '../accounts/principal.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { JourneyBloc } from '../domain/proposals/candidate-journey.js';
import type { PlainDay } from '../domain/day.js';
import type { RecordedDecision } from '../domain/decisions/recorded-decision.js';
import type { Badge } from '../web/badge.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { formatDay, plural } from '../web/french/format.js';
import { ATTENDANCE_LABELS } from '../web/french/labels.js';
import { blocProposalSentence } from '../web/french/proposal-sentence.js';
import { endsSoon, validitySentence } from '../web/timeline-bars.js';
import { validityTimeline, type ValidityTimeline } from '../web/validity-timeline.js';
import type { CandidateSpace, OwnJourney } from './candidate-space.service.js';
import type { PublishedResult } from './published-results.js';
import type { Certificate } from './certificate.entity.js';
import type { CertificateCode } from './certificate-code.entity.js';
import { certificateHref, documentTitle } from './certificate.list.js';
import { ownCertificateView } from './own-certificate.view.js';
import { ownConvocationView } from './own-convocation.view.js';
import { blocsLeft, ownDeadlines, ownWayView, standingSentence } from './own-way.view.js';

const HELD: Badge = { tone: 'success', label: 'Acquis' };
const SOON: Badge = { tone: 'warning', icon: 'deferred', label: 'Acquis, expire bientôt' };
const EXPIRED: Badge = { tone: 'warning', label: 'Expiré' };
const MISSING: Badge = { tone: 'neutral', icon: 'open', label: 'Reste à obtenir' };
const COMPLETE: Badge = { tone: 'success', label: 'Certification obtenue' };
/** Where the jury decided otherwise than the results alone would have it. */
const REASONED =
  'Le jury a motivé cette décision au procès-verbal. Pour en connaître le motif, adressez-vous au secrétariat de jury.';
const MOVED: Badge = { tone: 'neutral', icon: 'lock', label: 'Se poursuit ailleurs' };
const WAITING: Badge = { tone: 'neutral', icon: 'open', label: 'Pas encore de résultat publié' };

/** What a candidate wants to know: passed or not, what is held until when, what is left, what to download. */
export function candidateSpaceView(who: Principal, space: CandidateSpace, publicUrl: string): object {
  const { candidate, today, convocations, journeys, codes } = space;
  return {
    title: 'Mon espace',
    subtitle: candidate ? `${candidate.firstNames} ${candidate.usedName ?? candidate.birthName}` : who.name,
    linked: candidate !== null,
    identity: candidate && identityView(candidate),
    convocations: convocations.map(ownConvocationView),
    journeys: journeys.map((journey, index) => ({
      ...journeyView(journey, index, today),
      certificates: parcheminFirst(journey.certificates).map((one) =>
        ownCertificateView(one, codes.get(one.id), publicUrl, today),
      ),
      revoked: journey.revoked.map((one) => revokedView(one, codes.get(one.id))),
    })),
  };
}

function journeyView(journey: OwnJourney, index: number, today: PlainDay) {
  const { enrollment, blocs, results, certificates } = journey;
  const decision = results.find((result) => result.decision)?.decision ?? null;
  const titleCertificate = certificates.find(({ subject }) => subject === 'title');
  const shown = blocs.filter(({ bloc, award }) => award !== null || isAimedAt(journey, bloc.code, decision));
  return {
    anchor: `parcours-${index + 1}`,
    certification: enrollment.certification.title,
    badge: standingBadge(journey, decision),
    sentence: standingSentence(journey),
    parchemin: titleCertificate ? certificateHref(titleCertificate.id) : null,
    blocs: shown.map((bloc) => blocView(bloc, journey, decision, today)),
    way: ownWayView(journey),
    timeline: timelineView(journey, shown, today),
    results: results.map(resultView),
  };
}

/** For what is held for ever, with no day at which the way changes, the sentence of the bloc says all there is to draw. */
function timelineView(journey: OwnJourney, shown: readonly JourneyBloc[], today: PlainDay): ValidityTimeline | null {
  const deadlines = ownDeadlines(journey);
  const awards = shown.flatMap(({ award }) => award ?? []);
  const ends = awards.some(({ validUntil }) => validUntil !== 'unlimited');
  if (!ends && (awards.length === 0 || deadlines.length === 0)) return null;
  return validityTimeline(shown.map(timelineBloc), today, deadlines);
}

/** Options that are neither held, presented nor needed are not the candidate's business. */
function isAimedAt(journey: OwnJourney, code: string, decision: RecordedDecision | null): boolean {
  const { targetBlocs } = journey.enrollment;
  const presented = decision?.blocs.some(({ blocCode }) => blocCode === code) ?? false;
  return presented || blocsLeft(journey).includes(code) || (targetBlocs?.includes(code) ?? false);
}

function standingBadge({ results, enrollment, missingBlocs }: OwnJourney, decision: RecordedDecision | null): Badge {
  if (enrollment.movedToId !== null) return MOVED;
  if (decision?.title) return TITLE_DECISION_BADGES[decision.title.outcome];
  if (results.length === 0) return WAITING;
  return missingBlocs.length === 0 && enrollment.targetBlocs === null
    ? COMPLETE
    : { ...HELD, label: 'Résultats publiés' };
}

function blocView(
  { bloc, award, held }: JourneyBloc,
  journey: OwnJourney,
  decision: RecordedDecision | null,
  today: PlainDay,
) {
  const { certificates, equivalences } = journey;
  const refused = decision?.blocs.find(({ blocCode, outcome }) => blocCode === bloc.code && outcome !== 'validated');
  const certificate = certificates.find(({ subject }) => subject === bloc.code);
  const shown = { title: bloc.title, certificateHref: certificate ? `#certificat-${certificate.id}` : null };
  if (award && (held || !refused)) {
    const from = equivalences.get(bloc.code);
    const again = !held && blocsLeft(journey).includes(bloc.code) ? ' Ce bloc est à repasser.' : '';
    const sentence = `${validitySentence(award, today)}.${from ? ` Par équivalence avec ${from}.` : ''}${again}`;
    const heldBadge = endsSoon(award.validUntil, today) ? SOON : HELD;
    return { ...shown, badge: held ? heldBadge : EXPIRED, sentence };
  }
  if (!refused) return { ...shown, badge: MISSING, sentence: 'Présentez ce bloc à une prochaine session.' };
  const badge = BLOC_DECISION_BADGES[refused.outcome];
  const wasProposed = refused.proposal.outcome === 'validated' || refused.proposal.outcome === 'held';
  if (wasProposed) return { ...shown, badge, sentence: REASONED };
  return { ...shown, badge, sentence: blocProposalSentence(refused.proposal, bloc) };
}

const parcheminFirst = (certificates: readonly Certificate[]): Certificate[] =>
  certificates.toSorted((one, other) => Number(other.subject === 'title') - Number(one.subject === 'title'));

/** What is recorded of whoever reads: what is printed on their documents. */
function identityView({ firstNames, birthName, usedName, birthDay, birthPlace, email }: Candidate) {
  return { firstNames, birthName, usedName, email, born: `${formatDay(birthDay)} à ${birthPlace}` };
}

function timelineBloc({ bloc, award }: JourneyBloc) {
  return { label: bloc.title, award };
}

function resultView({ candidacy, decision, rectifications }: PublishedResult) {
  const { session, attendance, blocs } = candidacy;
  const outcome = decision
    ? `${plural(decision.blocs.filter((bloc) => bloc.outcome === 'validated').length, 'bloc validé', 'blocs validés')} sur ${decision.blocs.length}`
    : `${ATTENDANCE_LABELS[attendance]}, ${plural(blocs.length, 'bloc présenté', 'blocs présentés')}`;
  return {
    heading: `Session du ${formatDay(session.day)}, ${session.place}`,
    outcome,
    comment: decision?.candidateComment ?? null,
    statementHref: `/releves/${candidacy.id}.pdf`,
    rectifications: rectifications.map(({ number, decidedOn, change }) => ({
      heading: `Rectifié par le procès-verbal rectificatif n°\u00a0${number}, décision du ${formatDay(decidedOn)}`,
      words: change.wordsForCandidate,
    })),
  };
}

/** The document that is not in force any more, the one in its place, and the link that still leads to it. */
function revokedView({ id, number, snapshot, revocation }: Certificate, code: CertificateCode | undefined) {
  const replacement = revocation?.replacedBy ?? null;
  return {
    ...{ id, title: `${documentTitle(snapshot)}, n°\u00a0${number}`, shared: (code?.shareToken ?? null) !== null },
    replacement: replacement === null ? null : `n°\u00a0${replacement}`,
    words: revocation?.wordsForHolder ?? null,
  };
}
