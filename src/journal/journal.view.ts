import type { JournalFault } from '../domain/sealing/journal-check.js';
import { exportLinks } from '../lists/export-links.js';
import { daysView } from '../history/history.view.js';
import { formatInstant, formatNumber, plural } from '../web/french/format.js';
import { JOURNAL_ACTS } from '../web/french/journal-acts.js';
import type { JournalQuery } from './journal.dto.js';
import type { JournalPage, JournalState } from './journal.service.js';

export function journalView(page: JournalPage, query: JournalQuery, address: string): object {
  const { entries, names, older, state } = page;
  const { head } = state;
  return {
    ...{ title: 'Journal', subtitle: 'Qui a fait quoi, et quand. Rien ne s’en retire.' },
    actions: [{ label: 'Exporter (JSONL)', href: '/journal/export.jsonl', icon: 'download' }],
    exports: exportLinks({ path: '/journal' }, address),
    check: checkView(state),
    head: head && { ...head, text: `${head.rank}:${head.hash}` },
    filters: filtersView(query),
    days: daysView(entries, names),
    older: older === null ? null : withBefore(address, String(older)),
    newest: query.before ? withBefore(address, null) : null,
  };
}

const UNCHECKED = { badge: null, faults: [], others: null, underWay: null };

function checkView({ lastCheck, underWay }: JournalState): object {
  if (underWay) {
    const { checked: value, total } = underWay;
    const text = `${formatNumber(value)} sur ${plural(total, 'maillon')}`;
    return {
      ...UNCHECKED,
      text: 'Un contrôle est en cours.',
      underWay: { label: 'Contrôle', text, value, max: Math.max(total, 1) },
    };
  }
  if (!lastCheck) return { ...UNCHECKED, text: 'Le journal n’a pas encore été contrôlé depuis cette page.' };
  const { at, by, outcome } = lastCheck;
  const { chained, faults, found } = outcome;
  const whole = faults === 0;
  const others = faults - found.length;
  return {
    underWay: null,
    badge: whole ? { tone: 'success', label: 'Intact' } : { tone: 'danger', label: plural(faults, 'anomalie') },
    text: `Contrôlé le ${formatInstant(at)} par ${by}\u00a0: ${plural(chained, 'maillon vérifié', 'maillons vérifiés')}.`,
    faults: found.map(faultText),
    others:
      others > 0
        ? `Et ${plural(others, 'autre')}\u00a0: la commande «\u00a0delibloc journal verify\u00a0» les dit toutes.`
        : null,
  };
}

/** What is wrong with the journal, as an administrator reads it. */
export function faultText(fault: JournalFault): string {
  switch (fault.fault) {
    case 'entryChanged':
      return `L’acte n°\u00a0${fault.sequence} a été modifié après coup.`;
    case 'entryRemoved':
      return `L’acte n°\u00a0${fault.sequence} a été supprimé.`;
    case 'entryInserted':
      return `L’acte n°\u00a0${fault.sequence} a été ajouté après coup.`;
    case 'linkBroken':
      return `Le maillon n°\u00a0${fault.rank} ne suit pas le précédent\u00a0: l’un des deux a été refait.`;
    case 'linksMissing':
      return fault.fromRank === fault.toRank
        ? `Le maillon n°\u00a0${fault.fromRank} a été supprimé.`
        : `Les maillons n°\u00a0${fault.fromRank} à ${fault.toRank} ont été supprimés.`;
    case 'headDiffers':
      return fault.found
        ? `Le maillon n°\u00a0${fault.noted.rank} n’est pas celui qui avait été noté\u00a0: la chaîne a été refaite.`
        : `La chaîne s’arrête avant le maillon n°\u00a0${fault.noted.rank}, qui avait été noté\u00a0: sa fin a été coupée.`;
  }
}

function filtersView({ person, act, from, to, before }: JournalQuery): object {
  const acts = Object.entries(JOURNAL_ACTS).map(([value, label]) => ({ value, label, selected: value === act }));
  return {
    ...{ person, from, to, active: [person, act, from, to, before].some((one) => one !== undefined) },
    acts: acts.toSorted((one, other) => one.label.localeCompare(other.label, 'fr')),
  };
}

function withBefore(address: string, before: string | null): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  if (before === null) parameters.delete('before');
  else parameters.set('before', before);
  const left = parameters.toString();
  return left === '' ? path : `${path}?${left}`;
}
