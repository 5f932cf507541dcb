import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { formatDay } from '../web/french/format.js';
import type { KnownKey } from '../signing/signing-keys.js';
import { FILE_ANSWERS } from './file-answers.view.js';
import type { SharedCertificate, VerifiedCertificate } from './verified-certificate.js';

/** Where a code is typed or comes in with its link, and a file is dropped. */
export function verificationView(form: FormState, keys: readonly KnownKey[]): object {
  const { code = '' } = form.values;
  const values = { code: typeof code === 'string' ? code : '' };
  return {
    title: 'Vérifier un certificat',
    width: 'narrow',
    answers: FILE_ANSWERS,
    withdrawn: withdrawnWords(keys),
    form: { ...form, values },
  };
}

/** What whoever kept a file should know of keys that others may have. */
function withdrawnWords(keys: readonly KnownKey[]): string | null {
  const days = keys.flatMap(({ untrustedFrom }) => untrustedFrom ?? []).toSorted();
  if (days.length === 0) return null;
  const since = days.map((day) => formatDay(day)).join(', puis le ');
  return (
    `L’institution a retiré une clé de signature, qui n’est plus fiable depuis le ${since}. Les certificats restent ` +
    'valables\u00a0: leur code le dit ci-dessous. Mais un fichier PDF signé avec elle ne prouve plus rien à lui seul\u00a0: ' +
    'son titulaire le télécharge de nouveau, signé avec une autre clé.'
  );
}

const BADGES = {
  valid: { tone: 'success', label: 'Authentique et en vigueur' },
  expired: { tone: 'warning', label: 'Authentique, mais expiré' },
  revoked: { tone: 'danger', label: 'Annulé' },
} as const satisfies Record<VerifiedCertificate['state'], Badge>;

/** In plain words: authentic or not, of whom, what, decided when, and whether it still counts. */
export function verifiedView(found: VerifiedCertificate): object {
  const { state, kind, title, certification, certifierName, decidedOn, number, revokedOn } = found;
  const registered = certification.registration !== null;
  return {
    title: 'Vérification d’un certificat',
    width: 'narrow',
    verdict: { tone: BADGES[state].tone, title: BADGES[state].label, text: verdictOf(found) },
    ...{ holder: nameOf(found), birth: birthOf(found), certifierName, number },
    usedName: found.holder.usedName ?? null,
    document: kind === 'title' ? 'Parchemin\u00a0: la certification entière' : 'Certificat d’un bloc de compétences',
    bloc: kind === 'title' ? null : title,
    certification: certification.title,
    code: registered ? certification.code : null,
    level: certification.level,
    decidedOn: formatDay(decidedOn),
    validity: validityOf(found),
    revoked: revokedOn && formatDay(revokedOn),
    comparing: found.birth !== null,
  };
}

/** What a holder shows: of one replaced because their name has changed, no more than that, lest it tell the former name. */
export function sharedView(found: SharedCertificate): object {
  if (!found.renamed) return verifiedView(found);
  const text = 'Ce certificat n’est plus en vigueur\u00a0: un autre le remplace. Demandez-le à la personne.';
  return {
    ...{ title: 'Vérification d’un certificat', width: 'narrow', withheld: true },
    verdict: { tone: BADGES.revoked.tone, title: 'Remplacé', text },
  };
}

function verdictOf({ state, validUntil, replaced, revokedOn }: VerifiedCertificate): string {
  if (state === 'valid') return 'Ce certificat a bien été délivré, et il vaut toujours.';
  if (state === 'expired') {
    return `Ce certificat a bien été délivré. Il était valable jusqu’au ${formatDay(validUntil)} inclus.`;
  }
  const since = `Ce certificat a été délivré, puis annulé le ${formatDay(revokedOn ?? '')}\u00a0: il n’est plus en vigueur.`;
  return replaced ? `${since} Un autre le remplace\u00a0: demandez-le à la personne.` : since;
}

function validityOf({ validUntil }: VerifiedCertificate): string {
  return validUntil === 'unlimited' ? 'Sans limitation de durée' : `Jusqu’au ${formatDay(validUntil)} inclus`;
}

const nameOf = ({ holder: { firstNames, birthName } }: VerifiedCertificate): string => `${firstNames} ${birthName}`;

const BORN = { F: 'Née', M: 'Né', X: 'Né·e' } as const;

function birthOf({ birth }: VerifiedCertificate): string | null {
  if (!birth || (birth.birthDay === null && birth.birthPlace === null)) return null;
  const day = birth.birthDay === null ? '' : ` le ${formatDay(birth.birthDay)}`;
  return `${BORN[birth.gender]}${day}${birth.birthPlace === null ? '' : `, ${birth.birthPlace}`}`;
}
