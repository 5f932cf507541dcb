import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { formatDay, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';

interface ReminderFacts {
  readonly name: string;
  readonly certification: Pick<CertificationVersion, 'title' | 'code'>;
  readonly session: Pick<JurySession, 'day'>;
  readonly missing: number;
}

export function reminderSubject({ certification, session }: ReminderFacts): string {
  return `Évaluations à remettre – jury ${certification.code} du ${formatDay(session.day)}`;
}

/** The mail to an assessor: how much is missing, and where to write it. */
export function reminderText({ name, certification, session, missing }: ReminderFacts, page: string): string {
  const due = plural(missing, 'fiche d’évaluation reste à remettre', 'fiches d’évaluation restent à remettre');
  return [
    `Bonjour ${name},`,
    typeset(`${due} pour le jury de la certification ${certification.title}, le ${formatDay(session.day)}.`),
    typeset('Vous les trouverez ici, après connexion :') + ` ${page}`,
    certification.code,
  ].join('\n\n');
}
