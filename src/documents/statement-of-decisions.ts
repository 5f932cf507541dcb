import type { StatedBloc, StatementOfDecisions } from '../domain/sealing/statement-of-decisions.js';
import { validityPhrase } from '../web/french/award-sentence.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { capitalize } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { atTown, civilName, longDay } from './french.js';
import { printAnyText } from './typst.js';

/** What a candidate is told of the decisions on them, one page: the same bytes for the same facts. */
export function renderStatement(statement: StatementOfDecisions): Uint8Array {
  const { certification, certifierName, session, number, holder, accessRoute, attendance } = statement;
  const { blocs, title, comment, rectifications } = statement;
  const day = longDay(session.day);
  const data = {
    ...{ documentTitle: `Relevé de décisions – ${civilName(holder)}`, title: 'Relevé de décisions', draft: '' },
    ...{ certifier: certifierName, certification: `${certification.title} (${certification.code})` },
    session: `Session du ${day}, ${session.place}`,
    intro: typeset(`Décisions du jury réuni le ${day} ${atTown(session.place)}.`),
    name: civilName(holder),
    usedName: holder.usedName ? typeset(`Nom d'usage : ${holder.usedName}`) : '',
    details: [typeset(`Candidature n° ${number}`), ACCESS_ROUTE_LABELS[accessRoute]].join(' · '),
    absence:
      attendance === 'present'
        ? ''
        : `${capitalize(ATTENDANCE_LABELS[attendance])} : le jury n’a pris aucune décision.`,
    blocs: attendance === 'present' ? blocs.map(blocText) : [],
    outcome: title ? TITLE_DECISION_BADGES[title].label : '',
    comment: comment ?? '',
    rectifications: rectifications.map(({ number: rank, decidedOn, words }) => ({
      ...{ label: typeset(`Rectification n° ${rank}, décidée le ${longDay(decidedOn)}`), words },
    })),
    minutes: typeset(
      `Procès-verbal ${session.minutesReference}. Ce relevé informe ; seuls les certificats et le parchemin attestent.`,
    ),
  };
  return printAnyText({ template: 'statement-of-decisions.typ', data, day: session.day });
}

function blocText({ number, title, outcome, validUntil }: StatedBloc) {
  return {
    ...{ number: String(number), title },
    outcome: outcome ? BLOC_DECISION_BADGES[outcome].label : '–',
    validity: validUntil === null ? '' : capitalize(validityPhrase(validUntil)),
  };
}
