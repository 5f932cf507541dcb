import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { typeset } from '../web/french/typography.js';
import { longDay } from './french.js';

/** What every document of a session is made from: the session as it is recorded, or as it was sealed. */
export interface SessionFacts {
  readonly snapshot: SessionSnapshot;
  /** What it tells may still change. */
  readonly draft: boolean;
}

/** What stands on each page of a document of a session. */
export interface SessionHeading {
  readonly documentTitle: string;
  readonly title: string;
  readonly certifier: string;
  readonly certification: string;
  readonly session: string;
  readonly draft: string;
}

export function sessionHeading({ snapshot, draft }: SessionFacts, title: string): SessionHeading {
  const { certification, session } = snapshot;
  return {
    documentTitle: `${title} – ${certification.code} – ${longDay(session.day)}`,
    title,
    certifier: certification.certifier.name,
    certification: `${certification.title} (${certification.code})`,
    session: `Session du ${longDay(session.day)}, ${session.place}`,
    draft: draft ? typeset('Projet : susceptible de changer, sans valeur.') : '',
  };
}
