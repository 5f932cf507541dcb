/* Keys of the deliberation room. Letters can be turned off (WCAG 2.2, 2.1.4); the choice is kept in this browser. */

const SETTING = 'delibloc.keys';
const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

const ACTIONS = {
  '?': showKeys,
  p: agree,
  A: deferAll,
  m: writeReason,
  s: () => follow('[data-attention]'),
  r: () => follow('a[rel="prev"]'),
};

followKeys();

function followKeys() {
  const help = document.querySelector('[data-keys-help]');
  const on = document.querySelector('[data-keys-on]');
  help.hidden = false;
  on.checked = areOn();
  on.addEventListener('change', () => localStorage.setItem(SETTING, on.checked ? 'on' : 'off'));
  document.addEventListener('keydown', onKey);
}

function areOn() {
  return localStorage.getItem(SETTING) !== 'off';
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const { key, target } = event;
  if (key === 'Escape') backToChoice(event);
  if (target.matches(TYPING)) return;
  if (key === 'Enter') decide(event);
  else if (key === 'ArrowLeft' || key === 'ArrowRight') turn(event);
  else if (areOn()) actOn(event);
}

function actOn(event) {
  const { key } = event;
  const acted = /^[1-9]$/.test(key) ? goToBloc(Number(key)) : (ACTIONS[key] ?? choose)(event);
  if (acted !== false) event.preventDefault();
}

/** The bloc in hand, or else the first. */
function blocInHand() {
  return document.activeElement?.closest('.decision') ?? document.querySelector('.decision:has([data-key])');
}

/** A letter chooses the decision that shows it, in the bloc in hand. */
function choose({ key }) {
  if (key.length !== 1) return false;
  const choice = blocInHand()?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!choice) return false;
  choice.click();
  choice.focus();
}

function goToBloc(rank) {
  const bloc = document.querySelectorAll('.decision:has([data-key])')[rank - 1];
  if (!bloc) return false;
  (bloc.querySelector('input:checked') ?? bloc.querySelector('input')).focus();
}

function agree() {
  const proposed = document.querySelectorAll('[data-proposed]');
  for (const choice of proposed) choice.click();
  if (proposed.length === 0) return false;
}

function deferAll() {
  const deferring = document.querySelectorAll('[data-key="a"]');
  for (const choice of deferring) choice.click();
  if (deferring.length === 0) return false;
}

function writeReason() {
  const reason = blocInHand()?.querySelector('.decision__reason input');
  if (!reason) return false;
  reason.focus();
}

function backToChoice({ target }) {
  const bloc = target.closest('.decision');
  if (target.matches(TYPING) && bloc) bloc.querySelector('input:checked')?.focus();
}

/** Enter on a choice sends the form by itself; where nothing is in hand it decides too. */
function decide(event) {
  const submit = document.querySelector('[data-submit]');
  if (!submit || event.target.matches('a, button, summary, input, label')) return;
  event.preventDefault();
  submit.click();
}

/** Arrows go to the next candidate, but where they have another meaning: choices, and what scrolls sideways. */
function turn(event) {
  if (event.target.matches('input, .table-region')) return;
  if (follow(event.key === 'ArrowLeft' ? 'a[rel="prev"]' : 'a[rel="next"]') !== false) event.preventDefault();
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (!link) return false;
  link.click();
}

function showKeys() {
  const help = document.querySelector('[data-keys-help]');
  help.open = !help.open;
  help.querySelector('summary').focus();
}
