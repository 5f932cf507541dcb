import type { PlainDay } from '../domain/day.js';
import { addMonths } from '../domain/day.js';
import { EXPIRING_HREF, expiringRow } from '../expiring-blocs/expiring-blocs.view.js';
import { formatDay, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { firstSteps } from './first-steps.view.js';
import type { Home } from './home.service.js';
import type { GoingSession } from './going-sessions.js';
import { publishedCard, type RoleAtHome, sessionCard } from './session-card.view.js';
import { administrationCards, watchCards } from './watched.view.js';

/** What is due soon is before whoever comes; what is due later is below. */
const MONTHS_SOON = 1;

/** What is overdue, due, about to come; then what is to be kept an eye on. */
export function homeView(role: RoleAtHome, home: Home): object {
  const { today, sessions, watched, administration } = home;
  const staff = watched !== null;
  return {
    title: 'Accueil',
    subtitle: `Nous sommes le ${formatDay(today)}`,
    actions: staff ? [{ label: 'Prévoir une session', href: '/sessions/nouvelle', icon: 'add' }] : [],
    sections: sectionsOf(role, home),
    more: sessions.total > sessions.going.length ? `Voir les ${plural(sessions.total, 'session')} en cours` : null,
    nothing: sessions.going.length > 0 ? null : nothingView(staff, watched?.isFresh ?? false),
    start: watched?.isFresh ? firstSteps(role) : null,
    watch: [
      ...(administration ? administrationCards(administration, today) : []),
      ...(watched ? watchCards(watched) : []),
    ],
    expiring: watched && expiringView(watched.expiring, today),
    published: sessions.published.map(publishedCard),
  };
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly cards: readonly object[];
}

/** Sessions whose day has passed and that are not sealed; those of the month, or sealed; those that come later. */
function sectionsOf(role: RoleAtHome, { today, sessions, duties }: Home): Section[] {
  const soon = addMonths(today, MONTHS_SOON);
  const isOverdue = ({ session }: GoingSession) => session.day < today && session.state !== 'sealed';
  const isLater = ({ session }: GoingSession) => session.day > soon && session.state === 'planned';
  const cards = (holds: (one: GoingSession) => boolean) =>
    sessions.going.filter(holds).map((one) => sessionCard(role, one, duties.get(one.session.id), today));
  return [
    { id: 'en-retard', heading: 'En retard', cards: cards(isOverdue) },
    { id: 'a-faire', heading: 'À faire', cards: cards((one) => !isOverdue(one) && !isLater(one)) },
    { id: 'plus-tard', heading: 'Plus tard', cards: cards(isLater) },
  ].filter((section) => section.cards.length > 0);
}

function nothingView(staff: boolean, isFresh: boolean) {
  if (isFresh) return null;
  return staff
    ? {
        title: 'Aucune session en cours',
        text: typeset('Prévoyez une session : choisissez la certification, le jour et le lieu.'),
        ...{ href: '/sessions/nouvelle', action: 'Prévoir une session' },
      }
    : {
        title: 'Aucune session en cours',
        text: typeset(
          "Une session apparaît ici dès que le secrétariat de jury vous y a désigné·e, avec ce que vous aurez à y faire. D'ici là, vous pouvez lire ce que chaque certification demande.",
        ),
        ...{ href: '/certifications', action: 'Lire les certifications' },
      };
}

function expiringView({ items, total }: NonNullable<Home['watched']>['expiring'], today: PlainDay) {
  if (total === 0) return null;
  return {
    rows: items.map((one) => expiringRow(one, today)),
    href: EXPIRING_HREF,
    all: total > items.length ? `Voir les ${plural(total, 'personne')} concernées` : 'Voir la liste, la filtrer',
  };
}
