import type { Principal } from '../accounts/principal.js';
import type { Obstacle } from '../domain/sessions/session-guards.js';
import type { PlainDay } from '../domain/day.js';
import { messageFor } from '../web/french/errors.js';
import { formatDay, plural } from '../web/french/format.js';
import { SESSION_ACT_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { compositionOf } from './composition.js';
import { jurySessionPolicy, presides } from './jury-session.policy.js';
import { linkWarnings } from './link-warnings.view.js';
import type { LoadedSession } from './load-session.js';
import { obstaclesToConvene, obstaclesToOpen } from './session-acts.service.js';

/** What is left to do before the next step, and the one button or link that makes it. */
export interface NextView {
  readonly heading: 'À faire maintenant' | 'Où en est la session';
  readonly text: string;
  readonly obstacles: readonly { readonly text: string; readonly href: string | null; readonly action: string }[];
  /** What is worth knowing before opening, and stops nothing. */
  readonly warnings: readonly string[];
  /** How much of the composition those present undo, before it opens: it stops nothing either. */
  readonly ofPresent: string;
  /** A form to send, primary where no link is; null where it is a link or not theirs to do. */
  readonly act: { readonly path: string; readonly label: string; readonly primary: boolean } | null;
  readonly links: readonly { readonly label: string; readonly href: string; readonly primary: boolean }[];
}

/** Where what is missing can be mended, under `/sessions/:id`. */
const MENDED_AT: Readonly<Record<string, readonly [path: string, action: string]>> = {
  noMember: ['/membres/nouveau', 'Désigner un membre'],
  noCandidate: ['/candidats/ajouter', 'Présenter des candidatures'],
  notOnePresident: ['#jury', 'Voir le jury'],
  presidentAbsent: ['/emargement', 'Relever les présences'],
  quorumUnmet: ['/emargement', 'Relever les présences'],
  compositionUnmet: ['#composition', 'Voir les règles'],
  linksUnanswered: ['#liens', 'Voir les liens'],
};

/** What is missing until people are there. */
const OF_THE_DAY = new Set(['presidentAbsent', 'quorumUnmet']);

/** Without what follows from the rest. */
type Next = Omit<NextView, 'heading' | 'warnings' | 'ofPresent'>;

export function nextView(who: Principal, loaded: LoadedSession, today: PlainDay): NextView {
  const next = nextOf(who, loaded, today);
  const isTheirs = next.act !== null || next.obstacles.length > 0 || next.links.some(({ primary }) => primary);
  const waits = isTheirs && loaded.session.state !== 'published';
  const warnings = linkWarnings(who, loaded);
  return {
    heading: waits ? 'À faire maintenant' : 'Où en est la session',
    ...next,
    warnings,
    ofPresent: ofPresentText(loaded),
  };
}

function ofPresentText(loaded: LoadedSession): string {
  if (loaded.session.state !== 'convened') return '';
  const count = compositionOf(loaded).ofPresent.length;
  if (count === 0) return '';
  const rules = plural(
    count,
    'règle de composition n’est plus respectée',
    'règles de composition ne sont plus respectées',
  );
  return typeset(`${rules} parmi les membres présents : la session peut s’ouvrir, le procès-verbal le dira.`);
}

function nextOf(who: Principal, loaded: LoadedSession, today: PlainDay): Next {
  const at = `/sessions/${loaded.session.id}`;
  const prepares = jurySessionPolicy.prepare(who);
  const links = evaluationLink(at, prepares && loaded.candidacies.length > 0);
  const { state } = loaded.session;
  switch (state) {
    case 'planned':
      return toDo(
        at,
        'convene',
        prepares,
        obstaclesToConvene(loaded),
        [...convocationsLink(at, prepares, loaded), ...links],
        {
          ready:
            'Le jury et les candidatures sont là : envoyez les convocations. Si elles sont toutes parties autrement, notez-le : rien n’est alors envoyé.',
          waiting: 'Le secrétariat de jury prépare la session.',
        },
      );
    case 'convened':
      return toOpen(who, loaded, today, links);
    default:
      return furtherOn(who, loaded, state, at);
  }
}

/** Before its day nobody can be there yet: only what can be mended beforehand is told. */
function toOpen(who: Principal, loaded: LoadedSession, today: PlainDay, links: NextView['links']): Next {
  const { session, members } = loaded;
  const missing = obstaclesToOpen(loaded);
  const ahead = missing.filter(({ code }) => !OF_THE_DAY.has(code));
  const isEarly = today < session.day && ahead.length < missing.length;
  const theirs = jurySessionPolicy.open(who, members);
  if (isEarly && (ahead.length === 0 || !theirs)) {
    const text = `Rendez-vous le ${formatDay(session.day)} : les présences se relèvent ce jour-là, puis la session s’ouvre.`;
    return { text: typeset(text), obstacles: [], act: null, links };
  }
  return toDo(`/sessions/${session.id}`, 'open', theirs, isEarly ? ahead : missing, links, {
    ready: 'Le jury est réuni : la session peut s’ouvrir.',
    waiting: 'La session s’ouvrira quand la présidence du jury sera là.',
  });
}

function toDo(
  at: string,
  act: 'convene' | 'open',
  theirs: boolean,
  missing: readonly Obstacle[],
  links: NextView['links'],
  texts: { readonly ready: string; readonly waiting: string },
): Next {
  const obstacles = missing.map((obstacle) => obstacleView(at, obstacle));
  const path = `${at}/${act === 'convene' ? 'convoquer' : 'ouvrir'}`;
  if (!theirs) return { text: typeset(texts.waiting), obstacles: [], act: null, links };
  if (obstacles.length > 0) return { text: typeset('Ce qui manque encore :'), obstacles, act: null, links };
  const primary = !links.some((link) => link.primary);
  return { text: typeset(texts.ready), obstacles, act: { path, label: SESSION_ACT_LABELS[act], primary }, links };
}

/** Whoever is told by mail or on paper is told from there; the last one told convenes the session. */
function convocationsLink(at: string, theirs: boolean, loaded: LoadedSession): NextView['links'] {
  if (!theirs || obstaclesToConvene(loaded).length > 0) return [];
  return [{ label: 'Envoyer les convocations', href: `${at}/convocations`, primary: true }];
}

function obstacleView(at: string, { code, facts }: Obstacle): NextView['obstacles'][number] {
  const [path, action] = MENDED_AT[code] ?? [null, ''];
  return { text: messageFor(code, facts), href: path === null ? null : `${at}${path}`, action };
}

const TEXTS = {
  open: 'Le jury délibère, candidature par candidature.',
  deliberated: 'Toutes les décisions sont prises : la présidence relit, puis scelle.',
  sealed: 'Le procès-verbal est scellé : les résultats peuvent être publiés.',
  published: 'Les résultats sont publiés et les certificats délivrés.',
} as const;

/** From opening on, the work is done on the sheets; the president seals, and the minutes follow. */
function furtherOn(who: Principal, { session, members }: LoadedSession, state: keyof typeof TEXTS, at: string): Next {
  const [staff, inChair] = [jurySessionPolicy.prepare(who), presides(who, members)];
  const certificates = { label: 'Voir les certificats', href: `/certificats?sessionId=${session.id}`, primary: true };
  return {
    text: typeset(TEXTS[state]),
    obstacles: [],
    act: null,
    links: [
      ...(state === 'published' && staff ? [certificates] : firstLink(state, at, inChair, staff)),
      ...otherLinks(state, at, staff),
      ...documentsLink(state, at, staff || inChair),
      ...archiveLink(state, at, staff || inChair),
    ],
  };
}

/** The link that leads to the next step, for whoever takes it. */
function firstLink(state: keyof typeof TEXTS, at: string, inChair: boolean, staff: boolean): NextView['links'] {
  if (state === 'open')
    return [{ label: 'Ouvrir les fiches de délibération', href: `${at}/deliberation`, primary: true }];
  if (state === 'deliberated' && inChair)
    return [{ label: SESSION_ACT_LABELS.seal, href: `${at}/sceller`, primary: true }];
  if (state === 'sealed' && (inChair || staff))
    return [{ label: SESSION_ACT_LABELS.publish, href: `${at}/certificats`, primary: true }];
  return [];
}

function otherLinks(state: keyof typeof TEXTS, at: string, staff: boolean): NextView['links'] {
  if (state === 'open') return evaluationLink(at, staff);
  return [
    { label: 'Relire les fiches de délibération', href: `${at}/deliberation`, primary: false },
    { label: 'Procès-verbal (PDF)', href: `${at}/proces-verbal.pdf`, primary: false },
    ...(state === 'deliberated' ? [] : [{ label: 'Rectifications', href: `${at}/rectifications`, primary: false }]),
  ];
}

function evaluationLink(at: string, theirs: boolean): NextView['links'] {
  return theirs ? [{ label: 'Saisir les évaluations', href: `${at}/evaluations`, primary: false }] : [];
}

/** What remains to be issued. */
function documentsLink(state: keyof typeof TEXTS, at: string, theirs: boolean): NextView['links'] {
  if (!theirs || state !== 'published') return [];
  return [{ label: 'Documents qui restent à délivrer', href: `${at}/certificats`, primary: false }];
}

/** All that proves the session, for who keeps it. */
function archiveLink(state: keyof typeof TEXTS, at: string, theirs: boolean): NextView['links'] {
  if (!theirs || (state !== 'sealed' && state !== 'published')) return [];
  return [{ label: 'Archive signée de la session (ZIP)', href: `${at}/archive.zip`, primary: false }];
}
