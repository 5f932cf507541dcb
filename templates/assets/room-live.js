/*
 * Decisions as they fall. The server says that something has changed; the page is read again and what is shown is put in
 * place, but for a form somebody has begun to fill: those words stay, and sending them shows both decisions.
 */

const RETRY_MILLISECONDS = 5_000;
/** What was left to be told waits for the page that is being opened. */
const READ_BY_SCRIPT = { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' };
/** Nobody listens to more. */
const MOST_NAMED = 5;
const SAID = {
  live: '',
  lost: 'Suivi en direct interrompu : nouvelle tentative en cours.',
  signedOut: 'Votre connexion a pris fin : reconnectez-vous pour suivre la délibération.',
  kept: 'La fiche a changé pendant votre saisie : vos mots sont gardés. En décidant, vous verrez les deux décisions.',
};

let source = null;
let retry = null;
let reading = null;
let isAsked = false;
const toldOf = new Set();

followDecisions(document.querySelector('[data-room]'));

function followDecisions(room) {
  if (!room.dataset.events) return;
  const form = document.querySelector('form[data-decides]');
  if (form) form.dataset.shown = contentOf(form);
  listen(room);
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen(room)));
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', () => listen(room));
}

/** A page nobody sees holds no connection: browsers allow few of them. */
function leave() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

function listen(room) {
  if (source || document.hidden) return;
  const since = new URLSearchParams({ since: room.dataset.state });
  source = new EventSource(`${room.dataset.events}?${since}`);
  source.addEventListener('open', () => say(SAID.live, SAID.lost));
  source.addEventListener('changed', ({ data }) => refresh(room, JSON.parse(data)));
  source.addEventListener('ended', leave);
  source.addEventListener('error', () => comeBack(room));
}

/** The browser comes back by itself after a cut, but not after a refusal, which may be a server that starts. */
function comeBack(room) {
  say(SAID.lost);
  if (source?.readyState !== EventSource.CLOSED) return;
  leave();
  retry = setTimeout(() => {
    refresh(room, { candidacies: [] });
    listen(room);
  }, RETRY_MILLISECONDS);
}

/** One reading at a time; what is asked for meanwhile is read after. */
function refresh(room, { candidacies }) {
  isAsked = true;
  for (const id of candidacies ?? []) toldOf.add(id);
  reading ??= (async () => {
    while (isAsked) {
      isAsked = false;
      await readAgain(room).catch(() => say(SAID.lost));
    }
    reading = null;
  })();
}

async function readAgain(room) {
  const answer = await fetch(location.href, { headers: READ_BY_SCRIPT });
  if (answer.redirected) {
    leave();
    say(SAID.signedOut);
    return;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.querySelector('[data-room]');
  const before = railWords();
  const isKept = putInPlace(next);
  room.dataset.state = next.dataset.state;
  const changes = changesSince(before);
  if (isKept) say(SAID.kept);
  else if (changes !== '') say(changes);
  else say(SAID.live, SAID.lost);
}

/** Whether a form that was begun had to be left as it is. */
function putInPlace(next) {
  let isKept = false;
  for (const shown of document.querySelectorAll('[data-live]')) {
    const fresh = next.querySelector(`[data-live="${shown.dataset.live}"]`);
    if (!fresh || fresh.isEqualNode(shown)) continue;
    if (isBegun(shown)) isKept ||= versionOf(shown) !== versionOf(fresh);
    else replace(shown, fresh);
  }
  return isKept;
}

function isBegun(element) {
  if (!element.matches('form[data-decides]')) return false;
  return 'typed' in element.dataset || contentOf(element) !== element.dataset.shown;
}

function versionOf(form) {
  return form.elements?.version?.value;
}

function contentOf(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

/** Focus, folds and the place in the rail stay where they were. */
function replace(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const folds = [...shown.querySelectorAll('details')].map(({ open }) => open);
  const scrolled = shown.scrollTop;
  shown.replaceWith(fresh);
  if (fresh.matches('form[data-decides]')) fresh.dataset.shown = contentOf(fresh);
  for (const [index, fold] of [...fresh.querySelectorAll('details')].entries()) fold.open = folds[index] ?? fold.open;
  fresh.scrollTop = scrolled;
  if (focused) fresh.querySelector(focused)?.focus({ preventScroll: true });
}

function nameOf(element) {
  if (element.name && element.type === 'radio') return `[name="${CSS.escape(element.name)}"]:checked`;
  if (element.name) return `[name="${CSS.escape(element.name)}"]`;
  if (element.href) return `a[href="${CSS.escape(element.getAttribute('href'))}"]`;
  return element.localName;
}

/** « BENALI Yanis : décidée » of each in the rail, by id. */
function railWords() {
  const items = [...document.querySelectorAll('[data-candidacy]')];
  const wordsOf = (item) => ['.rail__name', '.rail__words'].map((part) => item.querySelector(part).textContent);
  return new Map(items.map((item) => [item.dataset.candidacy, wordsOf(item).join(' : ')]));
}

/** Of those the server told of, and those that read otherwise: whoever was away is told of nobody by name. */
function changesSince(before) {
  const reads = ([id, words]) => toldOf.has(id) || (before.has(id) && before.get(id) !== words);
  const changed = [...railWords()].filter(reads);
  toldOf.clear();
  if (changed.length > MOST_NAMED) return `${changed.length}\u00a0candidatures ont changé.`;
  return changed.map(([, words]) => words).join(' ; ');
}

/** Says it once; with `instead`, only in the place of that. */
function say(words, instead) {
  const status = document.querySelector('[data-status]');
  if (instead !== undefined && status.textContent !== instead) return;
  if (status.textContent !== words) status.textContent = words;
}
