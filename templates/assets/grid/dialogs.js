/* The two questions the grid asks: a comment, and whether to paste what was not all understood. */

import { FAULTS } from './entries.js';
import { plural } from './status.js';

const MOST_LISTED = 50;

/** Resolves to the comment, null where it is emptied, or undefined where nothing changes. */
export function askComment(where, comment) {
  const dialog = document.querySelector('[data-grid-comment]');
  const field = dialog.querySelector('textarea');
  dialog.querySelector('[data-where]').textContent = where;
  field.value = comment ?? '';
  field.onkeydown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      dialog.close('save');
    }
  };
  return ask(dialog, () => field.value.trim() || null);
}

/** Resolves to true where what was understood is to be pasted. `describe(row, column)` names a cell. */
export async function askPaste({ changes, unread, closed, outside, erased }, describe) {
  const dialog = document.querySelector('[data-grid-paste]');
  const facts = [
    erased > 0 && `${plural(erased, 'résultat déjà saisi serait effacé', 'résultats déjà saisis seraient effacés')}.`,
    closed > 0 &&
      `${plural(closed, 'case est', 'cases sont')} en lecture seule et ne changerai${closed > 1 ? 'en' : ''}t pas.`,
    outside > 0 && `${plural(outside, 'valeur tombe', 'valeurs tombent')} en dehors de la grille.`,
    unread.length > 0 &&
      `${plural(unread.length, 'valeur n’est pas comprise', 'valeurs ne sont pas comprises')}\u00a0:`,
  ];
  const lines = unread
    .slice(0, MOST_LISTED)
    .map(({ row, column, text, fault }) => `${describe(row, column)}\u00a0: «\u00a0${text}\u00a0», ${FAULTS[fault]}`);
  if (unread.length > MOST_LISTED) lines.push(`et ${unread.length - MOST_LISTED} autres`);
  dialog.querySelector('[data-facts]').textContent = facts.filter(Boolean).join(' ');
  dialog.querySelector('ul').replaceChildren(...lines.map(item));
  const accept = dialog.querySelector('[value="save"]');
  accept.hidden = changes.length === 0;
  accept.textContent = `Coller ${plural(changes.length, 'le résultat compris', 'résultats compris')}`.replace(
    '1\u00a0',
    '',
  );
  return (await ask(dialog, () => true)) ?? false;
}

/** The browser gives the focus back to where it was. */
function ask(dialog, answer) {
  return new Promise((resolve) => {
    dialog.returnValue = '';
    dialog.onclose = () => resolve(dialog.returnValue === 'save' ? answer() : undefined);
    dialog.showModal();
  });
}

function item(words) {
  const line = document.createElement('li');
  line.textContent = words;
  return line;
}
