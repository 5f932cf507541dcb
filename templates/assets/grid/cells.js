/* What one cell of the grid shows and how it is read out; only what differs from what it shows already is written. */

import { spokenEntry } from './entries.js';

export const CLOSED_WORDS = {
  sealed: 'session scellée',
  validatedElsewhere: 'bloc validé par une session scellée',
  withheld: 'votre fiche est d’abord à remettre à cette épreuve',
  recused: 'vous vous déportez',
  notPresented: 'bloc non présenté',
};

/** A cell of the model: `is` has `fresh`, shown for a moment. One in which a mark is being typed stays as it is. */
export function paintCell(cell, model, { row, column }, is) {
  if (cell.firstElementChild) return;
  const edit = model.edit(row, column);
  const closedHere = model.rows[row].closedCells[column];
  const { entry, comment } = edit ?? model.recorded(row, column);
  const text = edit?.conflict ? `${entry || '∅'}≠${edit.conflict.entry || '∅'}` : entry || '·';
  const name = classesOf(model.columns[column], edit, { comment, isOpen: model.isOpen(row, column), ...is });
  const kind = /^\d/.test(entry) ? 'mark' : entry;
  const title = edit?.refused ? `Refusé\u00a0: ${edit.refused}` : (comment ?? CLOSED_WORDS[closedHere] ?? '');
  if (cell.textContent !== text) cell.textContent = text;
  if (cell.className !== name) cell.className = name;
  if (cell.getAttribute('data-entry') !== kind) cell.setAttribute('data-entry', kind);
  if (cell.title !== title) cell.title = title;
}

/** The value in words, and all that is particular about it. */
export function spokenCell(model, { row, column }) {
  const edit = model.edit(row, column);
  const { entry, comment } = model.shown(row, column);
  const words = [spokenEntry(entry)];
  if (edit?.conflict) words.push(`à choisir, déjà enregistré\u00a0: ${spokenEntry(edit.conflict.entry)}`);
  else if (edit?.refused) words.push(`refusé\u00a0: ${edit.refused}`);
  else if (edit) words.push('pas encore enregistré');
  if (comment) words.push(`commentaire\u00a0: ${comment}`);
  const why = CLOSED_WORDS[model.closure(row, column)];
  if (why) words.push(`lecture seule, ${why}`);
  return words.join(', ');
}

function classesOf({ marked }, edit, { comment, isOpen, isFresh }) {
  let name = marked ? 'grid__cell is-marked' : 'grid__cell';
  if (edit?.conflict) name += ' is-conflict';
  if (edit?.refused) name += ' is-refused';
  if (edit && !edit.conflict && !edit.refused) name += ' is-pending';
  if (comment) name += ' has-comment';
  if (!isOpen) name += ' is-closed';
  return isFresh ? `${name} is-fresh` : name;
}
