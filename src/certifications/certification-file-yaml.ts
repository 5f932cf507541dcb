import { isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { CertificationFileFault } from './certification-file-error.js';

/** A certification takes some 30 kB; what is larger than this (in bytes) is something else. */
export const LARGEST_FILE = 1_000_000;

/** More than a hundred blanks or dashes, and something behind them. */
const TOO_INDENTED = /^[\s\-?:]{101}\s*\S/;
const MOST_OPEN_BRACKETS = 40;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type YamlReading =
  { readonly content: unknown; readonly faults?: undefined } | { readonly faults: readonly CertificationFileFault[] };

/**
 * Reads YAML 1.2 as plain data: text keys, each once; no alias, no tag, one document.
 * Answers the faults, with their lines, instead of throwing.
 */
export function readYaml(text: string): YamlReading {
  if (Buffer.byteLength(text) > LARGEST_FILE) return refuse(`larger than ${LARGEST_FILE} bytes`);
  if (isTooDeep(text)) return refuse('nested too deeply');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const faults = [
    ...[...document.errors, ...document.warnings].map((error) => syntaxFault(error, lines)),
    ...findTricks(document, lines),
  ];
  if (faults.length > 0) return { faults };
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  return content === null ? refuse('empty') : { content };
}

const refuse = (message: string): YamlReading => ({ faults: [{ path: '', message }] });

const lineOf = (offset: number | undefined, lines: LineCounter): string => `line ${lines.linePos(offset ?? 0).line}`;

const syntaxFault = ({ message, pos }: YAMLError, lines: LineCounter): CertificationFileFault => ({
  path: lineOf(pos[0], lines),
  message,
});

/** What YAML allows and a certification has no use for. */
function findTricks(document: Document, lines: LineCounter): CertificationFileFault[] {
  const faults: CertificationFileFault[] = [];
  const blame = (range: readonly number[] | null | undefined, message: string): void =>
    void faults.push({ path: lineOf(range?.[0], lines), message });
  visit(document, {
    Alias: (_, { range, source }) => blame(range, `an alias is not accepted: *${source}`),
    Pair: (_, { key }) => {
      if (isScalar(key) && REFUSED_KEYS.has(String(key.value))) blame(key.range, `unknown key ${String(key.value)}`);
    },
    Node: (_, node) => {
      if (isNode(node) && node.tag) blame(node.range, `a tag is not accepted: ${node.tag}`);
    },
  });
  return faults;
}

/** Whether the text nests so deeply that parsing it would exhaust the stack; looked at before it is parsed. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const line of text.split('\n')) {
    if (TOO_INDENTED.test(line)) return true;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (open > MOST_OPEN_BRACKETS) return true;
    }
  }
  return false;
}
