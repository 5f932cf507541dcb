/* The grid of a bloc over its plain form, which stays whole without it. Its parts are beside; this puts them together. */

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
  document.addEventListener('visibilitychange', () => void sync.now());
  window.addEventListener('pagehide', () => void sync.now());
  window.addEventListener('beforeunload', (event) => !edits.keeps && edits.size > 0 && event.preventDefault());
}

/** Reads rows that others have changed; all of them where it is not said which. */
async function refresh(candidacies, now) {
  const isSome = candidacies !== null && candidacies.length <= MOST_ASKED;
  const answer = await api.read(isSome ? candidacies : []);
  if (answer.kind === 'otherAccount' || answer.kind === 'signedOut') sync.stop(answer.kind);
  if (answer.kind !== 'read') return;
  if (!isSome && !model.hasRows(answer.grid.rows)) rebuild(answer.grid);
  else receive(answer.grid, true);
  state = now ?? answer.grid.state;
  if (edits.size > 0) void sync.now();
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
  const changed = model.receive(found.rows);
  for (const { candidacyId } of found.rows) {
    const index = model.rows.findIndex((row) => row.candidacyId === candidacyId);
    if (index >= 0) view.paintRow(index);
  }
  showCounts(found);
  if (!isOfOthers) {
    savedAt = new Date();
    state = found.state;
  } else if (changed.length > 0) {
    say(`Quelqu’un d’autre a changé ${changed.length === 1 ? 'un résultat' : `${changed.length} résultats`}.`);
    view.flash(changed);
  }
}

function showState() {
  showStatus(statusOf({ state: sync.state, edits: edits.all, savedAt, keeps: edits.keeps }));
  one('sign-in').hidden = sync.state !== 'signedOut';
  one('undo').disabled = !grid?.canUndo;
  one('redo').disabled = !grid?.canRedo;
  for (const [key] of edits.all) repaint(key);
  showChoices(one('choices'), edits.all, { keepMine, takeTheirs, describe });
}

function repaint(key) {
  const place = model.placeOf(key);
  if (place) view.paint(place.row, place.column);
}

function describe(key) {
  const place = model.placeOf(key);
  return place ? grid.describe(place) : `Dans un autre bloc, ${key.split('/').at(-1)}`;
}

/** Over what is recorded now, which one has seen. */
function keepMine(key) {
  const { entry, comment, conflict } = edits.get(key);
  edits.put(key, { entry, comment, base: { ...conflict, comment: conflict.comment ?? null } });
  settled(key);
}

function takeTheirs(key) {
  edits.drop(key);
  settled(key);
  void refresh(null);
}

function settled(key) {
  repaint(key);
  void sync.now();
  const place = model.placeOf(key);
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
