/* What was entered and could not be recorded as it is: conflicts with both values to choose from, and refusals. */

import { spokenEntry } from './entries.js';
import { timeOf } from './status.js';

/** Lists them; `act` has `keepMine(keys)`, `takeTheirs(keys)` and `describe(key)`. */
export function showChoices(section, edits, act) {
  const asked = edits.filter(([, { conflict, refused }]) => conflict || refused);
  const shown = JSON.stringify(asked);
  if (section.dataset.shown === shown) return;
  section.dataset.shown = shown;
  section.hidden = asked.length === 0;
  section.querySelector('ul').replaceChildren(...asked.map(([key, edit]) => line(key, edit, act)));
  const conflicts = asked.filter(([, { conflict }]) => conflict).map(([key]) => key);
  for (const [name, choose] of [
    ['mine', act.keepMine],
    ['theirs', act.takeTheirs],
  ]) {
    const button = section.querySelector(`[data-all="${name}"]`);
    button.hidden = conflicts.length < 2;
    button.onclick = () => choose(conflicts);
  }
}

function line(key, { entry, comment, base, conflict, refused }, act) {
  const item = document.createElement('li');
  item.className = 'grid-choice';
  const words = document.createElement('span');
  words.textContent = refused
    ? `${act.describe(key)}\u00a0: ${spokenEntry(entry)}, ${refused}.`
    : `${act.describe(key)}\u00a0:`;
  const about = comment !== base.comment && comment ? `, «\u00a0${comment}\u00a0»` : '';
  const buttons = refused
    ? [button('Retirer cette saisie', () => act.takeTheirs([key]))]
    : [
        button(`Votre saisie\u00a0: ${spokenEntry(entry)}${about}`, () => act.keepMine([key])),
        button(`Déjà enregistré\u00a0: ${spokenEntry(conflict.entry)}${who(conflict)}`, () => act.takeTheirs([key])),
      ];
  item.append(words, ...buttons);
  return item;
}

function who({ by, at, comment }) {
  const told = by && at ? ` (${by}, ${timeOf(at)})` : '';
  return comment ? `, «\u00a0${comment}\u00a0»${told}` : told;
}

function button(words, act) {
  const element = document.createElement('button');
  Object.assign(element, { type: 'button', className: 'button button--small', textContent: words, onclick: act });
  return element;
}
