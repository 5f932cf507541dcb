import { searchNameOf, wordsOf } from '../candidates/search-name.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { ConvocationSelection, ConvocationsQuery } from './convocation.dto.js';
import type { ConvenedPerson } from './convocation-people.js';

type Choice = (person: ConvenedPerson) => boolean;

const isTold: Choice = ({ standing }) => standing === 'upToDate';

/** Whom each choice of the list shows. */
export const SELECTIONS: Readonly<Record<ConvocationSelection, { readonly label: string; readonly shows: Choice }>> = {
  toTell: { label: 'À convoquer', shows: (person) => !isTold(person) },
  noAddress: { label: 'Sans adresse', shows: ({ standing }) => standing === 'noAddress' },
  unanswered: { label: 'Sans réponse', shows: (person) => isTold(person) && person.convocation?.answer === null },
  notComing: { label: 'Ne pourront pas venir', shows: ({ convocation }) => convocation?.answer === 'notComing' },
};

/** A page of those convened whose names have words that begin as those asked for. */
export function foundPeople(people: readonly ConvenedPerson[], query: ConvocationsQuery): PageOf<ConvenedPerson> {
  const words = wordsOf(query.q ?? '');
  const shows = query.show ? SELECTIONS[query.show].shows : () => true;
  const found = people.filter((person) => shows(person) && words.every((word) => nameOf(person).includes(` ${word}`)));
  const { skip, take } = windowOf(query);
  return pageOf(query, [found.slice(skip, skip + take), found.length]);
}

function nameOf({ facts: { name } }: ConvenedPerson): string {
  return searchNameOf({ firstNames: name.firstNames, birthName: name.lastName, usedName: null });
}
