import type { Bloc, Certification, ValidityPeriod } from '../domain/certification/certification.js';
import type { OutcomeComparison } from '../domain/simulations/simulation.js';
import { agree, formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { blocRuleSentence, titleRuleSentence } from '../web/french/rule-sentence.js';
import { variantFaultSentence } from '../web/french/variant-fault-sentence.js';
import { countedRuleOf, isCounted } from './counted-rule.js';
import type { TriedCase } from './load-tried-cases.js';
import type { SimulationQuery } from './simulation.dto.js';
import { wordingView } from './simulation-wording.view.js';
import type { TriedOutcome, TriedRules } from './simulations.service.js';

const MOST_YEARS_OFFERED = 10;

/** The form, with what it was asked, and what the rules tried would change. */
export function simulationView(tried: TriedRules, query: SimulationQuery): object {
  const { version, sessions, outcome, faults, unread } = tried;
  const { code, number, title, content } = version;
  const bloc = content.blocs.find((one) => one.code === query.bloc) ?? content.blocs[0]!;
  const address = `/certifications/${code}/simulation`;
  return {
    title: 'Essayer une autre règle',
    subtitle: `${title} · ${code} · version ${number}`,
    breadcrumb: [
      { label: 'Certifications', href: '/certifications' },
      { label: code, href: `/certifications/${code}?version=${number}` },
    ],
    ...{ address, version: number, faults: faults.map(variantFaultSentence) },
    blocs: content.blocs.map((one) => ({
      ...{ code: one.code, title: one.title, current: one === bloc },
      href: `${address}?${new URLSearchParams({ version: String(number), bloc: one.code }).toString()}`,
    })),
    form: formView(bloc, content, query),
    wording: wordingView(bloc, tried, query),
    sessions: sessions.map(({ id, day, place }) => ({
      ...{ value: id, label: `Session du ${formatDay(day)}, ${place}`, selected: id === query.session },
    })),
    unchanged: outcome === null && faults.length + unread.length === 0 && isAsked(query),
    result: outcome && resultView(bloc, content, outcome),
  };
}

function isAsked({ atLeast, rule, titleRule }: SimulationQuery): boolean {
  return atLeast !== undefined || rule !== undefined || titleRule !== undefined;
}

function formView(bloc: Bloc, { validity }: Certification, query: SimulationQuery): object {
  const asked = query.atLeast !== undefined && query.bloc === bloc.code;
  const counted = countedRuleOf(bloc);
  const mandatory = asked ? (query.mandatory ?? []) : counted.mandatory;
  const years = Array.from({ length: MOST_YEARS_OFFERED }, (_, index) => String(index + 1));
  return {
    ...{ bloc: bloc.code, title: `${bloc.code} · ${bloc.title}`, rule: blocRuleSentence(bloc.validation.rule, bloc) },
    counts: isCounted(bloc),
    ...{ atLeast: asked ? query.atLeast : counted.atLeast, most: bloc.competences.length },
    competences: bloc.competences.map(({ code, title }) => ({
      ...{ value: code, label: `${code} · ${title}`, checked: mandatory.includes(code) },
    })),
    unchanged: `Inchangée (${periodText(validity.period)})`,
    periods: [...years, 'unlimited'].map((value) => ({
      value,
      label: periodText(value === 'unlimited' ? value : { years: Number(value) }),
      selected: value === query.validity,
    })),
  };
}

function resultView(bloc: Bloc, content: Certification, { variant, candidates, simulation }: TriedOutcome): object {
  const tried = variant.blocs.find(({ code }) => code === bloc.code)!;
  const rows = [
    ...simulation.blocs.map((one, index) => rowView(one.blocCode, content.blocs[index]!.title, one)),
    rowView('Certification', content.title, simulation.title),
  ];
  return {
    candidates: plural(candidates, 'candidature'),
    rules: [
      {
        subject: `Règle du bloc ${bloc.code}`,
        before: blocRuleSentence(bloc.validation.rule, bloc),
        after: blocRuleSentence(tried.validation.rule, bloc),
      },
      {
        subject: 'Règle de la certification',
        before: titleRuleSentence(content.validation.rule, content),
        after: titleRuleSentence(variant.validation.rule, content),
      },
      {
        subject: 'Validité des blocs',
        before: periodText(content.validity.period),
        after: periodText(variant.validity.period),
      },
    ].filter(({ before, after }) => before !== after),
    rows,
    changed: rows.filter(({ gained, lost }) => gained.length + lost.length > 0),
  };
}

function rowView(name: string, title: string, comparison: OutcomeComparison<TriedCase, string>) {
  const { gained, lost, kept, neither } = comparison;
  return {
    ...{ name, title, presented: gained.length + lost.length + kept.length + neither.length },
    ...{ before: kept.length + lost.length, after: kept.length + gained.length },
    ...{ gained: gained.map(personView), lost: lost.map(personView) },
    wouldPass: agree(gained.length, 'Réussirait', 'Réussiraient'),
    wouldFail: agree(lost.length, 'Ne réussirait plus', 'Ne réussiraient plus'),
  };
}

function personView({ candidateId, name }: TriedCase) {
  return { name: registerName(name), href: `/candidats/${candidateId}` };
}

function periodText(period: ValidityPeriod): string {
  return period === 'unlimited' ? 'sans limitation de durée' : plural(period.years, 'an');
}
