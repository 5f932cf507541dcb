import { Stumble, type Span } from './reading.js';
import { tokenize, type Token } from './tokenize.js';

export interface Figure extends Span {
  readonly value: number;
}

const PHRASES = new Map<string, readonly Token[]>();

/** Walks through the tokens of a sentence. What does not fit is left unread, and the furthest such place remembered. */
export class WordReader {
  private position = 0;
  private furthest = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  /** The token so many further on, unread. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  get isAtEnd(): boolean {
    return this.position === this.tokens.length;
  }

  /** Where the next token begins, or the sentence ends. */
  get at(): number {
    return this.peek()?.at ?? this.length;
  }

  /** From there to the end of the last token read. */
  since(at: number): Span {
    return { at, end: this.tokens[this.position - 1]?.end ?? at };
  }

  /** Reads these words, in any spelling that folds to the same; false, and nothing read, where others stand. */
  accept(phrase: string): boolean {
    const length = this.matchLength(phrase);
    this.position += length;
    return length > 0;
  }

  /** Reads the longest of these phrases that stands here; null where none does. */
  acceptOneOf(phrases: Iterable<string>): string | null {
    let found: string | null = null;
    let longest = 0;
    for (const phrase of phrases) {
      const length = this.matchLength(phrase);
      if (length > longest) [found, longest] = [phrase, length];
    }
    this.position += longest;
    return found;
  }

  /** Whether one of these phrases was read last. */
  follows(phrases: Iterable<string>): boolean {
    for (const phrase of phrases) {
      const wanted = tokensOf(phrase);
      const start = this.position - wanted.length;
      if (start >= 0 && wanted.every(({ kind, text }, index) => isToken(this.tokens[start + index], kind, text)))
        return true;
    }
    return false;
  }

  /** Reads a token of one of these kinds. */
  acceptKind(...kinds: readonly Token['kind'][]): Token | null {
    const token = this.peek();
    if (token && kinds.includes(token.kind)) {
      this.position += 1;
      return token;
    }
    return this.fail();
  }

  /** Reads a number, in digits or in letters. */
  acceptFigure(): Figure | null {
    const token = this.peek();
    if (!token || token.value === undefined || token.kind === 'ordinal') return this.fail();
    this.position += 1;
    return { value: token.value, at: token.at, end: token.end };
  }

  /** Reads what the function reads, or nothing at all where that is null. */
  attempt<Read>(read: () => Read | null): Read | null {
    const start = this.position;
    const result = read();
    if (result === null) this.position = start;
    return result;
  }

  /** Whether this could be read here; nothing is. */
  sees(read: () => unknown): boolean {
    const start = this.position;
    const result = read();
    this.position = start;
    return result !== null && result !== false;
  }

  fail(ahead = 0): null {
    this.furthest = Math.max(this.furthest, this.position + ahead);
    return null;
  }

  /** The stumble on the furthest word that no wording goes on with. */
  stumble(): Stumble {
    const token = this.tokens[this.furthest];
    if (!token) return new Stumble('unfinished', { at: this.length, end: this.length });
    return new Stumble('unexpected', token);
  }

  private matchLength(phrase: string): number {
    const wanted = tokensOf(phrase);
    const differs = wanted.findIndex(({ kind, text }, index) => !isToken(this.peek(index), kind, text));
    if (differs === -1) return wanted.length;
    this.fail(differs);
    return 0;
  }
}

function isToken(token: Token | undefined, kind: Token['kind'], text: string): boolean {
  return token?.kind === kind && token.text === text;
}

function tokensOf(phrase: string): readonly Token[] {
  const known = PHRASES.get(phrase) ?? tokenize(phrase, []);
  PHRASES.set(phrase, known);
  return known;
}
