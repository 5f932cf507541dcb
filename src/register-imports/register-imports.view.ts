import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { REGISTER_COLUMNS } from '../domain/tables/read-register.js';
import type { TableFault } from '../domain/tables/table.js';
import type { FormState } from '../http/form.js';
import { writeText } from '../spreadsheets/write-text.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { tableFaultSentence } from '../web/french/table-faults.js';
import type { RegisterPreview } from './register-imports.service.js';
import { isEnrolled, type Namesake, type PlannedEnrollment, type PlannedPerson } from './register-plan.js';

const HERE = '/imports/candidats';
/** Faults shown at most: a file with more is better mended first. */
const FAULTS = 200;
/** New people shown one by one at most; whoever needs a choice is always shown. */
const NEW_PEOPLE = 300;

/** Where a file of people is sent from. */
export function registerImportView(form: FormState): object {
  const columns = Object.values(REGISTER_COLUMNS).map(([name]) => name);
  return { title: 'Importer des candidat·es', breadcrumb: CANDIDATES_BREADCRUMB, form, action: HERE, columns };
}

/** The headings, to be filled in below. */
export function registerModel(): Uint8Array {
  return writeText([Object.values(REGISTER_COLUMNS).map(([name]) => name)]);
}

/** Who a file would bring, who may be there already, and what is not understood. */
export function registerPreviewView({ upload, plan, leftAlone, digest }: RegisterPreview, form: FormState): object {
  const { people, faults } = plan;
  const known = people.filter(({ namesakes }) => namesakes.length > 0);
  const others = people.filter(({ namesakes }) => namesakes.length === 0);
  const count = people.reduce((sum, { enrollments }) => sum + enrollments.length, 0);
  return {
    ...{ title: 'Aperçu avant import', form, plan: digest, action: `${HERE}/${upload.id}`, sendHref: HERE },
    subtitle: `${upload.fileName}, envoyé le ${formatInstant(upload.sentAt)}`,
    breadcrumb: [...CANDIDATES_BREADCRUMB, { label: 'Importer', href: HERE }],
    summary: [
      { label: 'Personnes nouvelles', value: others.length },
      { label: 'Peut-être déjà au registre', value: known.length },
      { label: 'Inscriptions dans le fichier', value: count },
      { label: 'Pas compris', value: faults.length },
    ],
    known: known.map((person) => knownView(person, form)),
    people: others.slice(0, NEW_PEOPLE).map(personView),
    morePeople:
      others.length > NEW_PEOPLE ? plural(others.length - NEW_PEOPLE, 'autre personne', 'autres personnes') : null,
    faults: faults.slice(0, FAULTS).map(faultView),
    moreFaults: faults.length > FAULTS ? plural(faults.length - FAULTS, 'autre') : null,
    ...{ leftAlone, nothing: people.length + faults.length === 0 },
    button: people.length > 0 ? `Importer ${plural(people.length, 'personne')}` : null,
  };
}

function personView({ row, identity, enrollments }: PlannedPerson) {
  const { firstNames, birthName, usedName = null, birthDay, birthPlace } = identity;
  return {
    ...{ row, name: registerName({ firstNames, birthName, usedName }), birthDay: formatDay(birthDay), birthPlace },
    enrollments: enrollments.map(enrollmentText),
  };
}

function knownView(person: PlannedPerson, { values }: FormState): object {
  const { row, namesakes } = person;
  const sent = new Set([values.people ?? []].flat());
  const [first] = namesakes;
  const isClear = namesakes.length === 1 && first!.isIdentical;
  return {
    ...personView(person),
    field: `person-${row}`,
    choices: [
      ...namesakes.map((namesake) => ({
        ...namesakeView(person, namesake),
        checked: sent.size === 0 ? isClear : sent.has(`${row}:${namesake.candidate.id}`),
      })),
      {
        value: `${row}:another`,
        label: 'Une autre personne, à ajouter au registre',
        checked: sent.has(`${row}:another`),
      },
    ],
  };
}

function namesakeView({ row, enrollments }: PlannedPerson, namesake: Namesake): object {
  const { candidate } = namesake;
  const already = enrollments.filter((one) => isEnrolled(namesake, one)).length;
  const told =
    already === 0 ? '' : already === enrollments.length ? ', déjà inscrite ainsi' : ', déjà inscrite en partie';
  return {
    ...{ value: `${row}:${candidate.id}`, href: `/candidats/${candidate.id}` },
    label: `La même personne, ${registerName(candidate)}, ${candidate.birthPlace}${told}`,
  };
}

function enrollmentText({ input }: PlannedEnrollment): string {
  const { certification, accessRoute, enrolledOn, optionBloc = null, targetBlocs = null } = input;
  const option = optionBloc === null ? '' : `, option ${optionBloc}`;
  const blocs = targetBlocs === null ? '' : `, ${targetBlocs.join(', ')}`;
  return `${certification}, ${accessRoute}, le ${formatDay(enrolledOn)}${option}${blocs}`;
}

function faultView(fault: TableFault): object {
  const { sheet, address, written } = fault;
  return { at: `${sheet} ${address}`, written: written.slice(0, 80), sentence: tableFaultSentence(fault) };
}
