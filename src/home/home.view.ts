import type { Role } from '../accounts/role.js';
import type { PlainDay } from '../domain/day.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import type { ListedSession } from '../jury-sessions/jury-sessions.service.js';
import type { Badge } from '../web/badge.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay, plural } from '../web/french/format.js';

interface NextAct {
  readonly text: string;
  readonly action: string;
  /** Path below the session. */
  readonly path: string;
}

interface DueCard {
  readonly title: string;
  readonly badge: Badge;
  readonly text: string;
  readonly href: string;
  readonly action: string;
  readonly primary: boolean;
}

/** What whoever prepares sessions does next with one, by its state. */
const TO_PREPARE: Readonly<Record<SessionState, NextAct>> = {
  planned: {
    text: 'Nommez le jury, présentez les candidatures, puis convoquez.',
    action: 'Préparer la session',
    path: '',
  },
  convened: {
    text: 'Saisissez les évaluations ; ce qui manque est montré personne par personne.',
    action: 'Saisir les évaluations',
    path: '/evaluations',
  },
  open: { text: 'Le jury délibère.', action: 'Suivre la délibération', path: '/deliberation' },
  deliberated: { text: 'La présidence du jury relit et scelle le procès-verbal.', action: 'Voir la session', path: '' },
  sealed: { text: 'Le procès-verbal est scellé : publiez les résultats.', action: 'Publier les résultats', path: '' },
  published: { text: 'Les résultats sont publiés et les certificats établis.', action: 'Voir la session', path: '' },
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

/** What whoever presides over juries does next. */
const TO_PRESIDE: Readonly<Record<SessionState, NextAct>> = {
  ...TO_DELIBERATE,
  convened: { text: 'Ouvrez la session quand le jury est réuni.', action: 'Voir la session', path: '' },
  deliberated: {
    text: 'Tout est décidé : relisez, puis scellez le procès-verbal.',
    action: 'Relire et sceller',
    path: '/deliberation',
  },
};

const NEXT_ACTS: Readonly<Record<Exclude<Role, 'candidate'>, typeof TO_PREPARE>> = {
  administrator: TO_PREPARE,
  secretary: TO_PREPARE,
  president: TO_PRESIDE,
  juryMember: TO_DELIBERATE,
};

/** Sessions that wait for somebody first, the next to be held first; those published last. */
export function homeView(role: keyof typeof NEXT_ACTS, sessions: readonly ListedSession[], today: PlainDay): object {
  const staff = role === 'administrator' || role === 'secretary';
  const going = sessions.filter(({ state }) => state !== 'published').toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const cards = going.map((session) => card(session, NEXT_ACTS[role][session.state]));
  const published = sessions.filter(({ state }) => state === 'published');
  return {
    title: 'Accueil',
    subtitle: `Nous sommes le ${formatDay(today)}`,
    actions: staff ? [{ label: 'Prévoir une session', href: '/sessions/nouvelle', icon: 'add' }] : [],
    due: cards,
    published: published.map((session) => card(session, TO_PREPARE.published)),
    nothing: staff
      ? {
          title: 'Rien à faire pour le moment',
          text: 'Prévoyez une session : choisissez la certification, le jour et le lieu.',
          href: '/sessions/nouvelle',
          action: 'Prévoir une session',
        }
      : { title: 'Aucune session en cours', text: 'Les sessions dont vous êtes membre apparaîtront ici.' },
  };
}

function card(session: ListedSession, { text, action, path }: NextAct): DueCard {
  const { id, day, place, state, certification, candidateCount } = session;
  return {
    title: certification.title,
    badge: SESSION_STATE_BADGES[state],
    text: `${formatDay(day)}, ${place} · ${plural(candidateCount, 'candidature')}. ${text}`,
    href: `/sessions/${id}${path}`,
    action,
    primary: state !== 'published',
  };
}
