import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { REGISTER_COLUMNS } from '../domain/tables/read-register.js';
import type { FormState } from '../http/form.js';
import { ANOTHER, choiceField } from '../spreadsheets/choices.js';
import type { Model } from '../spreadsheets/write-model.js';
import { formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { IMPORTS, type KnownView, previewView, sendingView } from '../web/import-pages.js';
import type { Named, Namesake } from './namesakes.js';
import { modelColumns, REGISTER_HINTS } from './register-columns.view.js';
import type { RegisterPreview } from './register-imports.service.js';
import { isEnrolled, type PlannedEnrollment, type PlannedPerson } from './register-plan.js';

const HERE = IMPORTS.candidates.href;

/** The headings, to be filled in below. */
export const REGISTER_MODEL: Model = {
  title: 'Candidat·es et inscriptions',
  sheet: 'Candidats',
  columns: modelColumns(REGISTER_COLUMNS, REGISTER_HINTS),
  notes: [
    'Une ligne par personne et par inscription. Une personne qui a plusieurs inscriptions a plusieurs lignes.',
    'Les colonnes peuvent changer d’ordre ; celles que vous ajoutez sont laissées de côté.',
  ],
};

/** Where a file of people is sent from. */
export function registerImportView(form: FormState): object {
  const { columns, notes } = REGISTER_MODEL;
  const lead =
    'Un fichier Excel ou CSV, une ligne par personne, avec ou sans inscription. Rien n’est enregistré tout de suite : ' +
    'vous voyez d’abord qui serait ajouté, qui est peut-être déjà au registre, et ce qui n’est pas compris.';
  return sendingView(
    {
      ...{ title: 'Importer des candidat·es', breadcrumb: CANDIDATES_BREADCRUMB, here: HERE, lead, columns, notes },
      hint: '.xlsx ou .csv, 5 000 personnes au plus',
    },
    form,
  );
}

/** Who a file would bring, who may be there already, and what is not understood. */
export function registerPreviewView({ upload, plan, leftAlone, digest }: RegisterPreview, form: FormState): object {
  const { people, faults } = plan;
  const known = people.filter(({ namesakes }) => namesakes.length > 0);
  const others = people.filter(({ namesakes }) => namesakes.length === 0);
  const count = people.reduce((sum, { enrollments }) => sum + enrollments.length, 0);
  const preview = {
    ...{ upload, here: HERE, breadcrumb: CANDIDATES_BREADCRUMB, digest, faults, leftAlone },
    summary: [
      { label: 'Personnes nouvelles', value: others.length },
      { label: 'Peut-être déjà au registre', value: known.length },
      { label: 'Inscriptions dans le fichier', value: count },
      { label: 'Pas compris', value: faults.length },
    ],
    known: known.map((person) => knownView(person, form)),
    knownLead: KNOWN_LEAD,
    news: {
      title: 'Personnes nouvelles',
      headings: ['Personne', 'Naissance', 'Inscription'],
      rows: others.map(({ row, identity, enrollments }) => ({
        ...{ row, cells: [[nameOf(identity)], [birthOf(identity)], enrollments.map(enrollmentText)] },
      })),
    },
    button: people.length > 0 ? `Importer ${plural(people.length, 'personne')}` : null,
  };
  return previewView(preview, form);
}

export const KNOWN_LEAD =
  'Même nom et même date de naissance. Dites pour chaque ligne de qui il s’agit : rien n’est fusionné sans vous, ' +
  'et la fiche déjà au registre ne change pas.';

export const nameOf = ({ firstNames, birthName, usedName = null }: Named): string =>
  registerName({ firstNames, birthName, usedName });

/** « 3 février 1999, Lyon ». */
export const birthOf = ({ birthDay, birthPlace }: Named): string =>
  [formatDay(birthDay), birthPlace].filter((one) => one !== undefined).join(', ');

/** Who a row may be: as chosen, else the only one who is the same to the letter. */
export function candidateChoices(
  { row, namesakes }: Pick<PlannedPerson, 'row' | 'namesakes'>,
  choosable: readonly string[],
  { form: { values }, told }: { readonly form: FormState; readonly told: (namesake: Namesake) => string },
): KnownView['choices'] {
  const sent = new Set([values.people ?? []].flat());
  const isClear = choosable.length > 0 && namesakes.length === 1 && namesakes[0]!.isIdentical;
  const isChecked = (value: string, otherwise: boolean): boolean => (sent.size === 0 ? otherwise : sent.has(value));
  const known = namesakes.filter(({ candidate }) => choosable.includes(candidate.id));
  const other = { value: `${row}:${ANOTHER}`, label: 'Une autre personne, à ajouter au registre' };
  return [
    ...known.map((namesake) => ({
      ...{ value: `${row}:${namesake.candidate.id}`, href: `/candidats/${namesake.candidate.id}` },
      label: `La même personne, ${registerName(namesake.candidate)}, ${namesake.candidate.birthPlace}${told(namesake)}`,
      checked: isChecked(`${row}:${namesake.candidate.id}`, isClear),
    })),
    ...(choosable.includes(ANOTHER) ? [{ ...other, checked: isChecked(other.value, false) }] : []),
  ];
}

function knownView(person: PlannedPerson, form: FormState): KnownView {
  const { row, identity, enrollments, namesakes } = person;
  const told = (namesake: Namesake): string => {
    const already = enrollments.filter((one) => isEnrolled(namesake, one)).length;
    return already === 0 ? '' : already === enrollments.length ? ', déjà inscrite ainsi' : ', déjà inscrite en partie';
  };
  const choosable = [...namesakes.map(({ candidate }) => candidate.id), ANOTHER];
  return {
    ...{ row, name: nameOf(identity), told: birthOf(identity), details: enrollments.map(enrollmentText) },
    ...{ field: choiceField(row), choices: candidateChoices(person, choosable, { form, told }) },
  };
}

export function enrollmentText({ input }: Pick<PlannedEnrollment, 'input'>): string {
  const { certification, accessRoute, enrolledOn, optionBloc = null, targetBlocs = null } = input;
  const option = optionBloc === null ? '' : `, option ${optionBloc}`;
  const blocs = targetBlocs === null ? '' : `, ${targetBlocs.join(', ')}`;
  return `${certification}, ${accessRoute}, le ${formatDay(enrolledOn)}${option}${blocs}`;
}
