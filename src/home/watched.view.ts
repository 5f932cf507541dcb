import type { PlainDay } from '../domain/day.js';
import { daysFrom } from '../domain/day.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import type { Administration } from './administration.js';
import type { Watched } from './watched.js';

/** What the partial `due-card` shows, without a badge. */
export interface WatchCard {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly action: string;
}

/** Days after which the journal is due to be checked again. */
const DAYS_BETWEEN_CHECKS = 30;
/** Years after which a key has signed for long. */
const DAYS_OF_A_KEY = 3 * 365;

/** Mails that failed, documents that nobody issued. */
export function watchCards({ failedMails, uncertainMails, withheld }: Watched): WatchCard[] {
  const failed = plural(failedMails, 'courriel n’est pas parti', 'courriels ne sont pas partis');
  const uncertain = plural(uncertainMails, 'courriel est peut-être arrivé', 'courriels sont peut-être arrivés');
  return [
    ...when(failedMails > 0, {
      title: 'Courriels en échec',
      text: `${failed} : vérifiez l'adresse, puis réessayez.`,
      ...{ href: '/courriels?state=failed', action: 'Voir les courriels' },
    }),
    ...when(uncertainMails > 0, {
      title: 'Courriels incertains',
      text: `${uncertain} : la réponse du serveur s'est perdue.`,
      ...{ href: '/courriels?state=uncertain', action: 'Trancher' },
    }),
    ...withheld.map(({ sessionId, day, place, count }) => ({
      title: 'Certificats à délivrer',
      text: `${plural(count, 'bloc attribué', 'blocs attribués')} sans certificat, session du ${formatDay(day)}, ${place}.`,
      ...{ href: `/sessions/${sessionId}/certificats`, action: 'Choisir les documents' },
    })),
  ].map((card) => ({ ...card, text: typeset(card.text) }));
}

/** What the administrator answers for: registrations, versions, the journal, keys, accounts. */
export function administrationCards(found: Administration, today: PlainDay): WatchCard[] {
  return [
    ...journalCard(found, today),
    ...keyCards(found, today),
    ...found.ending.map(({ code, title, until }) => ({
      title: until < today ? 'Enregistrement terminé' : 'Enregistrement à renouveler',
      text: `${title} (${code}) : l'enregistrement ${until < today ? 'a pris fin' : 'prend fin'} le ${formatDay(until)}.`,
      ...{ href: `/certifications/${code}`, action: 'Voir la certification' },
    })),
    ...found.older.map(({ code, number, enrollments }) => ({
      title: 'Ancienne version',
      text: `${plural(enrollments, 'inscription')} sous la version ${number} de ${code}, qui en a une plus récente.`,
      ...{ href: `/certifications/${code}/versions`, action: 'Comparer les versions' },
    })),
    ...when(found.neverUsed > 0, {
      title: 'Comptes jamais utilisés',
      text: `${plural(found.neverUsed, 'compte actif', 'comptes actifs')} de l'équipe ou des jurys, sans aucune connexion.`,
      ...{ href: '/comptes?state=neverUsed', action: 'Voir ces comptes' },
    }),
  ].map((card) => ({ ...card, text: typeset(card.text) }));
}

function when(holds: boolean, card: WatchCard): WatchCard[] {
  return holds ? [card] : [];
}

function journalCard({ check }: Administration, today: PlainDay): WatchCard[] {
  const go = { href: '/journal', action: 'Vérifier le journal' };
  if (check === null) return [{ title: 'Journal à vérifier', text: `Le journal n'a jamais été vérifié d'ici.`, ...go }];
  const { faults } = check.outcome;
  const last = formatInstant(check.at);
  if (faults > 0) {
    const text = `${plural(faults, 'anomalie')} à la vérification du ${last} : des entrées ont été changées.`;
    return [{ title: 'Anomalies dans le journal', text, ...go }];
  }
  const isDue = daysFrom(check.at.slice(0, 10), today) > DAYS_BETWEEN_CHECKS;
  return when(isDue, { title: 'Journal à vérifier', text: `Dernière vérification le ${last}, sans anomalie.`, ...go });
}

/** Keys are rotated on the command line; what they signed is shown at the address that verifiers ask. */
function keyCards({ keySince, keyMissing }: Administration, today: PlainDay): WatchCard[] {
  const go = { href: '/journal?action=signingKey.added', action: 'Voir l’historique des clés' };
  if (keySince === null) return [];
  const since = keySince.slice(0, 10);
  const isOld = daysFrom(since, today) > DAYS_OF_A_KEY;
  return [
    ...when(keyMissing, {
      title: 'Clé de signature introuvable',
      text: `Le fichier des clés privées de ce serveur n'a pas celle qui signe : rien ne peut être scellé ni délivré. Remettez-le en place.`,
      ...go,
    }),
    ...when(isOld && !keyMissing, {
      title: 'Clé de signature ancienne',
      text: `Elle signe depuis le ${formatDay(since)}. Renouvelez-la sur le serveur : node dist/cli.js key rotate.`,
      ...go,
    }),
  ];
}
