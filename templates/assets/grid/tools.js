/* The tools of the grid, which take the place of those of its plain form. */

import { one } from './page.js';

const DIRECTION = 'delibloc.direction';
const MISSING = 'manquants';

export const isOnlyMissingAsked = () => new URLSearchParams(location.search).has(MISSING);

/** `filter(isOnlyMissing)` is told what is to be shown from then on. */
export function useTools(grid, storage, filter) {
  document.querySelector('[data-grid]').hidden = false;
  one('bar').hidden = false;
  for (const plain of document.querySelectorAll('[data-grid-plain]')) plain.remove();
  one('missing').hidden = true;
  document.querySelector('.keys').hidden = true;
  const form = document.querySelector('.grid').closest('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  usePresses(grid);
  useDirection(grid, storage);
  const only = one('only-missing');
  only.checked = isOnlyMissingAsked();
  only.addEventListener('change', () => {
    keepInAddress(only.checked);
    filter(only.checked);
  });
}

/** The focus stays in the grid. */
function usePresses(grid) {
  for (const button of document.querySelectorAll('[data-grid-do]')) {
    const [type, entry] = button.dataset.gridDo.split(' ');
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => grid.do({ type, entry, text: null }));
  }
}

function useDirection(grid, storage) {
  const direction = one('direction');
  direction.value = storage?.getItem(DIRECTION) ?? grid.direction;
  grid.direction = direction.value;
  direction.addEventListener('change', () => {
    grid.direction = direction.value;
    storage?.setItem(DIRECTION, direction.value);
  });
}

function keepInAddress(isOnlyMissing) {
  const address = new URL(location.href);
  if (isOnlyMissing) address.searchParams.set(MISSING, 'true');
  else address.searchParams.delete(MISSING);
  history.replaceState(null, '', address);
}
