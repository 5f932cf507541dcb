import { Stumble, type Span } from './reading.js';
import type { NameList, NameRange } from './wording.js';

/** All codes that are called so. */
export type Naming = (name: string) => readonly string[];

export interface Meant extends Span {
  readonly code: string;
}

/** The codes that a list of names stands for, ranges told out. Throws Stumble on an unknown, doubtful or double name. */
export function interpretNames({ names }: NameList, named: Naming): Meant[] {
  const meant = names.flatMap((range) => interpretRange(range, named));
  const twice = meant.find(({ code }, index) => meant.findIndex((one) => one.code === code) < index);
  if (twice) throw new Stumble('nameTwice', twice, { code: twice.code });
  return meant;
}

function interpretRange({ from, to, at, end }: NameRange, named: Naming): Meant[] {
  if (!to) return [interpretName(from.text, from, named)];
  const span = { at, end };
  const [first, last] = [numbered(from.text), numbered(to.text)];
  const isOneSeries = first && last && (last.stem === '' || last.stem === first.stem);
  if (!isOneSeries || last.number <= first.number) throw new Stumble('backwardRange', span);
  const meant: Meant[] = [];
  for (let number = first.number; number <= last.number; number += 1) {
    meant.push(interpretName(first.stem + String(number).padStart(first.digits, '0'), span, named));
  }
  return meant;
}

function interpretName(name: string, { at, end }: Span, named: Naming): Meant {
  const [code, ...others] = named(name);
  if (code === undefined) throw new Stumble('unknownName', { at, end }, { name });
  if (others.length > 0) throw new Stumble('ambiguousName', { at, end }, { name, first: code, second: others[0]! });
  return { code, at, end };
}

/** "C1.03" is number 3 after "C1.", in two digits. */
function numbered(name: string): { stem: string; number: number; digits: number } | null {
  const digits = /\d+$/.exec(name)?.[0];
  if (digits === undefined) return null;
  return { stem: name.slice(0, -digits.length).toUpperCase(), number: Number(digits), digits: digits.length };
}
