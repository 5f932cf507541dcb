import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { PublicJwk } from '../signing/public-key.js';
import { sha256 } from './archive-format.js';
import type { PrintedPart } from './printed-parts.js';
import type { ZipEntry } from './stored-zip.js';
import type { Confirmation, Finding, Note, PlainProblem, Problem } from './verdict.js';

/** A printed part of an archive, and the hash of what stands there. */
export interface HeldPrint extends PrintedPart {
  readonly held: string;
}

/** An archive being verified: what is in it, what has been found, and whose keys count. */
export class Verification {
  readonly findings: Finding[] = [];
  readonly confirmed: Confirmation[] = [];
  readonly notes: Note[] = [];
  /** What the archive holds of what can be printed again. */
  readonly printed: HeldPrint[] = [];
  /** By thumbprint. */
  keys: ReadonlyMap<string, PublicJwk> = new Map();
  /** Of these, those that others may have: by thumbprint, seconds since 1970 from which each is not trusted. */
  withdrawn: ReadonlyMap<string, number> = new Map();
  private readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(readonly entries: readonly ZipEntry[]) {
    this.parts = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  }

  /** The same is told once. */
  found(part: string, problem: Problem | PlainProblem): void {
    const finding: Finding = { part, ...(typeof problem === 'string' ? { code: problem } : problem) };
    const told = JSON.stringify(finding);
    if (!this.findings.some((one) => JSON.stringify(one) === told)) this.findings.push(finding);
  }

  /** To be printed again and compared, where it is there. */
  prints(part: PrintedPart): void {
    const bytes = this.bytes(part.path);
    if (bytes) this.printed.push({ ...part, held: sha256(bytes) });
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts.get(path);
  }

  /** The JSON of a part, written in the one way there is; finds fault with any other, and with a part that is missing. */
  json(path: string): unknown {
    const bytes = this.bytes(path);
    if (!bytes) return undefined;
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const value: unknown = JSON.parse(text);
      if (canonicalJson(value) === text) return value;
    } catch {
      // Told below, like JSON written otherwise.
    }
    this.found(path, 'notCanonical');
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
