import { levelText, validityText } from '../certifications/certification.view.js';
import type { Bloc, Certification } from '../domain/certification/certification.js';
import { formatDayRange } from '../web/french/format.js';
import { blocRuleSentence, titleRuleSentence } from '../web/french/rule-sentence.js';

/** What a title and its blocs ask, for whoever was shown a certificate. */
export function achievementView(content: Certification): object {
  const { code, title, version, certifier, registrations, validation } = content;
  return {
    title,
    subtitle: [code, levelText(content)].filter((words) => words !== '').join(' · '),
    isRegistered: registrations.length > 0,
    code,
    version,
    level: content.level,
    certifier: certifier.name,
    registrations: registrations.map(({ from, until }) => formatDayRange(from, until)),
    rule: titleRuleSentence(validation.rule, content),
    validity: validityText(content),
    blocs: content.blocs.map(blocView),
  };
}

function blocView(bloc: Bloc): object {
  const { code, number, title, competences, validation } = bloc;
  const rule = blocRuleSentence(validation.rule, bloc);
  return { id: code, heading: `${code} · ${title}`, number, rule, competences };
}
