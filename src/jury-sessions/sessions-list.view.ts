import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { SESSION_STATES } from '../domain/sessions/session-life-cycle.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import type { SessionQuery } from './jury-session.dto.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** The filters as they stand. */
export function sessionFilters(query: SessionQuery, versions: readonly CertificationVersion[]) {
  const { q = '', state, certification, from = '', until = '' } = query;
  const states = SESSION_STATES.map((value): Option => ({
    value,
    label: SESSION_STATE_LABELS[value],
    selected: value === state,
  }));
  const newest = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  const certifications = newest.map(({ code, title }): Option => ({
    value: code,
    label: `${title} (${code})`,
    selected: code === certification,
  }));
  return { q, states, certifications, from, until, active: Boolean(q || state || certification || from || until) };
}

/** Versions of certifications to plan a session for. */
export function versionOptions(versions: readonly CertificationVersion[], selected: unknown): Option[] {
  return versions.map(({ id, code, number, title }) => ({
    value: id,
    label: `${title} (${code}, version ${number})`,
    selected: id === selected,
  }));
}
