import { MEMBER_COLUMNS, type MemberColumn } from '../domain/tables/read-members.js';
import type { FormState } from '../http/form.js';
import type { RegisterJuryPerson } from '../jury-directory/jury-person.dto.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { personName } from '../jury-directory/jury-person.list.js';
import { DIRECTORY_BREADCRUMB } from '../jury-directory/jury-person.view.js';
import { ANOTHER, choiceField } from '../spreadsheets/choices.js';
import type { Model, ModelColumn } from '../spreadsheets/write-model.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { COLLEGE_LABELS } from '../web/french/labels.js';
import { IMPORTS, type KnownView, previewView, sendingView } from '../web/import-pages.js';
import type { ImportedMembers, MemberPreview } from './member-imports.service.js';
import type { PlannedMember } from './member-plan.js';

const HERE = IMPORTS.members.href;
const needed = (hint: string) => ({ isNeeded: true, hint });
const optional = (hint: string) => ({ isNeeded: false, hint });
const COLLEGES = ['Employeur', 'Salarié', 'Professionnel', 'Équipe pédagogique', 'Certificateur'];

const HINTS: Readonly<Record<MemberColumn, Omit<ModelColumn, 'heading'>>> = {
  lastName: needed('Le nom sous lequel la personne siège.'),
  firstNames: needed('Tels qu’ils figureront au procès-verbal.'),
  gender: { ...needed('F, M ou X ; Mme et M. sont compris. L’équilibre du jury en dépend.'), values: ['F', 'M', 'X'] },
  colleges: {
    ...needed(
      'Employeur, salarié, professionnel, équipe pédagogique ou certificateur ; plusieurs sont séparés par des virgules.',
    ),
    values: COLLEGES,
  },
  organisation: needed('L’employeur ou l’école.'),
  occupation: needed('Ce que la personne y fait.'),
  external: {
    ...optional('Oui si la personne est extérieure au certificateur ; déduit du collège sinon.'),
    values: ['Oui', 'Non'],
  },
  qualification: optional('Ce qui la qualifie : années de pratique, diplôme, mandat.'),
  qualified: { ...optional('Oui ou non ; oui si une qualification est écrite.'), values: ['Oui', 'Non'] },
  email: optional('Une seule adresse ; elle distingue deux personnes du même nom.'),
  phone: optional('Un seul numéro.'),
};

/** The headings, to be filled in below. */
export const MEMBER_MODEL: Model = {
  title: 'Membres de jury',
  sheet: 'Membres',
  columns: (Object.keys(MEMBER_COLUMNS) as MemberColumn[]).map((column) => ({
    ...{ heading: MEMBER_COLUMNS[column][0], ...HINTS[column] },
  })),
  notes: ['Une ligne par personne. Le même fichier peut composer le jury d’une session : choisissez-la dans l’aperçu.'],
};

/** Where a file of jury people is sent from. */
export function memberImportView(form: FormState): object {
  const { columns, notes } = MEMBER_MODEL;
  const lead =
    'Un fichier Excel ou CSV, une ligne par personne qui siège dans des jurys. Rien n’est enregistré tout de suite : ' +
    'vous voyez d’abord qui serait ajouté à l’annuaire, qui y est peut-être déjà, et ce qui n’est pas compris.';
  const shown = { title: 'Importer des membres de jury', breadcrumb: DIRECTORY_BREADCRUMB, here: HERE };
  return sendingView({ ...shown, lead, hint: '.xlsx ou .csv, 2 000 personnes au plus', columns, notes }, form);
}

