import type { VariantFault } from '../../domain/simulations/variant-faults.js';
import { plural } from './format.js';
import { codeName } from './nouns.js';
import { typeset } from './typography.js';

const TITLE_REFUSED = typeset('La règle essayée pour la certification ne peut pas être appliquée : corrigez-la.');

/** Why a rule tried makes no sense, and what to do about it. */
export function variantFaultSentence({ blocCode, code, facts }: Omit<VariantFault, 'path'>): string {
  if (blocCode === null) return TITLE_REFUSED;
  switch (code) {
    case 'atLeastAboveItems':
      return `Ce bloc n’a que ${plural(Number(facts.items), 'compétence')}${typeset(' :')} demandez-en moins.`;
    case 'atLeastBelowMandatory':
      return (
        `${plural(Number(facts.mandatory), 'compétence obligatoire', 'compétences obligatoires')} pour ` +
        `${Number(facts.atLeast)} requises${typeset(' :')} demandez-en davantage, ou rendez-en moins obligatoires.`
      );
    case 'unknownBloc':
      return `La certification n’a pas de bloc ${String(facts.blocCode)}${typeset(' :')} choisissez-en un autre.`;
    case 'notWithinOf':
      return `La compétence ${codeName(String(facts.item))} n’est pas de ce bloc${typeset(' :')} choisissez-en une autre.`;
    default:
      return `Cette règle ne peut pas être appliquée${typeset(' :')} corrigez-la.`;
  }
}
