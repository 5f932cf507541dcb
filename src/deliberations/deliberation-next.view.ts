import type { Principal } from '../accounts/principal.js';
import type { Obstacle } from '../domain/sessions/session-guards.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { messageFor } from '../web/french/errors.js';
import { SESSION_ACT_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { caseName, sheetHref, toDecide } from './case-name.view.js';
import { obstaclesToDeliberate } from './close-deliberation.js';
import { deliberationPolicy } from './deliberation.policy.js';
import type { SessionCases } from './load-cases.js';

/** What comes next for a session that is open or further on, and the one button or link that does it. */
export interface NextStepView {
  readonly text: string;
  readonly obstacles: readonly string[];
  readonly link: { readonly label: string; readonly href: string } | null;
  /** A form to send. */
  readonly act: { readonly label: string; readonly path: string } | null;
}

export function nextStepView(who: Principal, found: SessionCases): NextStepView {
  const { session, members } = found.loaded;
  const at = `/sessions/${session.id}`;
  const presides = deliberationPolicy.decide(who, members);
  const prepares = jurySessionPolicy.prepare(who);
  switch (session.state) {
    case 'open':
      return presides ? decideNext(found, at) : step('Le jury délibère : la présidence enregistre ses décisions.');
    case 'deliberated':
      return presides ? sealNext(at) : step('Toutes les décisions sont prises : la présidence relit, puis scelle.');
    case 'sealed':
      return presides || prepares ? publishNext(at) : step('Le procès-verbal est scellé.');
    case 'published':
      return published(session.id, prepares);
    default:
      return step('La session n’est pas encore ouverte : les fiches montrent ce que les règles proposent déjà.', {
        link: { label: 'Préparer la session', href: at },
      });
  }
}

function sealNext(at: string): NextStepView {
  return step('Toutes les décisions sont prises. Relisez les fiches, puis scellez le procès-verbal.', {
    link: { label: SESSION_ACT_LABELS.seal, href: `${at}/sceller` },
  });
}

function publishNext(at: string): NextStepView {
  return step('Le procès-verbal est scellé. Relisez ce que publier délivre, puis publiez.', {
    link: { label: SESSION_ACT_LABELS.publish, href: `${at}/certificats` },
  });
}

function published(sessionId: string, prepares: boolean): NextStepView {
  const link = prepares ? { label: 'Voir les certificats', href: `/certificats?sessionId=${sessionId}` } : null;
  return step('Les résultats sont publiés et les certificats délivrés.', { link });
}

function decideNext(found: SessionCases, at: string): NextStepView {
  const [first] = toDecide(found.cases);
  const obstacles = obstaclesToDeliberate(found);
  if (obstacles.length === 0) {
    const act = { label: SESSION_ACT_LABELS.deliberate, path: `${at}/clore` };
    return step('Toutes les décisions sont prises. Clore la délibération les fige ; elle peut encore être rouverte.', {
      act,
    });
  }
  const link = first
    ? { label: `Décider : ${caseName(first)}`, href: sheetHref(found.loaded.session.id, first) }
    : null;
  return { ...step('Avant de clore la délibération :', { link }), obstacles: obstacles.map(obstacleText) };
}

function obstacleText({ code, facts }: Obstacle): string {
  return messageFor(code, facts);
}

function step(text: string, more: Partial<NextStepView> = {}): NextStepView {
  return { obstacles: [], link: null, act: null, ...more, text: typeset(text) };
}
