/* What is asked of a page, run within it: each answer has a line for each element that fails. */

globalThis.looking = { sticksOut, movesAnyway, hasNoVisibleFocus, takesFocusUnseen, lacksPictures };

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
  const alike = reachable().filter((element) => {
    const around = element.closest('label') ?? element;
    element.blur();
    const before = lookOf(element) + lookOf(around);
    element.focus({ preventScroll: true });
    return document.activeElement === element && before === lookOf(element) + lookOf(around);
  });
  return alike.map((element) => `no visible focus: ${nameOf(element)} ${element.textContent.slice(0, 40)}`);
}

/** What a key reaches in a place that is cut away, as headings of columns are on a phone. */
function takesFocusUnseen() {
  const unseen = reachable().filter((element) => {
    element.focus({ preventScroll: true });
    for (let place = element.parentElement; place; place = place.parentElement) {
      if (getComputedStyle(place).clipPath !== 'none' && place.clientWidth <= 1) return true;
    }
    return false;
  });
  return unseen.map((element) => `takes the focus unseen: ${nameOf(element)} ${element.textContent.slice(0, 40)}`);
}

/** What names a picture that the page does not have. */
function lacksPictures() {
  const names = [...document.querySelectorAll('use[href^="#"]')].map((use) => use.getAttribute('href').slice(1));
  return [...new Set(names)].filter((id) => !document.getElementById(id)).map((id) => `no such picture: ${id}`);
}

function reachable() {
  const reached = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll(reached)].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled'),
  );
}

function lookOf(element) {
  const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
  return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join();
}

const nameOf = ({ tagName, id, className }) => `${tagName}${id && `#${id}`}.${className}`;
