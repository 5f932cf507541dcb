/* What the grid asks of the server, and what its answers mean for the cells that were sent. */

import { entryOf, sentOf } from './entries.js';

const REFUSALS = {
  sessionSealed: 'le procès-verbal est scellé, ces résultats ne changent plus',
  recused: 'vous vous déportez',
  sheetToHandIn: 'votre fiche est d’abord à remettre à cette épreuve',
  notOfSession: 'cette candidature n’est plus présentée à la session',
  enrollmentMoved: 'cette inscription a été reprise sur une autre version',
  forbidden: 'votre rôle ne permet plus de saisir ici',
  notFound: 'cette grille n’existe plus',
};
const REFUSED = 'le serveur n’a pas accepté cette valeur';
/** Bodies that a browser still sends once the page is left (Fetch, « inflight keepalive bytes »). */
const KEPT_ALIVE = 60_000;
const TRY_AGAIN = new Set([408, 425, 429]);

export class GridApi {
  constructor({ source, account }, ask = (...request) => fetch(...request)) {
    this.source = source;
    this.account = account;
    this.ask = ask;
  }

  /** All rows, or those of some candidacies: `{ kind: 'read', grid }` or what stands against it. */
  async read(candidacies = []) {
    const query = candidacies.length > 0 ? `?${new URLSearchParams(candidacies.map((id) => ['candidacies', id]))}` : '';
    const answer = await this.#answer(this.source + query, {});
    if (answer.kind !== 'answered') return answer;
    if (answer.status !== 200) return { kind: 'refused', why: REFUSALS[answer.body.code] ?? REFUSED };
    return answer.body.accountId === this.account ? { kind: 'read', grid: answer.body } : { kind: 'otherAccount' };
  }

  /** Sends edits by key, all or none of which are recorded. */
  async record(edits) {
    const cells = edits.map(([key, edit]) => cellOf(key, edit));
    const body = JSON.stringify({ accountId: this.account, cells });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.#answer(this.source, {
      ...{ method: 'PUT', headers, body },
      keepalive: body.length < KEPT_ALIVE,
    });
    return answer.kind === 'answered' ? meaningOf(answer, edits) : answer;
  }

  async #answer(address, request) {
    try {
      const response = await this.ask(address, request);
      const { status } = response;
      if (status === 401) return { kind: 'signedOut' };
      if (status >= 500 || TRY_AGAIN.has(status)) return { kind: 'unreachable' };
      const body = await response.json();
      return body.code === 'otherAccount' ? { kind: 'otherAccount' } : { kind: 'answered', status, body };
    } catch {
      return { kind: 'unreachable' };
    }
  }
}

function meaningOf({ status, body }, edits) {
  if (status === 200) return { kind: 'recorded', grid: body, versions: body.cells.map(({ version }) => version) };
  if (body.code === 'staleEvaluations') {
    return { kind: 'stale', cells: body.facts.cells.map((cell) => [keyOf(cell), currentOf(cell)]) };
  }
  const keys = edits.map(([key]) => key);
  return { kind: 'refused', cells: refusedAmong(keys, body) };
}

/** The cells refused, each with why: those the server names, and all where it names none. */
function refusedAmong(keys, { code, facts = {} }) {
  const why = REFUSALS[code] ?? REFUSED;
  const named = facts.cells?.map(keyOf) ?? keys.filter((key) => facts.enrollmentIds?.includes(key.split('/', 1)[0]));
  const faulty = (facts.faults ?? []).flatMap(({ path, code: fault }) => {
    const key = keys[Number(/^cells\[(\d+)\]/.exec(path)?.[1])];
    return key ? [[key, REFUSALS[fault] ?? REFUSED]] : [];
  });
  if (faulty.length > 0) return faulty;
  return (named.length > 0 ? named : keys).map((key) => [key, why]);
}

/** The comment goes with it only where it was changed. */
function cellOf(key, { entry, comment, base }) {
  const [enrollmentId, assessment, competence] = key.split('/');
  const isCommented = entry !== '' && comment !== base.comment;
  const cell = { enrollmentId, assessment, competence, ...sentOf(entry), version: base.version };
  return isCommented ? { ...cell, comment } : cell;
}

const keyOf = ({ enrollmentId, assessment, competence }) => [enrollmentId, assessment, competence].join('/');

/** What is recorded instead, by whom and when; its comment where one was sent. */
function currentOf({ current }) {
  const { version, recorderName, recordedAt, comment } = current;
  return { entry: entryOf(current), comment, version, by: recorderName, at: recordedAt };
}
