import { Stumble } from './reading.js';
import type { JoinedPhrase, NameList, Phrase } from './wording.js';

/** Without a comma, « parmi 1 et 2 et la 3 » and « 1 et 2 ou la 3 » could be grouped either way. */
export function refuseUnclearJoin(previous: Phrase, kind: JoinedPhrase['kind'], next: Phrase): void {
  const isOpen = previous.kind === 'some' && (previous.base.names ?? previous.mandatory) !== undefined;
  const goesOn = next.kind === 'named' || next.kind === 'every';
  const other = kind === 'all' ? 'or' : 'and';
  const isOtherwiseJoined = [previous, next].some(
    (part) => part.kind === 'named' && part.names.names.length > 1 && part.names.joined === other,
  );
  if ((isOpen && goesOn) || isOtherwiseJoined) throw new Stumble('ambiguous', { at: previous.at, end: next.end });
}

/** « un bloc parmi 1 et 2, le bloc 3 ou le bloc 4 »: commas before « ou » are clear between single names alone. */
export function refuseUnclearCommas(parts: readonly Phrase[]): void {
  if (parts.every((part) => part.kind === 'named' && part.names.names.length === 1)) return;
  throw new Stumble('ambiguous', { at: parts[0]!.at, end: parts.at(-1)!.end });
}

/** « les compétences 5 » may be the fifth, or five of them. */
export function refuseOneOfMany(list: NameList): void {
  const [first, ...others] = list.names;
  if (others.length === 0 && first?.to === undefined) throw new Stumble('ambiguous', list);
}
