import type { Principal } from '../accounts/principal.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { juryPersonPolicy } from '../jury-directory/jury-person.policy.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { SEARCHED_KINDS, type SearchedKind } from '../search-words/search-word.entity.js';

const MAY_READ: Readonly<Record<SearchedKind, (who: Principal) => boolean>> = {
  candidate: candidatePolicy.read,
  session: jurySessionPolicy.list,
  certificate: certificatePolicy.listAll,
  member: juryPersonPolicy.read,
};

export const searchPolicy = {
  /** Whoever may read something of it; candidates have their own space. */
  search: (who: Principal): boolean => searchPolicy.kinds(who).length > 0,
  kinds: (who: Principal): SearchedKind[] => SEARCHED_KINDS.filter((kind) => MAY_READ[kind](who)),
};
