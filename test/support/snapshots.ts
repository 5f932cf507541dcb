import type {
  BlocCertificateSnapshot,
  TitleCertificateSnapshot,
} from '../../src/domain/sealing/certificate-snapshot.js';
import type { MinutesCandidate, MinutesMember, MinutesSnapshot } from '../../src/domain/sealing/minutes-snapshot.js';

export const COMMUNITY_MANAGER = {
  code: 'RNCP31936',
  version: 1,
  title: 'Community manager',
  level: 6,
  registration: { from: '2014-12-22', until: '2023-12-18' },
};

const ISSUED = {
  number: '2023-000142',
  holder: { firstNames: 'Lina', birthName: 'Arnaud', gender: 'F', birthDay: '1998-03-01', birthPlace: 'Lyon (Rhône)' },
  certification: COMMUNITY_MANAGER,
  certifierName: 'Institut des Médias et de la Communication sur Internet (IMCI)',
  signatory: { quality: 'Gérante', place: 'Paris' },
  session: { day: '2023-06-15', place: 'Paris', minutesReference: 'PV-RNCP31936-2023-06-15' },
  decidedOn: '2023-06-15',
} as const;

/** The parchemin of a community manager, unless said otherwise. */
export function aTitleCertificate(differences: Partial<TitleCertificateSnapshot> = {}): TitleCertificateSnapshot {
  return { kind: 'title', ...ISSUED, ...differences };
}

/** The certificate of the first bloc of RNCP31936, valid for ever, unless said otherwise. */
export function aBlocCertificate(differences: Partial<BlocCertificateSnapshot> = {}): BlocCertificateSnapshot {
  const title = "Le suivi d'un projet sur les médias sociaux";
  const acquiredCompetences = [
    { code: 'C21', title: 'Assurer une veille sur les médias sociaux' },
    { code: 'C25', title: 'Rédiger un bilan du projet' },
  ];
  return {
    kind: 'bloc',
    ...ISSUED,
    bloc: { code: 'BC01', number: 1, title, certificateTitle: title, acquiredCompetences },
    validUntil: 'unlimited',
    ...differences,
  };
}

export function aMinutesMember(differences: Partial<MinutesMember> = {}): MinutesMember {
  return {
    firstNames: 'Camille',
    lastName: 'Faure',
    college: 'employer',
    organisation: 'Agence Boréale',
    external: true,
    president: false,
    present: true,
    appointedBy: 'la direction de l’institut',
    appointedOn: '2023-05-02',
    ...differences,
  };
}

/** A candidate who presented one bloc, which was proposed and validated. */
export function aMinutesCandidate(differences: Partial<MinutesCandidate> = {}): MinutesCandidate {
  const bloc = { code: 'BC01', number: 1, title: "Le suivi d'un projet sur les médias sociaux" };
  return {
    name: { firstNames: 'Lina', birthName: 'Arnaud' },
    birthDay: '1998-03-01',
    accessRoute: 'FC',
    attendance: 'present',
    recusals: [],
    quorum: { required: 3, sitting: 5 },
    blocs: [{ ...bloc, proposal: 'validated', decision: 'validated', reason: null }],
    title: { proposal: 'notAwarded', decision: 'partial', reason: null },
    ...differences,
  };
}

/** The sealed minutes of a session with a president and no candidate, unless said otherwise. */
export function someMinutes(differences: Partial<MinutesSnapshot> = {}): MinutesSnapshot {
  return {
    reference: 'PV-RNCP31936-2023-06-15',
    certification: COMMUNITY_MANAGER,
    certifierName: ISSUED.certifierName,
    session: { reference: 'RNCP31936-2023-06-15', day: '2023-06-15', place: 'Paris' },
    members: [aMinutesMember({ president: true })],
    composition: [],
    derogation: null,
    quorum: { required: 3, sitting: 5 },
    candidates: [],
    history: [{ state: 'planned', by: 'Dominique Petit', at: '2023-03-01T09:12:00Z' }],
    seal: {
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      previousHash: null,
      keyId: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    },
    ...differences,
  };
}
