import { ACCESS_MESSAGES } from './access-messages.js';
import { AGENDA_MESSAGES } from './agenda-messages.js';
import { CERTIFICATE_MESSAGES } from './certificate-messages.js';
import { ASSESSING_MESSAGES } from './assessing-messages.js';
import { CONVOCATION_MESSAGES } from './convocation-messages.js';
import { DELIBERATION_MESSAGES } from './deliberation-messages.js';
import { ENROLLMENT_MESSAGES } from './enrollment-messages.js';
import { FIELD_MESSAGES } from './field-messages.js';
import { JURY_MESSAGES } from './jury-messages.js';
import { MAIL_MESSAGES } from './mail-messages.js';
import { type Facts, listIn, type Message } from './message.js';
import { OBSTACLE_MESSAGES } from './obstacle-messages.js';
import { SPREADSHEET_MESSAGES } from './spreadsheet-messages.js';
import { STATISTICS_MESSAGES } from './statistics-messages.js';
import { TRADE_MESSAGES } from './trade-messages.js';
import { typeset } from './typography.js';

const MESSAGES: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    ...ACCESS_MESSAGES,
    ...AGENDA_MESSAGES,
    ...CERTIFICATE_MESSAGES,
    ...ASSESSING_MESSAGES,
    ...CONVOCATION_MESSAGES,
    ...ENROLLMENT_MESSAGES,
    ...FIELD_MESSAGES,
    ...JURY_MESSAGES,
    ...MAIL_MESSAGES,
    ...OBSTACLE_MESSAGES,
    ...SPREADSHEET_MESSAGES,
    ...STATISTICS_MESSAGES,
    ...TRADE_MESSAGES,
    ...DELIBERATION_MESSAGES,
    sessionNotReady,
  }),
);

const UNKNOWN = 'Cette demande a été refusée. Revenez à la page précédente et vérifiez ce qui est saisi.';
const UNKNOWN_FIELD = 'Cette valeur ne convient pas : corrigez-la.';

/** What a person reads of an error: what happened and what to do next. A code without a sentence gets a general one. */
export function messageFor(code: string, facts: Facts): string {
  const message = MESSAGES.get(code) ?? (code.startsWith('field.') ? UNKNOWN_FIELD : UNKNOWN);
  return typeset(typeof message === 'string' ? message : message(facts));
}

function sessionNotReady(facts: Facts): string {
  const obstacles = listIn(facts, 'missing') as readonly { code: string; facts: Facts }[];
  return ['La session n’est pas prête.', ...obstacles.map((one) => messageFor(one.code, one.facts))].join(' ');
}
