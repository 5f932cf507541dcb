import type { Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type {
  BlocCertificateSnapshot,
  CertificateSnapshot,
  TitleCertificateSnapshot,
} from '../domain/sealing/certificate-snapshot.js';
import { certificationOnDocument } from '../domain/sealing/document-references.js';

/** What a sample takes from a certification. */
export interface Sampled {
  readonly certification: TitleCertificateSnapshot['certification'];
  readonly certifierName: string;
  readonly signatory: TitleCertificateSnapshot['signatory'];
  readonly blocs: readonly Pick<Certification['blocs'][number], 'code' | 'number' | 'title' | 'competences'>[];
}

const HOLDER: CertificateSnapshot['holder'] = {
  ...{ firstNames: 'Camille Exemple', birthName: 'Spécimen', gender: 'X' },
  ...{ birthDay: '2000-02-29', birthPlace: 'Exempleville' },
};
/** As long as names are: more than one in a thousand is not longer. */
const LONG_HOLDER: CertificateSnapshot['holder'] = {
  ...HOLDER,
  firstNames: 'Marie-Antoinette Joséphine Jeanne Victoire',
  birthName: 'Exemple de La Longue-Lignée-sur-Spécimen',
  usedName: 'Spécimen',
};

export function sampledFrom(certification: Certification, day: PlainDay): Sampled {
  const { certifier, sites, blocs } = certification;
  const place = sites.find(({ certifies }) => certifies)?.city ?? sites[0]?.city ?? 'Paris';
  return {
    certification: certificationOnDocument(certification, day),
    certifierName: certifier.name,
    signatory: { quality: certifier.signatory, place },
    blocs,
  };
}

/** An invented certification, where there is none of that code: with the longest titles there are. */
export function sampledFor(code: string): Sampled {
  const long =
    'Conduire une démarche permanente d’anticipation des évolutions techniques, juridiques et économiques du secteur, ' +
    'et en tirer les conséquences';
  const competences = ['Analyser un besoin', 'Conduire un projet', 'Rendre compte'].map((title, index) => ({
    code: `C${index + 1}`,
    title,
  }));
  return {
    certification: {
      ...{ code, version: 1, title: 'Certification d’exemple', level: 6 },
      registration: { from: '2020-01-01', until: '2030-12-31' },
    },
    certifierName: 'Établissement certificateur d’exemple',
    signatory: { quality: 'Direction de l’établissement', place: 'Exempleville' },
    blocs: [
      { code: 'BC01', number: 1, title: 'Premier bloc d’exemple', competences },
      { code: 'BC02', number: 2, title: long, competences: competences.map((one) => ({ ...one, title: long })) },
    ],
  };
}

/** The document of the whole title, or of the bloc of that code, of somebody who does not exist; null where no such bloc. */
export function sampleOf(
  sampled: Sampled,
  subject: string,
  day: PlainDay,
  holder: CertificateSnapshot['holder'] = HOLDER,
): CertificateSnapshot | null {
  const { certification, certifierName, signatory, blocs } = sampled;
  const minutesReference = `PV-${certification.code}-${day}-0000`;
  const common = {
    ...{ number: `${certification.code}-SPECIMEN`, holder, certification, certifierName, signatory },
    ...{ session: { day, place: signatory.place, minutesReference }, decidedOn: day },
  };
  if (subject === 'title') return { kind: 'title', ...common } satisfies TitleCertificateSnapshot;
  const found = blocs.find(({ code }) => code === subject);
  if (!found) return null;
  const { code, number, title, competences } = found;
  const acquiredCompetences = competences.map((one) => ({ code: one.code, title: one.title }));
  const bloc = { code, number, title, certificateTitle: title, acquiredCompetences };
  return { kind: 'bloc', ...common, bloc, validUntil: 'unlimited' } satisfies BlocCertificateSnapshot;
}

/** What stands on a specimen: it leads to the page where documents are checked, which knows nothing of it. */
export const sampleVerification = (publicUrl: string) => ({
  code: 'SPEC-IMEN-0000',
  address: `${publicUrl}/verifier#SPEC-IMEN-0000`,
});

/** A sample with the longest name that is met. */
export const longSampleOf = (sampled: Sampled, subject: string, day: PlainDay) =>
  sampleOf(sampled, subject, day, LONG_HOLDER);
