import type { Credential } from '../domain/credentials/open-badge.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { ReadKeys } from '../signing/key-set.js';
import { type PublicJwk, thumbprintOf } from '../signing/public-key.js';
import { readToken } from './credentials/credential-token.js';
import { type ProvenCredential, proverOf } from './credentials/data-integrity.js';
import { type PdfSealFault, readSealedPdf, type SealedPdf } from './sealed-pdf.js';

export const CREDENTIAL_FILE = 'credential.json';
export const TOKEN_FILE = 'credential.jwt';

/** Why a PDF is not what the institution signed. */
export type PdfFinding =
  | PdfSealFault
  /** Whole, and signed with a key that is not among those trusted. */
  | 'strangersKey'
  /** Whole, and signed with a key that others may have. */
  | 'withdrawnKey'
  /** Of the credential within: its proof, its token, or that both say the same. */
  | 'credentialUnproven'
  | 'tokenUnproven'
  | 'credentialsDiffer';

export interface VerifiedPdf {
  /** None where the file is as the institution signed it. */
  readonly findings: readonly PdfFinding[];
  /** Thumbprint of the key that has signed the file; null where none can be told. */
  readonly keyId: string | null;
  /** Of a withdrawn key: seconds since 1970 from which it is not trusted. */
  readonly revokedAt?: number;
  /** What the credential within says, once it is proven; null where there is none. */
  readonly credential: Credential | null;
  /** Whether the file brings a credential at all. */
  readonly hasCredential: boolean;
}

/**
 * Whether a PDF is what the institution signed, in every byte, and the credential in it too. Keys given from outside are
 * the only ones trusted; without them, trust rests on the key that the file names. What a withdrawn key has signed proves
 * nothing, whatever day it bears.
 */
export async function verifyPdf(file: Uint8Array, keys: ReadKeys | null): Promise<VerifiedPdf> {
  const read = readSealedPdf(file);
  if (typeof read === 'string') return nothingButWhy(read, null);
  if (!read.whole) return nothingButWhy('changed', read.keyId);
  const withdrawn = keys?.withdrawn.find(({ key }) => thumbprintOf(key) === read.keyId);
  if (withdrawn) return { ...nothingButWhy('withdrawnKey', read.keyId), revokedAt: withdrawn.revokedAt };
  const trusted = keys?.trusted ?? null;
  const isKnown = trusted === null || trusted.some((key) => thumbprintOf(key) === read.keyId);
  const { findings, credential } = await checkCredential(read, trusted);
  return {
    findings: [...(isKnown ? [] : (['strangersKey'] as const)), ...findings],
    keyId: read.keyId,
    credential,
    hasCredential: read.attachments.some(({ name }) => name === CREDENTIAL_FILE || name === TOKEN_FILE),
  };
}

function nothingButWhy(fault: PdfFinding, keyId: string | null): VerifiedPdf {
  return { findings: [fault], keyId, credential: null, hasCredential: false };
}

/**
 * Both forms of the credential are proven by keys that count, and say the same; a PDF may bring none. It may have been
 * signed with an earlier key than the PDF: where none is trusted, its proof names its own.
 */
async function checkCredential(
  pdf: SealedPdf,
  trusted: readonly PublicJwk[] | null,
): Promise<{ findings: PdfFinding[]; credential: Credential | null }> {
  const [json, token] = [attachedAs(pdf, CREDENTIAL_FILE), attachedAs(pdf, TOKEN_FILE)];
  const findings: PdfFinding[] = [];
  const proven = json === undefined ? null : await provenIn(json, trusted);
  const keys = trusted ?? [pdf.key, ...(proven ? [proven.prover] : [])];
  const told = token === undefined ? null : (readToken(token, keys)?.credential ?? null);
  if (json !== undefined && !proven) findings.push('credentialUnproven');
  if (token !== undefined && !told) findings.push('tokenUnproven');
  if (proven && told && canonicalJson(proven.credential) !== canonicalJson(told)) findings.push('credentialsDiffer');
  return { findings, credential: proven?.credential ?? told };
}

interface Proven {
  readonly credential: Credential;
  readonly prover: PublicJwk;
}

async function provenIn(text: string, trusted: readonly PublicJwk[] | null): Promise<Proven | null> {
  try {
    const proven = JSON.parse(text) as ProvenCredential;
    const prover = await proverOf(proven);
    const isTrusted = prover && (trusted ?? [prover]).some((key) => thumbprintOf(key) === thumbprintOf(prover));
    const { proof: _proof, ...credential } = proven;
    return isTrusted ? { credential: credential, prover } : null;
  } catch {
    return null;
  }
}

function attachedAs({ attachments }: SealedPdf, name: string): string | undefined {
  const found = attachments.find((one) => one.name === name);
  return found && Buffer.from(found.bytes).toString('utf8');
}
