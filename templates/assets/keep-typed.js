/*
 * A form sent without a network leaves for the page of the browser's that says so, and what was typed may be lost. Here
 * the server is asked first; as long as it does not answer, the form stays as it is, and says why.
 */

const LONGEST_SILENCE_MILLISECONDS = 10_000;
const isReached = new WeakSet();
const isBeingSent = new WeakSet();

for (const form of document.querySelectorAll('form[data-keep-typed]')) {
  form.addEventListener('submit', (event) => sendOnceReached(event));
}

async function sendOnceReached(event) {
  const { target: form, submitter } = event;
  if (isReached.delete(form)) return;
  event.preventDefault();
  // Pressed again while the server is asked, it is sent once.
  if (isBeingSent.has(form)) return;
  isBeingSent.add(form);
  await sendIfReached(form, submitter);
  isBeingSent.delete(form);
}

async function sendIfReached(form, submitter) {
  const said = form.querySelector('[data-unreached]');
  said.textContent = '';
  if (await answers()) {
    isReached.add(form);
    form.requestSubmit(submitter);
  } else {
    said.textContent = said.dataset.unreached;
    said.scrollIntoView({ block: 'nearest' });
  }
}

async function answers() {
  const signal = AbortSignal.timeout(LONGEST_SILENCE_MILLISECONDS);
  try {
    return (await fetch('/health', { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
