import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import type { RectificationMinutes, RectifiedOnMinutes } from '../domain/sealing/minutes-of-rectification.js';
import { listOf } from '../web/french/format.js';
import { readSentences } from './document-text.js';
import { civilName, longDay, longInstant } from './french.js';
import { BLOC_DECISION_LABELS, GROUND_LABELS, TITLE_DECISION_LABELS } from './minutes-labels.js';

const sentence = readSentences('rectification.hbs');
const NOTHING = '–';

interface ChangeText {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Every word of rectifying minutes, for the page template to set. */
export interface RectificationText {
  readonly documentTitle: string;
  readonly heading: string;
  readonly certifier: string;
  readonly certification: string;
  readonly registration: string;
  readonly opening: string;
  readonly firstHash: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly reason: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly changes: readonly ChangeText[];
    readonly consequences: readonly string[];
  }[];
  readonly unchanged: string;
  readonly closing: string;
  readonly signer: { readonly name: string; readonly quality: string };
  readonly seals: readonly { readonly label: string; readonly hash: string }[];
}

export function rectificationText(minutes: RectificationMinutes): RectificationText {
  const { ground, decidedBy, decidedOn, forCertifier, reason, sealing, seal, first } = minutes;
  return {
    documentTitle: sentence('title', minutes),
    heading: sentence('heading', minutes),
    certifier: minutes.certifierName,
    certification: minutes.certification.title,
    registration: sentence('certification', minutes.certification),
    opening: sentence('opening', minutes),
    firstHash: first.hash,
    facts: [
      { label: sentence('groundLabel'), text: GROUND_LABELS[ground] },
      { label: sentence('decidedLabel'), text: sentence('decided', { decidedBy, decidedOn, forCertifier }) },
      ...(forCertifier ? [{ label: sentence('certifierLabel'), text: sentence('forCertifier', forCertifier) }] : []),
    ],
    reason,
    candidates: minutes.candidates.map(candidateText),
    unchanged: sentence('unchanged'),
    closing: sentence('closing', { by: sealing.by, sealedOn: longInstant(sealing.at) }),
    signer: signerOf(minutes),
    seals: [
      { label: sentence('seal', seal), hash: seal.hash },
      { label: sentence('sealKey'), hash: seal.keyId ?? NOTHING },
      ...(seal.previousHash === null ? [] : [{ label: sentence('previousSeal'), hash: seal.previousHash }]),
    ],
  };
}

/** Who decided signs, in the quality in which they did. */
function signerOf({ president, decidedBy, forCertifier, sealing }: RectificationMinutes): RectificationText['signer'] {
  return forCertifier
    ? { name: decidedBy, quality: sentence('certifierQuality', forCertifier) }
    : { name: president ?? sealing.by, quality: sentence('presidency') };
}

function candidateText({ identity, blocs, title, corrected, consequences }: RectifiedOnMinutes) {
  return {
    name: fullName(identity),
    changes: [
      ...blocs.map((bloc) => ({
        ...{ what: sentence('bloc', bloc), from: BLOC_DECISION_LABELS[bloc.from], to: BLOC_DECISION_LABELS[bloc.to] },
      })),
      ...(title
        ? [
            {
              what: sentence('titleDecision'),
              from: TITLE_DECISION_LABELS[title.from],
              to: TITLE_DECISION_LABELS[title.to],
            },
          ]
        : []),
      ...(corrected ? identityChanges(corrected) : []),
    ],
    consequences: consequenceTexts(consequences),
  };
}

/** Only what is not the same of who the person is. */
function identityChanges({ from, to }: NonNullable<RectifiedOnMinutes['corrected']>): ChangeText[] {
  const shown = (holder: CertificateHolder): Readonly<Record<string, string>> => ({
    firstNames: holder.firstNames,
    birthName: holder.birthName,
    usedName: holder.usedName ?? NOTHING,
    gender: GENDER_LABELS[holder.gender],
    birthDay: holder.birthDay ? longDay(holder.birthDay) : NOTHING,
    birthPlace: holder.birthPlace ?? NOTHING,
  });
  const [was, is] = [shown(from), shown(to)];
  return Object.keys(was)
    .filter((name) => was[name] !== is[name])
    .map((name) => ({ what: sentence(name), from: was[name]!, to: is[name]! }));
}

const GENDER_LABELS = { F: 'femme', M: 'homme', X: 'non précisé' } as const;

function consequenceTexts({ awarded, withdrawn, certificates }: RectifiedOnMinutes['consequences']): string[] {
  const documents = (kind: 'issued' | 'revoked' | 'replaced') =>
    listOf(
      certificates
        .filter((one) => one.kind === kind)
        .map(({ bloc }) => (bloc === null ? sentence('parchemin') : sentence('certificate', { bloc }))),
    );
  const blocs = (numbers: readonly number[]) => listOf(numbers.map((number) => sentence('blocNumber', { number })));
  const lines: readonly (readonly [string, string])[] = [
    ['awarded', blocs(awarded)],
    ['withdrawn', blocs(withdrawn)],
    ['issued', documents('issued')],
    ['revoked', documents('revoked')],
    ['replaced', documents('replaced')],
  ];
  return lines.filter(([, list]) => list !== '').map(([name, list]) => sentence(name, { list }));
}

function fullName(name: CertificateHolder): string {
  return name.usedName ? `${civilName(name)} (${sentence('usedNameOf', name)})` : civilName(name);
}
