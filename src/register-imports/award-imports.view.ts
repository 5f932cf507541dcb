import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { AWARD_COLUMNS, type AwardColumn } from '../domain/tables/read-awards.js';
import type { FormState } from '../http/form.js';
import { choiceField } from '../spreadsheets/choices.js';
import type { Model } from '../spreadsheets/write-model.js';
import { formatDay, plural } from '../web/french/format.js';
import { IMPORTS, type KnownView, previewView, sendingView } from '../web/import-pages.js';
import type { AwardPlan } from './award-plan.js';
import type { AwardPreview } from './award-imports.service.js';
import {
  type AwardedPerson,
  choosableOf,
  groundOf,
  isHeld,
  type PlannedAward,
  validityOf,
  type Versions,
} from './awarded-person.js';
import type { Namesake } from './namesakes.js';
import { type ColumnHint, modelColumns, REGISTER_HINTS } from './register-columns.view.js';
import { birthOf, candidateChoices, KNOWN_LEAD, nameOf } from './register-imports.view.js';
import { evidenceOf, type TakenOver } from './take-awards-over.js';

const HERE = IMPORTS.awards.href;
const needed = (hint: string): ColumnHint => ({ isNeeded: true, hint });
const optional = (hint: string): ColumnHint => ({ isNeeded: false, hint });
const NEW = 'Pour une personne qui n’est pas encore inscrite à cette certification.';

const HINTS: Readonly<Record<AwardColumn, ColumnHint>> = {
  ...REGISTER_HINTS,
  birthPlace: optional('Pour une personne qui n’est pas encore au registre.'),
  certification: needed('Son code, RNCP31936 ou 31936.'),
  bloc: needed('Le code du bloc, par exemple BC02. Une ligne par bloc.'),
  awardedOn: needed('Le jour où le jury a décidé : la validité du bloc se compte de ce jour.'),
  certificateNumber: optional('Le numéro du certificat déjà remis, s’il en a un.'),
  evidence: optional('Ce qui montre la décision : le procès-verbal, sa date.'),
  accessRoute: { ...REGISTER_HINTS.accessRoute, ...optional(`${NEW} FI, CA, FC, CQ, CL ou VAE.`) },
  enrolledOn: optional(NEW),
};

/** The headings, to be filled in below. */
export const AWARD_MODEL: Model = {
  title: 'Blocs déjà acquis',
  sheet: 'Blocs acquis',
  columns: modelColumns(AWARD_COLUMNS, HINTS),
  notes: [
    'Une ligne par bloc, pour ceux qu’un jury a validés avant Délibloc. Ils comptent ensuite comme les autres : dans les propositions, ce qui reste à obtenir et les échéances.',
    'Jusqu’à quand un bloc est valable se calcule de la certification et de la voie d’accès : rien à écrire.',
  ],
};

/** Where a file of blocs is sent from. */
export function awardImportView(form: FormState): object {
  const { columns, notes } = AWARD_MODEL;
  const lead =
    'Un fichier Excel ou CSV, une ligne par bloc validé par un jury avant Délibloc. Rien n’est enregistré tout de suite : ' +
    'vous voyez d’abord ce qui serait repris, pour qui, jusqu’à quand, et ce qui n’est pas compris.';
  const shown = { title: 'Reprendre des blocs déjà acquis', breadcrumb: CANDIDATES_BREADCRUMB, here: HERE };
  return sendingView({ ...shown, lead, hint: '.xlsx ou .csv, 5 000 blocs au plus', columns, notes }, form);
}

/** What a file would bring, for whom, and what is not understood. */
export function awardPreviewView({ upload, plan, leftAlone, digest }: AwardPreview, form: FormState): object {
  const { people, faults, versions } = plan;
  const known = people.filter(({ namesakes }) => namesakes.length > 0);
  const others = people.filter(({ namesakes }) => namesakes.length === 0);
  const count = people.reduce((sum, { awards }) => sum + awards.length, 0);
  const preview = {
    ...{ upload, here: HERE, breadcrumb: CANDIDATES_BREADCRUMB, digest, faults, leftAlone },
    summary: [
      { label: 'Blocs dans le fichier', value: count },
      { label: 'Personnes nouvelles', value: others.length },
      { label: 'Peut-être déjà au registre', value: known.length },
      { label: 'Pas compris', value: faults.length },
    ],
    known: known.map((person) => knownView(person, plan, form)),
    knownLead: KNOWN_LEAD,
    news: {
      title: 'Personnes nouvelles, avec leurs blocs',
      headings: ['Personne', 'Naissance', 'Inscription', 'Blocs acquis'],
      rows: others.map((person) => ({ row: person.row, cells: cellsOf(person, versions) })),
    },
    button: count > 0 ? `Reprendre ${plural(count, 'bloc')}` : null,
  };
  return previewView(preview, form);
}

/** « 3 blocs repris, 1 personne ajoutée au registre, 2 inscriptions enregistrées ; 1 bloc y était déjà. » */
export function takenOverSentence({ registered, enrolled, awarded, already }: TakenOver): string {
  const parts = [
    plural(awarded, 'bloc repris', 'blocs repris'),
    plural(registered, 'personne ajoutée au registre', 'personnes ajoutées au registre'),
    plural(enrolled, 'inscription enregistrée', 'inscriptions enregistrées'),
  ];
  const told = already === 0 ? '' : ` ; ${plural(already, 'bloc y était', 'blocs y étaient')} déjà`;
  return `${parts.join(', ')}${told}.`;
}

function cellsOf(person: AwardedPerson, versions: Versions): string[][] {
  const { identity, awards } = person;
  const enrollments = awards.flatMap(({ terms, certification }) =>
    terms ? [`${certification}, ${terms.input.accessRoute}, le ${formatDay(terms.input.enrolledOn)}`] : [],
  );
  const blocs = awards.map((one) => awardText(one, undefined, versions));
  return [[nameOf(identity)], [birthOf(identity)], [...new Set(enrollments)], blocs];
}

function knownView(person: AwardedPerson, { versions }: AwardPlan, form: FormState): KnownView {
  const { row, identity, awards, namesakes, held } = person;
  const choosable = choosableOf(person, versions);
  const first = namesakes.find(({ candidate }) => choosable.includes(candidate.id));
  const told = (namesake: Namesake): string => {
    const already = awards.filter((one) => {
      const ground = groundOf(one, namesake, versions);
      return ground !== null && isHeld(one, ground, { held, candidateId: namesake.candidate.id, versions });
    });
    return already.length === 0 ? '' : `, qui a déjà ${plural(already.length, 'de ces blocs', 'de ces blocs')}`;
  };
  return {
    ...{ row, name: nameOf(identity), told: birthOf(identity) },
    details: awards.map((one) => awardText(one, first, versions)),
    ...{ field: choiceField(row), choices: candidateChoices(person, choosable, { form, told }) },
  };
}

/** « RNCP31936, BC02, décidé le 20 juin 2018, valable jusqu’au 20 juin 2023 (Reprise d’historique, certificat n° 12) ». */
function awardText(planned: PlannedAward, namesake: Namesake | undefined, versions: Versions): string {
  const { certification, award, terms } = planned;
  const ground = namesake ? groundOf(planned, namesake, versions) : terms && { terms };
  const until = ground && validityOf(planned, ground, versions);
  const valid =
    until === null ? '' : until === 'unlimited' ? ', sans limite de durée' : `, valable jusqu’au ${formatDay(until)}`;
  return `${certification}, ${award.bloc}, décidé le ${formatDay(award.awardedOn)}${valid} (${evidenceOf(award)})`;
}
