/* The one field of the grid: it opens in the cell where a mark is typed, and what cannot be a mark stays in it. */

import { FAULTS, readEntry } from './entries.js';

const REASON = 'grille-note-refusee';
const ASKING = 'is-asking';
const LEAVING = { Enter: [1, 0], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export class Editor {
  #field = null;
  #act;

  /** `act` has `enter(entry, by)`, where `by` is where to go next, `leave()` and `refuse(words)`. */
  constructor(act) {
    this.#act = act;
  }

  get isOpen() {
    return this.#field !== null;
  }

  /** `text` is what was typed to open it; null keeps what is there, selected. */
  open(cell, text, shown, label) {
    if (!this.close([0, 0])) return;
    const field = document.createElement('input');
    Object.assign(field, { className: 'grid__editor', inputMode: 'decimal', maxLength: 12, autocomplete: 'off' });
    field.setAttribute('aria-label', label);
    field.value = text ?? shown;
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('input', () => accept(field));
    field.addEventListener('blur', () => this.close(null));
    cell.removeAttribute('aria-label');
    cell.replaceChildren(field);
    this.#field = field;
    field.focus();
    if (text === null) field.select();
  }

  /** Enters what is typed and goes there; null leaves the focus where it went. False where it cannot be entered. */
  close(by) {
    const field = this.#field;
    if (!field) return true;
    const { entry, fault } = readEntry(field.value, true);
    if (fault) {
      const words = `«\u00a0${field.value}\u00a0»\u00a0: ${FAULTS[fault]}.`;
      refuse(field, words);
      this.#act.refuse(words);
      if (by) field.focus();
      return false;
    }
    this.#end();
    this.#act.enter(entry, by);
    return true;
  }

  #onKey(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#end();
      this.#act.leave();
    } else if (event.key in LEAVING) {
      event.preventDefault();
      const [down, right] = LEAVING[event.key];
      this.close([event.key === 'Enter' && event.shiftKey ? -down : down, right]);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      this.close([0, event.shiftKey ? -1 : 1]);
    }
  }

  /** Forgotten first: taking it out of the page blurs it. */
  #end() {
    const field = this.#field;
    this.#field = null;
    accept(field);
    field.remove();
  }
}

/** The reason stands under the field until something else is typed. */
function refuse(field, words) {
  accept(field);
  const reason = document.createElement('span');
  Object.assign(reason, { className: 'grid__refusal', id: REASON, textContent: words });
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', REASON);
  field.after(reason);
  field.closest('tr').classList.add(ASKING);
}

function accept(field) {
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-describedby');
  field.parentElement?.querySelector('.grid__refusal')?.remove();
  field.closest('tr')?.classList.remove(ASKING);
}
