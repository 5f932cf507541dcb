/* The grid of a bloc or of an assessment over its plain form, which stays whole without it. Its parts are beside; this puts them together. */

import { GridApi } from './api.js';
import { showChoices } from './choices.js';
import { Grid } from './grid.js';
import { KeptEdits } from './kept-edits.js';
import { Live } from './live.js';
import { GridModel } from './model.js';
import { one, say, showCounts, showStatus } from './page.js';
import { statusOf } from './status.js';
import { Sync } from './sync.js';
import { isOnlyMissingAsked, useTools } from './tools.js';
import { GridView } from './view.js';

const MOST_ASKED = 50;
const MOST_ONE_BY_ONE = 100;
const tools = document.querySelector('[data-grid]');
const { account, session, source, events } = tools.dataset;
const storage = storageOf(() => localStorage);
const edits = new KeptEdits(storage, account, session);
const api = new GridApi({ source, account });
let savedAt = null;
let state = '';
let isOnlyMissing = isOnlyMissingAsked();
let model;
let view;
let grid;
let sync;

await begin();

/** The plain form stays as it is until the rows are there. */
async function begin() {
  const answer = await api.read();
  if (answer.kind !== 'read') {
    if (edits.size > 0) say('La grille n’a pas pu être lue : vos saisies sont gardées, rechargez la page.');
    return;
  }
  state = answer.grid.state;
  model = new GridModel(answer.grid, edits);
  const badges = [...document.querySelectorAll('[data-grid-badge]')];
  const table = document.querySelector('.grid');
  if (!table) return;
  const cloned = badges.map(({ dataset, content }) => [dataset.gridBadge, content.firstElementChild]);
  view = new GridView(table, model, Object.fromEntries(cloned));
  const told = { changed: showState, recorded: receive, outdated: () => void refresh(null) };
  sync = new Sync({ edits, api, told });
  grid = new Grid({ table, model, view, told: { entered, say } });
  useTools(grid, storage, (isOnly) => {
    isOnlyMissing = isOnly;
    filter();
    grid.restart(model);
  });
  filter();
  follow();
  showState();
  if (edits.size > 0) void sync.now();
}

function entered() {
  sync.soon();
}

function follow() {
  const live = new Live(events, {
    changed: (candidacies, now) => now !== state && void refresh(candidacies, now),
    back: () => sync.state === 'offline' && void sync.now(),
    lost: () => {},
  });
  live.follow(() => state);
  window.addEventListener('online', () => void sync.now());
  window.addEventListener('storage', ({ key }) => edits.heard(key) && void sync.now());
  document.addEventListener('visibilitychange', () => void sync.now());
  window.addEventListener('pagehide', () => void sync.now());
  window.addEventListener('beforeunload', (event) => !edits.keeps && edits.size > 0 && event.preventDefault());
}

/** Reads rows that others have changed; all of them where it is not said which. */
async function refresh(candidacies, now) {
  const isSome = candidacies !== null && candidacies.length <= MOST_ASKED;
  const answer = await api.read(isSome ? candidacies : []);
  if (answer.kind === 'otherAccount' || answer.kind === 'signedOut') sync.stop(answer.kind);
  if (answer.kind !== 'read' || isOutdated(answer.grid)) return;
  if (!isSome && !model.hasRows(answer.grid.rows)) rebuild(answer.grid);
  else receive(answer.grid, true);
  state = now ?? answer.grid.state;
  if (edits.size > 0) void sync.now();
}

/** Other blocs are presented than when the page was made: it is read again, with all that is kept. */
function isOutdated({ columns }) {
  if (model.hasColumns(columns)) return false;
  if (edits.keeps || edits.size === 0) location.reload();
  else say('Les blocs présentés ont changé : rechargez la page une fois tout enregistré.');
  return true;
}

function rebuild(found) {
  model = new GridModel(found, edits);
  view.show(model);
  filter();
  grid.restart(model);
  showCounts(found);
}

/** Rows as the server has them now: after a save of one's own, or a change of somebody else. */
function receive(found, isOfOthers = false) {
  if (isOutdated(found)) return;
  const { rows, places } = model.receive(found.rows);
  view.paintRows(rows);
  showCounts(found);
  if (!isOfOthers) {
    savedAt = new Date();
    state = found.state;
  } else if (places.length > 0) {
    say(`Quelqu’un d’autre a changé ${places.length === 1 ? 'un résultat' : `${places.length} résultats`}.`);
    view.flash(places);
  }
}

function showState() {
  const { all } = edits;
  showStatus(statusOf({ state: sync.state, edits: all, savedAt, keeps: edits.keeps }));
  one('sign-in').hidden = sync.state !== 'signedOut';
  one('undo').disabled = !grid?.canUndo;
  one('redo').disabled = !grid?.canRedo;
  repaint(edits.takeTouched());
  showChoices(one('choices'), all, { keepMine, takeTheirs, describe });
}

/** One by one where they are few, else row by row. */
function repaint(keys) {
  const places = [...keys].flatMap((key) => model.placeOf(key) ?? []);
  if (places.length > MOST_ONE_BY_ONE) view.paintRows(new Set(places.map(({ row }) => row)));
  else for (const { row, column } of places) view.paint(row, column);
}

function describe(key) {
  const place = model.placeOf(key);
  if (place) return grid.describe(place);
  const [enrollmentId, assessment, competence] = key.split('/');
  const what =
    assessment === competence ? `note de l’épreuve ${assessment}` : `${competence} à l’épreuve ${assessment}`;
  return `Dans une autre grille, ${[model.nameOf(enrollmentId), what].filter(Boolean).join(', ')}`;
}

/** Over what is recorded now, which one has seen. */
function keepMine(keys) {
  const mine = keys.map((key) => {
    const { entry, comment, conflict } = edits.get(key);
    return [key, { entry, comment, base: { ...conflict, comment: conflict.comment ?? null } }];
  });
  edits.change({ put: mine });
  settled(keys);
}

function takeTheirs(keys) {
  edits.change({ drop: keys });
  settled(keys);
  void refresh(null);
}

function settled(keys) {
  repaint(edits.takeTouched());
  void sync.now();
  const place = model.placeOf(keys.at(-1));
  if (place) grid.goTo(place);
}

/** What is complete when one asks goes; what becomes complete meanwhile stays under one's hands. */
function filter() {
  view.filter((row) => !isOnlyMissing || model.isIncomplete(row));
  one('none-missing').hidden = !isOnlyMissing || view.visible.length > 0;
}

function storageOf(find) {
  try {
    return find();
  } catch {
    return null;
  }
}
