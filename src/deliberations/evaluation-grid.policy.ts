import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';

/** Whoever prepares the session, and the members of its jury, for the candidates they assess. */
export const evaluationGridPolicy = {
  read: jurySessionPolicy.read,
  record: jurySessionPolicy.read,
};
