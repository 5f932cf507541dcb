import type { Role } from '../accounts/role.js';
import { daysFrom, type PlainDay } from '../domain/day.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import type { Badge } from '../web/badge.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay, plural } from '../web/french/format.js';
import type { GoingSession } from './going-sessions.js';
import type { OwnDuties } from './own-duties.js';
import { type DueLine, linesOfJury, linesToPrepare } from './session-lines.view.js';

interface NextAct {
  readonly text: string;
  readonly action: string;
  /** Path below the session. */
  readonly path: string;
}

/** What the partial `due-card` shows. */
export interface DueCard {
  readonly title: string;
  readonly badge: Badge;
  readonly text: string;
  readonly lines: readonly DueLine[];
  readonly href: string;
  readonly action: string;
  readonly primary: boolean;
}

export type RoleAtHome = Exclude<Role, 'candidate'>;

/** What whoever prepares sessions does next with one, by its state. */
const TO_PREPARE: Readonly<Record<SessionState, NextAct>> = {
  planned: { text: 'La session se prépare.', action: 'Préparer la session', path: '' },
  convened: { text: 'Les évaluations se saisissent.', action: 'Saisir les évaluations', path: '/evaluations' },
  open: { text: 'Le jury délibère.', action: 'Suivre la délibération', path: '/deliberation' },
  deliberated: { text: 'La présidence du jury relit et scelle le procès-verbal.', action: 'Voir la session', path: '' },
  sealed: {
    text: 'Le procès-verbal est scellé : publiez les résultats.',
    action: 'Publier les résultats',
    path: '/certificats',
  },
  published: { text: 'Les résultats sont publiés.', action: 'Voir la session', path: '' },
};

/** What members of a jury do next with a session in which they sit. */
const TO_DELIBERATE: Readonly<Record<SessionState, NextAct>> = {
  ...TO_PREPARE,
  planned: { text: 'La session se prépare.', action: 'Voir la session', path: '' },
  convened: { text: 'La présidence ouvre la session quand le jury est réuni.', action: 'Voir la session', path: '' },
  open: {
    text: 'Les fiches de délibération vous attendent.',
    action: 'Ouvrir les fiches de délibération',
    path: '/deliberation',
  },
  deliberated: {
    text: 'Tout est décidé : la présidence du jury relit et scelle le procès-verbal.',
    action: 'Relire les décisions',
    path: '/deliberation',
  },
  sealed: { text: 'Le procès-verbal est scellé.', action: 'Voir la session', path: '' },
};

/** What whoever presides does next. */
const TO_PRESIDE: Readonly<Record<SessionState, NextAct>> = {
  ...TO_DELIBERATE,
  convened: { text: 'Ouvrez la session quand le jury est réuni.', action: 'Voir la session', path: '' },
  deliberated: {
    text: 'Tout est décidé : relisez, puis scellez le procès-verbal.',
    action: 'Relire et sceller',
    path: '/deliberation',
  },
  sealed: {
    text: 'Le procès-verbal est scellé : publiez les résultats.',
    action: 'Publier les résultats',
    path: '/certificats',
  },
};

const isStaff = (role: RoleAtHome): boolean => role === 'administrator' || role === 'secretary';

/** One session as whoever comes sees it: what is next, and what is missing. */
export function sessionCard(
  role: RoleAtHome,
  going: GoingSession,
  own: OwnDuties | undefined,
  today: PlainDay,
): DueCard {
  const { session, figures, seat } = going;
  const acts = isStaff(role) ? TO_PREPARE : seat?.president ? TO_PRESIDE : TO_DELIBERATE;
  const { text, action, path } = acts[session.state];
  const { day, place, certification, state } = session;
  return {
    title: certification.title,
    badge: SESSION_STATE_BADGES[state],
    text: `${formatDay(day)} (${distance(today, day)}), ${place} · ${plural(figures.candidates, 'candidature')}. ${text}`,
    lines: isStaff(role) ? linesToPrepare(going, today) : linesOfJury(going, own, today),
    ...{ href: `/sessions/${session.id}${path}`, action, primary: true },
  };
}

export function publishedCard({ id, day, place, certification }: GoingSession['session']): DueCard {
  const { action } = TO_PREPARE.published;
  return {
    ...{ title: certification.title, badge: SESSION_STATE_BADGES.published, text: `${formatDay(day)}, ${place}` },
    ...{ lines: [], href: `/sessions/${id}`, action, primary: false },
  };
}

/** « aujourd’hui », « dans 3 jours », « il y a 2 mois »: days as long as they say something. */
export function distance(today: PlainDay, day: PlainDay): string {
  const days = daysFrom(today, day);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  const far = Math.abs(days);
  const span = far < 60 ? plural(far, 'jour') : far < 730 ? months(far) : plural(Math.floor(far / 365), 'an');
  return days > 0 ? `dans ${span}` : `il y a ${span}`;
}

const months = (days: number): string => plural(Math.floor(days / 30.44), 'mois', 'mois');
