import { wordsOf } from '../candidates/search-name.js';

/** An address of a name, under a domain that nobody has (RFC 2606): « lina.essai@candidat.example ». */
export function inventedAddress(firstNames: string, lastName: string, domain: `${string}.example`): string {
  return `${[firstNames, lastName].map((names) => wordsOf(names).join('-')).join('.')}@${domain}`;
}