/** Who a file would bring, who may be there already, and what is not understood. */
export function memberPreviewView(preview: MemberPreview, form: FormState): object {
  const { upload, plan, leftAlone, digest, sessions } = preview;
  const { people, faults } = plan;
  const known = people.filter(({ namesakes }) => namesakes.length > 0);
  const others = people.filter(({ namesakes }) => namesakes.length === 0);
  const shown = {
    ...{ upload, here: HERE, breadcrumb: DIRECTORY_BREADCRUMB, digest, faults, leftAlone },
    summary: [
      { label: 'Personnes nouvelles', value: others.length },
      { label: 'Peut-être déjà dans l’annuaire', value: known.length },
      { label: 'Pas compris', value: faults.length },
    ],
    known: known.map((person) => knownView(person, form)),
    knownLead:
      'Même nom. Dites pour chaque ligne de qui il s’agit : rien n’est fusionné sans vous, et la fiche déjà dans l’annuaire ne change pas.',
    news: {
      title: 'Personnes nouvelles',
      headings: ['Personne', 'Collèges', 'Fonction', 'Contact'],
      rows: others.map(({ row, input }) => ({
        ...{ row, cells: [[personName(input)], [collegesOf(input)], [fromOf(input)], contactOf(input)] },
      })),
    },
    button: people.length > 0 ? `Importer ${plural(people.length, 'personne')}` : null,
  };
  return { ...previewView(shown, form), session: people.length === 0 ? null : sessionField(sessions, form) };
}

/** « 3 personnes ajoutées à l’annuaire, 4 nommées au jury. » */
export function importedSentence({ registered, appointed }: ImportedMembers, sessionId: string | null): string {
  const told = plural(registered, 'personne ajoutée à l’annuaire', 'personnes ajoutées à l’annuaire');
  return sessionId === null
    ? `${told}.`
    : `${told}, ${plural(appointed, 'nommée au jury', 'nommées au jury')} de la session.`;
}

function sessionField(sessions: MemberPreview['sessions'], { values, errors }: FormState): object {
  return {
    ...{ id: 'sessionId', name: 'sessionId', label: 'Les nommer aussi au jury d’une session', optional: true },
    ...{ blank: 'Aucune, seulement l’annuaire', grow: false, required: false, error: errors.sessionId ?? null },
    hint: 'Chacun y siège pour le premier collège de sa ligne ; qui y siège déjà garde sa place.',
    options: sessions.map(({ id, day, place, certification }) => ({
      ...{ value: id, selected: values.sessionId === id },
      label: `${certification!.code}, ${formatDay(day)}, ${place}`,
    })),
  };
}

function knownView({ row, input, namesakes }: PlannedMember, { values }: FormState): KnownView {
  const sent = new Set([values.people ?? []].flat());
  const only = namesakes.length === 1 && isSame(namesakes[0]!, input) ? namesakes[0]!.id : null;
  const isChecked = (value: string, otherwise: boolean): boolean => (sent.size === 0 ? otherwise : sent.has(value));
  const other = `${row}:${ANOTHER}`;
  return {
    ...{ row, name: personName(input), told: collegesOf(input), details: [fromOf(input), ...contactOf(input)] },
    field: choiceField(row),
    choices: [
      ...namesakes.map((person) => ({
        ...{ value: `${row}:${person.id}`, href: `/membres-de-jury/${person.id}` },
        label: `La même personne, ${personName(person)}, ${[fromOf(person), ...contactOf(person)].join(', ')}${person.archivedAt === null ? '' : ', archivée'}`,
        checked: isChecked(`${row}:${person.id}`, person.id === only),
      })),
      { value: other, label: 'Une autre personne, à ajouter à l’annuaire', checked: isChecked(other, false) },
    ],
  };
}

/** Of the same name with the same address, or the same organisation where the file tells no address. */
function isSame(person: JuryPerson, input: RegisterJuryPerson): boolean {
  const [own, told] = [person.email?.toLowerCase(), input.email?.toLowerCase()];
  return told === undefined ? person.organisation === input.organisation : own === told;
}

type Shown = Pick<RegisterJuryPerson, 'occupation' | 'organisation' | 'email' | 'phone' | 'colleges'>;
const fromOf = ({ occupation, organisation }: Shown): string => `${occupation}, ${organisation}`;
const contactOf = ({ email, phone }: Shown): string[] => [email, phone].filter((one) => typeof one === 'string');
const collegesOf = ({ colleges }: Shown): string => listOf(colleges.map((college) => COLLEGE_LABELS[college]));
