import type { Bloc } from '../domain/certification/certification.js';
import { blocRuleSentence, titleRuleSentence } from '../web/french/rule-sentence.js';
import { stumbleSentence } from '../web/french/stumble-sentence.js';
import type { UnreadRule } from './changes-asked.js';
import { isCounted } from './counted-rule.js';
import type { SimulationQuery } from './simulation.dto.js';
import type { TriedRules } from './simulations.service.js';

const NOT_JSON = 'Pas compris\u00a0: écrivez la règle comme une phrase.';

interface WordingField {
  readonly value: string;
  readonly error: string | null;
  /** Shown from the start: it says something else than what is in force, or nothing but words can say the rule. */
  readonly open: boolean;
}

/** The rules in words: those in force until something else is typed, which is kept, with the words not understood. */
export function wordingView(
  bloc: Bloc,
  { version: { content }, unread }: TriedRules,
  query: SimulationQuery,
): { readonly bloc: WordingField; readonly title: WordingField } {
  const isOfBloc = query.bloc === bloc.code;
  const blocField = fieldView(
    'rule',
    blocRuleSentence(bloc.validation.rule, bloc),
    isOfBloc ? query.rule : undefined,
    unread,
  );
  return {
    bloc: { ...blocField, open: blocField.open || !isCounted(bloc) },
    title: fieldView('titleRule', titleRuleSentence(content.validation.rule, content), query.titleRule, unread),
  };
}

function fieldView(
  field: UnreadRule['field'],
  inForce: string,
  typed: string | undefined,
  unread: readonly UnreadRule[],
): WordingField {
  const refused = unread.find((one) => one.field === field);
  return {
    value: typed ?? inForce,
    error: refused ? ('stumble' in refused ? stumbleSentence(refused.stumble) : NOT_JSON) : null,
    open: typed !== undefined && typed !== inForce.normalize('NFC'),
  };
}
