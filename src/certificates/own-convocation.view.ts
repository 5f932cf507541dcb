import { formatDay, formatHour, formatInstant } from '../web/french/format.js';
import type { OwnConvocation } from './own-convocations.js';

/** When and where the candidate is awaited, with what, and what they have answered. */
export function ownConvocationView({ id, facts, answer, answeredAt, answerable }: OwnConvocation, index: number) {
  const { certification, day, from, until, place, room, blocs, bring, accommodations, contact } = facts;
  return {
    anchor: `convocation-${index + 1}`,
    heading: `Convocation du ${formatDay(day)}`,
    certification: certification.title,
    when: `${formatDay(day)}, de ${formatHour(from)} à ${formatHour(until)}`,
    where: room === null ? place : `${place}, ${room}`,
    ...{ blocs: blocs.map(({ title }) => title), bring, accommodations, contact },
    answer: answerText(answer, answeredAt, answerable),
    answered: answer !== null,
    answerHref: answerable ? `/mon-espace/convocations/${id}` : null,
  };
}

const ASKED = 'Viendrez-vous\u202f? Votre réponse est attendue.';
const TOO_LATE = 'La session a commencé\u00a0: pour tout changement, appelez le secrétariat de jury.';

function answerText(answer: OwnConvocation['answer'], answeredAt: string | null, answerable: boolean): string {
  if (answer === null) return answerable ? ASKED : TOO_LATE;
  const when = answeredAt === null ? '' : ` le ${formatInstant(answeredAt)}`;
  return answer === 'coming'
    ? `Vous avez répondu${when} que vous serez présent·e.`
    : `Vous avez répondu${when} que vous ne pourrez pas venir.`;
}
