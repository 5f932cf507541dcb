import { typeset } from '../web/french/typography.js';
import type { DueLine } from './session-lines.view.js';
import type { RoleAtHome } from './session-card.view.js';

/** What the partial `due-card` shows, without a badge. */
export interface FirstStep {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly action: string;
  readonly primary?: boolean;
  readonly lines?: readonly DueLine[];
}

const ACCOUNTS: FirstStep = {
  title: 'Ouvrez les comptes',
  text: 'Le secrétariat de jury, puis les présidences et les membres de jury qui se connecteront.',
  ...{ href: '/comptes/nouveau', action: 'Créer un compte' },
};

const STEPS: readonly FirstStep[] = [
  {
    title: 'Relisez les certifications',
    text: 'Leurs blocs, leurs règles de validation et la composition de leurs jurys, avec la phrase dont vient chaque règle.',
    ...{ href: '/certifications', action: 'Voir les certifications' },
  },
  {
    title: 'Inscrivez des candidat·es',
    text: "Ajoutez une personne au registre, puis inscrivez-la à une certification par sa voie d'accès.",
    ...{ href: '/candidats/nouveau', action: 'Ajouter une personne', primary: true },
    lines: [orImport('/imports/candidats', 'Ou importez toute une liste')],
  },
  {
    title: "Tenez l'annuaire des jurys",
    text: 'Les personnes qui siègent y sont une fois pour toutes, avec leur collège et leur organisme.',
    ...{ href: '/membres-de-jury/nouveau', action: 'Ajouter un membre' },
    lines: [orImport('/imports/membres-de-jury', 'Ou importez votre annuaire')],
  },
  {
    title: 'Prévoyez une session',
    text: 'Un jour, un lieu, une certification : son jury et ses candidatures viennent ensuite.',
    ...{ href: '/sessions/nouvelle', action: 'Prévoir une session' },
  },
];

/** What one does first with an empty register, in this order; accounts are the administrator's. */
export function firstSteps(role: RoleAtHome): FirstStep[] {
  return [...(role === 'administrator' ? [ACCOUNTS] : []), ...STEPS].map((step, index) => ({
    ...step,
    title: typeset(`${index + 1}. ${step.title}`),
    text: typeset(step.text),
  }));
}

function orImport(href: string, text: string): DueLine {
  return { tone: 'neutral', icon: 'document', text, href };
}
