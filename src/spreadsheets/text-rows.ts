import type { Delimiter } from './delimiter.js';

const QUOTE = 34;
const RETURN = 13;
const NEWLINE = 10;
const BYTE_ORDER_MARKS = /^[\ufeff\ufffe]/;

/**
 * Reads the rows of a text file (RFC 4180, and what people make of it) as its text comes, in pieces cut anywhere: a quote
 * counts as one only where a field begins, and lines end as each system ends them. What is held is the row in hand.
 */
export class TextRows {
  private readonly delimiter: number;
  private row: string[] = [];
  private field = '';
  private isFirst = true;
  /** Within quotes. */
  private isQuoted = false;
  /** Whether the last sign closed the quotes, unless another quote follows. */
  private hasClosed = false;
  /** Whether quotes stood at the beginning of the field, so that it is one although it is empty. */
  private wasQuoted = false;
  private afterReturn = false;

  constructor(delimiter: Delimiter) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that end in this piece. */
  add(piece: string): string[][] {
    const text = this.isFirst ? piece.replace(BYTE_ORDER_MARKS, '') : piece;
    if (piece !== '') this.isFirst = false;
    const rows: string[][] = [];
    let at = 0;
    while (at < text.length) at = this.isQuoted ? this.readQuoted(text, at) : this.readPlain(text, at, rows);
    return rows;
  }

  /** The last row, where no line end follows it. */
  end(): string[][] {
    if (this.field === '' && this.row.length === 0 && !this.wasQuoted) return [];
    return [this.endRow()];
  }

  /** Up to the next quote. */
  private readQuoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    this.field += text.slice(at, quote < 0 ? text.length : quote);
    if (quote < 0) return text.length;
    this.isQuoted = false;
    this.hasClosed = true;
    return quote + 1;
  }

  /** Up to the next sign that means something, and past it. */
  private readPlain(text: string, at: number, rows: string[][]): number {
    const sign = text.charCodeAt(at);
    const [hasClosed, afterReturn] = [this.hasClosed, this.afterReturn];
    this.hasClosed = false;
    this.afterReturn = false;
    if (afterReturn && sign === NEWLINE) return at + 1;
    if (sign === QUOTE && (hasClosed || this.field === '')) {
      if (hasClosed) this.field += '"';
      this.isQuoted = true;
      this.wasQuoted = true;
      return at + 1;
    }
    if (sign === this.delimiter) this.endField();
    else if (sign === RETURN || sign === NEWLINE) {
      this.afterReturn = sign === RETURN;
      rows.push(this.endRow());
    } else return this.readField(text, at);
    return at + 1;
  }

  private readField(text: string, at: number): number {
    let end = at + 1;
    while (end < text.length && !this.isMark(text.charCodeAt(end))) end += 1;
    this.field += text.slice(at, end);
    return end;
  }

  private isMark(sign: number): boolean {
    return sign === this.delimiter || sign === RETURN || sign === NEWLINE;
  }

  private endField(): void {
    this.row.push(this.field);
    this.field = '';
    this.wasQuoted = false;
  }

  private endRow(): string[] {
    this.endField();
    const row = this.row;
    this.row = [];
    return row;
  }
}
