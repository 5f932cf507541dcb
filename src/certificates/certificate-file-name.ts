import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { fileNamePart } from '../http/send-document.js';

/** "Certificat_RNCP31936_BC02_DURAND_2023-06-15.pdf", "Parchemin_RNCP31936_DURAND_2023-06-15.pdf". */
export function fileNameOf(snapshot: CertificateSnapshot): string {
  const { certification, holder, decidedOn } = snapshot;
  const name = fileNamePart(holder.usedName ?? holder.birthName).toLocaleUpperCase('fr');
  const document =
    snapshot.kind === 'title'
      ? ['Parchemin', certification.code]
      : ['Certificat', certification.code, snapshot.bloc.code];
  return `${[...document, name, decidedOn].filter((part) => part !== '').join('_')}.pdf`;
}
