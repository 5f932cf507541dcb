import type { PlainDay } from '../domain/day.js';
import { formatNumber, plural } from '../web/french/format.js';
import type { GoingSession } from './going-sessions.js';
import type { OwnDuties } from './own-duties.js';

/** One thing that is missing, and where it is done. */
export interface DueLine {
  readonly tone: 'danger' | 'warning' | 'neutral';
  readonly icon: string;
  readonly text: string;
  readonly href: string;
}

/** What is missing of a session, for those who prepare it. */
export function linesToPrepare({ session, figures }: GoingSession, today: PlainDay): DueLine[] {
  const at = `/sessions/${session.id}`;
  const due = session.day <= today ? 'danger' : 'warning';
  const { members, presidents, candidates, convened } = figures;
  const unconvened = Math.max(0, members + candidates - convened);
  const isGathering = session.state === 'planned' || session.state === 'convened';
  return [
    ...when(isGathering && members === 0, due, 'Aucun membre de jury', `${at}/membres/nouveau`),
    ...when(isGathering && members > 0 && presidents !== 1, due, presidency(presidents), `${at}#jury`),
    ...when(isGathering && candidates === 0, due, 'Aucune candidature', `${at}/candidats/ajouter`),
    ...when(isGathering && unconvened > 0, due, `${plural(unconvened, 'personne')} à convoquer`, `${at}/convocations`),
    ...answersAwaited(figures, at, isGathering),
    ...linesOfEvaluations(figures, at, due),
    ...when(figures.unansweredLinks > 0, due, linksText(figures.unansweredLinks), `${at}#liens`),
    ...decidedLine(session.state, figures, at),
  ];
}

type Figures = GoingSession['figures'];

function when(holds: boolean, tone: DueLine['tone'], text: string, href: string): DueLine[] {
  return holds ? [{ tone, icon: tone === 'neutral' ? 'open' : tone, text, href }] : [];
}

const presidency = (presidents: number): string =>
  presidents === 0 ? 'Personne ne préside le jury' : `${plural(presidents, 'présidence')} pour un seul jury`;

function answersAwaited({ unopened, declined }: Figures, at: string, isGathering: boolean): DueLine[] {
  const unread = plural(unopened, 'convocation non ouverte', 'convocations non ouvertes');
  const away = plural(declined, 'personne ne pourra pas venir', 'personnes ne pourront pas venir');
  return [
    ...when(isGathering && unopened > 0, 'neutral', unread, `${at}/convocations`),
    ...when(isGathering && declined > 0, 'warning', away, `${at}/convocations`),
  ];
}

function linesOfEvaluations(figures: Figures, at: string, due: DueLine['tone']): DueLine[] {
  const { missingEvaluations: missing, expectedEvaluations: expected } = figures;
  const { awaitedSheets, awaitedAssessors } = figures;
  const cells = `${plural(missing, 'évaluation manquante', 'évaluations manquantes')} sur ${formatNumber(expected)}`;
  const assessors = plural(awaitedAssessors, 'personne doit', 'personnes doivent');
  const sheets = `${assessors} encore rendre ${plural(awaitedSheets, 'fiche d’évaluation', 'fiches d’évaluation')}`;
  return [
    ...when(missing > 0, due, cells, `${at}/evaluations/manquantes`),
    ...when(awaitedSheets > 0, due, sheets, `${at}/evaluateurs`),
  ];
}

const linksText = (count: number): string =>
  `${plural(count, 'lien déclaré attend', 'liens déclarés attendent')} la réponse de la présidence`;

function decidedLine(state: string, { decided, candidates }: Figures, at: string): DueLine[] {
  const text = `${plural(decided, 'candidature décidée', 'candidatures décidées')} sur ${formatNumber(candidates)}`;
  return when(state === 'open', 'neutral', text, `${at}/deliberation`);
}

/** What a member of the jury has to do themself, and what is before who presides. */
export function linesOfJury(
  { session, figures }: GoingSession,
  own: OwnDuties | undefined,
  today: PlainDay,
): DueLine[] {
  if (!own) return [];
  const at = `/sessions/${session.id}`;
  const due = session.day <= today ? 'danger' : 'warning';
  const { sheets, undeclared, unanswered, divergences, memberId, president } = own;
  const links = `Liens à déclarer pour ${plural(undeclared, 'candidature')}`;
  const settle = plural(
    divergences,
    'divergence entre évaluateurs à trancher',
    'divergences entre évaluateurs à trancher',
  );
  return [
    ...when(unanswered, due, 'Convocation sans réponse : ouvrez-la avec le code reçu', '/convocation'),
    ...when(undeclared > 0, due, links, `${at}/membres/${memberId}/liens`),
    ...when(
      sheets > 0,
      due,
      `${plural(sheets, 'fiche d’évaluation', 'fiches d’évaluation')} à rendre`,
      `${at}/mes-evaluations`,
    ),
    ...when(president && figures.unansweredLinks > 0, due, answerText(figures.unansweredLinks), `${at}#liens`),
    ...when(divergences > 0, due, settle, `${at}/divergences`),
    ...decidedLine(session.state, figures, at),
  ];
}

const answerText = (count: number): string =>
  plural(count, 'lien déclaré attend votre réponse', 'liens déclarés attendent votre réponse');
