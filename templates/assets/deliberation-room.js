/* The deliberation room: focus where one decides, and no typed word lost in leaving. The page is whole without it. */

focusOnCase();
keepWords();

/**
 * What is wrong, or else the first bloc to decide: keys then act without a click. Of a bloc that is refused, its choice
 * and not its reason, where letters would be typed.
 */
function focusOnCase() {
  if (location.hash || !document.querySelector('form[data-decides]')) return;
  const refused = document.querySelector('.conflict a, [aria-invalid]');
  const wrong = refused?.closest('.decision')?.querySelector('input:checked') ?? refused;
  (wrong ?? document.querySelector('.decision input:checked'))?.focus({ preventScroll: !wrong });
}

/** The browser asks before it leaves words that were typed and not sent. */
function keepWords() {
  let sent = false;
  document.addEventListener('submit', () => (sent = true));
  window.addEventListener('pageshow', () => (sent = false));
  window.addEventListener('beforeunload', (event) => {
    const form = document.querySelector('form[data-decides]');
    if (!sent && form && [...form.elements].some(isRetyped)) event.preventDefault();
  });
}

function isRetyped({ type, value, defaultValue }) {
  return (type === 'text' || type === 'textarea') && value !== defaultValue;
}
