/* What the page around the grid shows and says. */

export const one = (name) => document.querySelector(`[data-grid-${name}]`);

/** Read out where it matters, once. */
export function say(words) {
  const told = one('say');
  if (told.textContent !== words) told.textContent = words;
}

export function showCounts({ progress, counts }) {
  const shown = one('progress');
  shown.querySelector('.progress__text span:last-child').textContent = progress.text;
  Object.assign(shown.querySelector('progress'), { value: progress.value, max: progress.max || 1 });
  for (const [bloc, count] of Object.entries(counts)) {
    const tab = document.querySelector(`[data-grid-tab="${CSS.escape(bloc)}"] [data-grid-count]`);
    if (tab) tab.textContent = count;
  }
}

/** `{ tone, words }` as `statusOf` gives them. */
export function showStatus({ tone, words }) {
  const status = one('status');
  if (status.textContent !== words) status.textContent = words;
  status.className = `grid-status is-${tone}`;
  if (tone === 'warning' || tone === 'danger') say(words);
}
