/* What is asked of a page, run within it: each answer has a line for each element that fails. */

globalThis.looking = { sticksOut, movesAnyway, hasNoVisibleFocus };

/** What the reader must scroll sideways for; what scrolls in a frame of its own does not count. */
function sticksOut() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > clientWidth + 1;
  });
  return [`sticks out, ${scrollWidth} of ${clientWidth}: ${wide.slice(0, 5).map(nameOf).join(' ')}`];
}

/** What still moves for who asked for less of it. */
function movesAnyway() {
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { animationName, transitionDuration } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration.split(', ').some((one) => parseFloat(one) > 0.01);
  });
  return moving.map((element) => `moves: ${nameOf(element)}`);
}

/** What looks with the focus as it looks without; the last key pressed must be of the keyboard. */
function hasNoVisibleFocus() {
  const reached = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  const alike = [...document.querySelectorAll(reached)].filter((element) => {
    if (!element.checkVisibility() || element.matches(':disabled')) return false;
    const around = element.closest('label') ?? element;
    element.blur();
    const before = lookOf(element) + lookOf(around);
    element.focus({ preventScroll: true });
    return document.activeElement === element && before === lookOf(element) + lookOf(around);
  });
  return alike.map((element) => `no visible focus: ${nameOf(element)} ${element.textContent.slice(0, 40)}`);
}

function lookOf(element) {
  const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
  return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join();
}

const nameOf = ({ tagName, id, className }) => `${tagName}${id && `#${id}`}.${className}`;
