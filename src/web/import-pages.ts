import type { TableFault } from '../domain/tables/table.js';
import { formatInstant, plural } from './french/format.js';
import { typeset } from './french/typography.js';
import { tableFaultSentence } from './french/table-faults.js';

interface Link {
  readonly label: string;
  readonly href: string;
}

/** What can be brought in from files, each on its page. */
export const IMPORTS = {
  candidates: { label: 'Candidat·es et inscriptions', href: '/imports/candidats' },
  awards: { label: 'Blocs déjà acquis', href: '/imports/blocs-acquis' },
  evaluations: { label: 'Évaluations passées', href: '/imports/evaluations' },
  members: { label: 'Membres de jury', href: '/imports/membres-de-jury' },
} satisfies Record<string, Link>;

/** A page from which a file is sent. */
export interface Sending {
  readonly title: string;
  readonly breadcrumb: readonly Link[];
  readonly here: string;
  /** What the file is, and what is seen before anything is recorded. */
  readonly lead: string;
  /** How large it may be. */
  readonly hint: string;
  readonly columns: readonly { readonly heading: string; readonly isNeeded: boolean; readonly hint: string }[];
  readonly notes: readonly string[];
}

export function sendingView({ here, ...shown }: Sending, form: object): object {
  const others = Object.values(IMPORTS).filter(({ href }) => href !== here);
  const columns = shown.columns.map((column) => ({ ...column, hint: typeset(column.hint) }));
  const told = { ...shown, columns, notes: shown.notes.map(typeset) };
  return { ...told, form, action: here, model: { xlsx: `${here}/modele`, csv: `${here}/modele?format=csv` }, others };
}

/** One of those a row may name who are there already. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly href?: string;
  readonly checked: boolean;
}

/** A row that names somebody who may be there already. */
export interface KnownView {
  readonly row: number;
  readonly name: string;
  /** Of what the row says of them: a birth day, an organisation. */
  readonly told: string;
  readonly details: readonly string[];
  readonly field: string;
  readonly choices: readonly ChoiceView[];
}

/** A table of what is new: its headings, and the lines of each cell; the first names the row. */
export interface NewsView {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (readonly string[])[] }[];
}

/** What a file would bring. */
export interface Preview {
  readonly upload: { readonly id: string; readonly fileName: string; readonly sentAt: string };
  readonly here: string;
  readonly breadcrumb: readonly Link[];
  readonly digest: string;
  readonly summary: readonly { readonly label: string; readonly value: number }[];
  readonly known: readonly KnownView[];
  readonly knownLead: string;
  readonly news: NewsView;
  readonly faults: readonly TableFault[];
  readonly leftAlone: readonly string[];
  /** On the button; null where nothing can be taken over. */
  readonly button: string | null;
}

/** Rows of what is new shown one by one at most; whoever needs a choice is always shown. */
const NEWS = 300;

export function previewView(preview: Preview, form: object): object {
  const { upload, here, breadcrumb, digest, news, faults, known, ...shown } = preview;
  return {
    ...{
      session: null,
      title: 'Aperçu avant import',
      form,
      plan: digest,
      action: `${here}/${upload.id}`,
      sendHref: here,
    },
    subtitle: `${upload.fileName}, envoyé le ${formatInstant(upload.sentAt)}`,
    breadcrumb: [...breadcrumb, { label: 'Importer', href: here }],
    ...{
      ...shown,
      known,
      ...faultsView(faults),
      faultsKept: 'Importer le reste, sans les lignes qui ne sont pas comprises',
    },
    news: { ...news, rows: news.rows.slice(0, NEWS).map((row) => newsRow(news, row)) },
    moreNews: news.rows.length > NEWS ? plural(news.rows.length - NEWS, 'autre ligne', 'autres lignes') : null,
  };
}

function newsRow({ headings }: NewsView, { row, cells }: NewsView['rows'][number]): object {
  const [name, ...rest] = cells.map((lines, at) => ({ label: headings[at], lines }));
  return { row, name: name?.lines[0], cells: rest };
}

/** Faults shown at most: a file with more is better mended first. */
const FAULTS = 200;

/** What is not understood, cell by cell, with the reason; `count` is how many there are where not all are known. */
export function faultsView(faults: readonly TableFault[], count = faults.length): object {
  const shown = faults.slice(0, FAULTS);
  return {
    faults: shown.map(faultView),
    moreFaults: count > shown.length ? plural(count - shown.length, 'autre') : null,
  };
}

export function faultView(fault: TableFault): object {
  const { sheet, address, written } = fault;
  return { at: `${sheet} ${address}`, written: written.slice(0, 80), sentence: tableFaultSentence(fault) };
}
