/* A certificate's file is checked in this browser's memory: nothing of it is sent. Typing the code works without it. */

import { checkSealedPdf } from './sealed-pdf.js';

const LARGEST = 20_000_000;
const section = document.querySelector('[data-file-check]');
const input = section.querySelector('input[type=file]');
let keys = publishedKeys('jwks');
let withdrawn = publishedKeys('withdrawn-keys');
let turn = 0;

section.hidden = false;
input.addEventListener('change', () => check(input.files[0]));
section.addEventListener('dragover', (event) => {
  event.preventDefault();
  section.classList.add('is-dropping');
});
section.addEventListener('dragleave', () => section.classList.remove('is-dropping'));
section.addEventListener('drop', (event) => {
  event.preventDefault();
  section.classList.remove('is-dropping');
  input.value = '';
  check(event.dataTransfer.files[0]);
});

/**
 * Asked for as the page opens, before any file is known; of the server itself, which may have a new key since. Asked for
 * again with the next file where they did not come.
 */
async function publishedKeys(set) {
  try {
    const response = await fetch(`/.well-known/${set}.json`, { cache: 'no-cache' });
    return response.ok ? (await response.json()).keys : null;
  } catch {
    return null;
  }
}

async function check(file) {
  if (!file) return;
  turn += 1;
  const mine = turn;
  show('checking', file.name);
  const answer = await answerTo(file);
  if (mine === turn) show(answer, file.name);
}

async function answerTo(file) {
  if (file.size > LARGEST) return 'tooLarge';
  if (!globalThis.crypto?.subtle) return 'unsupported';
  keys = (await keys) ? keys : publishedKeys('jwks');
  withdrawn = (await withdrawn) ? withdrawn : publishedKeys('withdrawn-keys');
  const [published, revoked] = [await keys, await withdrawn];
  if (!published || !revoked) return 'noKeys';
  try {
    return await checkSealedPdf(new Uint8Array(await file.arrayBuffer()), published, revoked);
  } catch {
    return 'unreadable';
  }
}

function show(answer, name) {
  section.querySelector('[data-file-name]').textContent = name;
  for (const one of section.querySelectorAll('[data-answer]')) one.hidden = one.dataset.answer !== answer;
}
