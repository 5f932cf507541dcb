/*
 * Suggestions under the field of the header, as one types: the combobox pattern of WAI-ARIA with a list box. Without
 * them, the form leads to the page of results.
 */

const field = document.querySelector('#recherche');
const list = document.querySelector('#recherche-trouvee');
const said = document.querySelector('#recherche-dite');
const PAUSE_MILLISECONDS = 120;
let latest = 0;
let timer;

if (field && list && said) {
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
  ]) {
    field.setAttribute(name, value);
  }
  close();
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE_MILLISECONDS);
  });
  field.addEventListener('keydown', steer);
  field.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => go(target.closest('[role=option]')));
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select, [contenteditable], [role=grid]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Answers that come late, to what is no longer typed, are left. */
async function suggest() {
  const q = field.value.trim();
  latest += 1;
  if (q === '') return close();
  const mine = latest;
  const headers = { accept: 'application/json' };
  try {
    const answer = await fetch(`/recherche/suggestions?${new URLSearchParams({ q })}`, { headers });
    const found = answer.ok ? await answer.json() : null;
    if (found && mine === latest) show(found);
  } catch {
    if (mine === latest) close();
  }
}

function show({ groups, all, told }) {
  list.replaceChildren(...groups.map(groupOf), optionOf({ ...all, detail: '' }, 'all'));
  list.hidden = false;
  field.setAttribute('aria-expanded', 'true');
  field.removeAttribute('aria-activedescendant');
  said.textContent = told;
}

function groupOf({ id, heading, items }) {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', heading);
  const title = document.createElement('div');
  title.className = 'site-search__heading';
  title.setAttribute('aria-hidden', 'true');
  title.textContent = heading;
  group.append(title, ...items.map((item, index) => optionOf(item, `${id}-${index}`)));
  return group;
}

function optionOf({ label, detail, href }, name) {
  const option = document.createElement('div');
  option.id = `suggestion-${name}`;
  option.className = 'site-search__option';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.href = href;
  const small = document.createElement('span');
  small.className = 'muted small';
  small.textContent = detail;
  option.append(label, ' ', small);
  return option;
}

function close() {
  latest += 1;
  clearTimeout(timer);
  list.hidden = true;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
  said.textContent = '';
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function steer(event) {
  const options = list.hidden ? [] : [...list.querySelectorAll('[role=option]')];
  const current = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  } else if (event.key === 'Enter' && current >= 0) {
    event.preventDefault();
    go(options[current]);
  } else if (STEPS[event.key] && options.length > 0) {
    event.preventDefault();
    const from = current < 0 && STEPS[event.key] < 0 ? 0 : current;
    choose(options, (from + STEPS[event.key] + options.length) % options.length);
  }
}

function choose(options, index) {
  options.forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
  field.setAttribute('aria-activedescendant', options[index].id);
  options[index].scrollIntoView({ block: 'nearest' });
}

function go(option) {
  if (option) location.assign(option.dataset.href);
}
