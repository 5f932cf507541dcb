import { grantedTexts, hoursText, passageTexts } from '../documents/convocation-text.js';
import type { FormState } from '../http/form.js';
import { formatDay, formatInstant } from '../web/french/format.js';
import type { OpenedConvocation } from './answer-convocation.js';

const CAPACITIES = { president: 'Présidence du jury', member: 'Membre du jury', candidate: 'Candidat·e' } as const;

/** Where the personal code is typed, or comes in with the link of the mail. */
export function askingView(form: FormState): object {
  const { code = '' } = form.values;
  return { title: 'Votre convocation', width: 'narrow', form: { ...form, values: { code } } };
}

/** What and when, and the answer. */
export function openedView(opened: OpenedConvocation, code: string, form: FormState): object {
  return { ...convocationView(opened, form), code, action: '/convocation/reponse', back: null };
}

/** The same for the candidate, signed in. */
export function ownConvocationPageView(opened: OpenedConvocation, form: FormState): object {
  const action = `/mon-espace/convocations/${opened.convocation.id}/reponse`;
  return { ...convocationView(opened, form), code: null, action, back: '/mon-espace' };
}

function convocationView({ convocation, answerable }: OpenedConvocation, form: FormState): object {
  const { facts, answer, answeredAt, answerReason } = convocation;
  const { day, place, room, bring, blocs, contact, certification, certifier, as } = facts;
  const { reason = answerReason ?? '' } = form.values;
  return {
    title: 'Votre convocation',
    subtitle: `${facts.name.firstNames} ${facts.name.lastName}`,
    width: 'narrow',
    ...{ answerable, capacity: CAPACITIES[as], contact, certifier, place, room, bring },
    ...{ accommodations: grantedTexts(facts), passages: passageTexts(facts) },
    certification: `${certification.title} (${certification.code})`,
    when: `${formatDay(day)}, ${hoursText(facts)}`,
    blocs: blocs.map(({ title }) => title),
    given: answer === null ? null : givenText(answer, answeredAt),
    form: { ...form, values: { reason } },
  };
}

function givenText(answer: string, answeredAt: string | null): string {
  const when = answeredAt === null ? '' : ` le ${formatInstant(answeredAt)}`;
  return answer === 'coming'
    ? `Vous avez répondu${when} que vous serez présent·e.`
    : `Vous avez répondu${when} que vous ne pourrez pas venir.`;
}
