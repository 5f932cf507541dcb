import { documentTitle } from '../certificates/certificate.list.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import type { FormState } from '../http/form.js';
import { formatDay, plural } from '../web/french/format.js';
import { GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { PlannedReissue } from './reissue-certificates.js';
import type { PlannedRevocation } from './revoke-certificates.js';

const BREADCRUMB = [{ label: 'Certificats', href: '/certificats' }];

/** All that revoking does, before it is confirmed; each may still be left out. */
export function revocationView(
  { toRevoke, already }: PlannedRevocation,
  form: FormState,
  kept: readonly unknown[],
): object {
  return {
    ...{ title: 'Annuler des certificats', breadcrumb: BREADCRUMB, width: 'narrow', form },
    subtitle: plural(toRevoke.length, 'certificat'),
    reason: form.values.reason ?? '',
    wordsForHolder: form.values.wordsForHolder ?? '',
    certificates: toRevoke.map((one) => ({ ...lineOf(one), kept: kept.includes(one.id) })),
    already: already.map(lineOf),
  };
}

/** From whose name to whose, before it is confirmed. */
export function reissueView({ reissues, seen }: PlannedReissue, form: FormState): object {
  return {
    ...{ title: 'Refaire des certificats', breadcrumb: BREADCRUMB, width: 'narrow', form, seen },
    subtitle: plural(reissues.length, 'certificat'),
    reason: form.values.reason ?? '',
    certificates: reissues.map(({ old, snapshot }) => ({
      ...lineOf(old),
      ...{ from: holderLine(old.snapshot.holder), to: holderLine(snapshot.holder), newNumber: snapshot.number },
    })),
  };
}

function lineOf({ id, number, snapshot }: Certificate) {
  const { firstNames, birthName, usedName = null } = snapshot.holder;
  const holder = registerName({ firstNames, birthName, usedName });
  return { id, number, holder, document: documentTitle(snapshot) };
}

export function holderLine({
  firstNames,
  birthName,
  usedName,
  gender,
  birthDay,
  birthPlace,
}: CertificateHolder): string {
  const used = usedName ? `, nom d’usage ${usedName}` : '';
  const born = birthDay ? `, ${formatDay(birthDay)}` : '';
  const place = birthPlace ? `, ${birthPlace}` : '';
  return `${firstNames} ${birthName}${used}${born}${place} (${GENDER_LABELS[gender].toLowerCase()})`;
}
