import { Readable } from 'node:stream';
import { Inject, Injectable, Logger, type StreamableFile } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { fileNamePart, streamedFile } from '../http/send-document.js';
import type { ListValue } from '../spreadsheets/list-cell.js';
import { listText } from '../spreadsheets/list-text.js';
import { listWorkbook } from '../spreadsheets/list-workbook.js';
import type { FileFormat } from './list-export.dto.js';
import { type List, type ListColumn, shownColumns } from './list.js';

/** Rows read at once. */
const PORTION = 500;
const OF_ANY = { size: PORTION, uncounted: true } as const;

/** Part of a list, and how one goes on behind it; without `next`, by the number of the page. */
export interface Portion<Row> {
  readonly items: readonly Row[];
  /** To be asked for as `after`; null at the end. */
  readonly next?: string | null;
}

/** Which portion is read, in the words of the pages of the list. */
export interface PortionAsked {
  readonly page: number;
  readonly size: number;
  readonly after?: string;
  readonly uncounted: true;
}

/** What an export takes of a list. */
export type ExportedList<Row> = Pick<List<Row>, 'subject' | 'label' | 'columns'>;

export type ExportAsked = { readonly format: FileFormat; readonly columns?: readonly string[] };

const TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
/** Which part of a list a page shows, and how: all of it is exported. */
const OF_A_PAGE = new Set(['page', 'size', 'after', 'before', 'format', 'columns']);

/**
 * Lists as files. An export reads its list as its pages do, one after the other, each in a read of its own: policies,
 * filters and order are those of the page, a client who is slow holds no reader of the database, and what changes
 * meanwhile may already show in what is read later.
 */
@Injectable()
export class ListExports {
  private readonly logger = new Logger('ListExports');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * All of the list in the columns asked for. Who took what away is told in the journal before the first byte leaves;
   * whoever may not read it is refused by `read`, before that.
   */
  async file<Row>(
    who: Principal,
    list: ExportedList<Row>,
    asked: ExportAsked,
    read: (portion: PortionAsked) => Promise<Portion<Row>>,
  ): Promise<StreamableFile> {
    const columns = shownColumns<Row>(list, asked.columns);
    const portions = portionsOf(read);
    const first = await portions.next();
    await this.tell(who, list, columns, asked);
    const at = this.clock.now();
    const written = valuesOf(columns, first, portions);
    const file = { name: list.label, columns, portions: written, at: new Date(at) };
    const stream = asked.format === 'csv' ? Readable.from(listText(columns, written)) : listWorkbook(file);
    stream.once('error', (error) => this.logger.error(error));
    const name = `${fileNamePart(list.label)}_${this.clock.today()}.${asked.format}`;
    return streamedFile(stream, TYPES[asked.format], name);
  }

  /** The same of rows that are held already, in their order. */
  whole<Row>(
    who: Principal,
    list: ExportedList<Row>,
    asked: ExportAsked,
    items: readonly Row[],
  ): Promise<StreamableFile> {
    return this.file(who, list, asked, () => Promise.resolve({ items, next: null }));
  }

  private async tell<Row>(
    who: Principal,
    { subject: subjectId, label }: ExportedList<Row>,
    columns: readonly ListColumn<Row>[],
    asked: ExportAsked,
  ): Promise<void> {
    const filters = Object.entries<unknown>(asked).filter(
      ([name, value]) => !OF_A_PAGE.has(name) && value !== undefined,
    );
    const after = {
      ...{ list: label, format: asked.format.toUpperCase(), columns: columns.map(({ heading }) => heading) },
      ...(filters.length > 0 && { filters: filters.map(([name, value]) => `${name}=${String(value)}`) }),
    };
    await this.database.write(who, (writing) =>
      writing.record({ action: 'list.exported', subjectType: 'list', subjectId, after }),
    );
  }
}

async function* portionsOf<Row>(
  read: (portion: PortionAsked) => Promise<Portion<Row>>,
): AsyncGenerator<readonly Row[]> {
  let asked: PortionAsked | null = { page: 1, ...OF_ANY };
  while (asked) {
    const { items, next }: Portion<Row> = await read(asked);
    yield items;
    asked = askedNext(asked.page, items.length, next);
  }
}

function askedNext(page: number, read: number, next: string | null | undefined): PortionAsked | null {
  if (typeof next === 'string') return { page: 1, ...OF_ANY, after: next };
  return next === null || read < PORTION ? null : { page: page + 1, ...OF_ANY };
}

async function* valuesOf<Row>(
  columns: readonly ListColumn<Row>[],
  first: IteratorResult<readonly Row[]>,
  others: AsyncGenerator<readonly Row[]>,
): AsyncGenerator<ListValue[][]> {
  const values = (rows: readonly Row[]) => rows.map((row) => columns.map(({ value }) => value(row)));
  if (first.done !== true) yield values(first.value);
  for await (const rows of others) yield values(rows);
}
