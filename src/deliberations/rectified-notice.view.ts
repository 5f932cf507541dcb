import { plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import type { SessionCases } from './load-cases.js';

/** That the decisions shown are those of the first minutes, where others rectify them; null where none do. */
export function rectifiedNotice({ loaded, rectifications }: SessionCases): { text: string; href: string } | null {
  if (rectifications === 0) return null;
  const count = plural(rectifications, 'procès-verbal rectificatif', 'procès-verbaux rectificatifs');
  return {
    text: typeset(`Les décisions montrées ici sont celles du premier procès-verbal. Il faut les lire avec ${count}.`),
    href: `/sessions/${loaded.session.id}/rectifications`,
  };
}
