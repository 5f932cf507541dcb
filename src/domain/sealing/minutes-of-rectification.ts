import type { CertificateHolder, CertificationOnDocument } from './certificate-snapshot.js';
import type { PlainDay } from '../day.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import { certificationOnDocument, rectificationReference } from './document-references.js';
import type { MinutesSeal } from './minutes-snapshot.js';
import { type CandidacyConsequences, consequencesOf } from './rectification-consequences.js';
import {
  type ActForCertifier,
  applyRectification,
  type Change,
  type Rectification,
  type RectificationGround,
  type RectifiedCandidacy,
} from './rectification.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** All that rectifying minutes say, in the order in which they say it. */
export interface RectificationMinutes {
  readonly reference: string;
  readonly number: number;
  readonly certification: CertificationOnDocument;
  readonly certifierName: string;
  readonly session: { readonly day: PlainDay; readonly place: string };
  readonly first: Rectification['rectifies'];
  readonly ground: RectificationGround;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDay;
  /** Null where the president rectified. */
  readonly forCertifier: ActForCertifier | null;
  readonly candidates: readonly RectifiedOnMinutes[];
  readonly president: string | null;
  readonly sealing: Rectification['sealing'];
  readonly seal: MinutesSeal & { readonly rank: number };
}

export interface RectifiedOnMinutes {
  /** As the minutes name them that these rectify. */
  readonly identity: CertificateHolder;
  readonly blocs: readonly (Change<BlocDecisionOutcome> & { readonly number: number; readonly title: string })[];
  readonly title: Change<TitleDecisionOutcome> | null;
  readonly corrected: RectifiedCandidacy['identity'];
  readonly consequences: {
    readonly awarded: readonly number[];
    readonly withdrawn: readonly number[];
    /** Of blocs by their number, of the title by null. */
    readonly certificates: readonly {
      readonly bloc: number | null;
      readonly kind: 'issued' | 'revoked' | 'replaced';
    }[];
  };
}

/** The minutes of a rectification, from the first record, the rectifications before it, and itself. */
export function minutesOfRectification(
  first: SessionSnapshot,
  before: readonly Rectification[],
  rectification: Rectification,
  { hash, keyId }: Pick<MinutesSeal, 'hash'> & { readonly keyId: string },
): RectificationMinutes {
  const { number, rectifies, ground, reason, decidedBy, decidedOn, sealing, chain } = rectification;
  const { forCertifier = null } = rectification;
  const state = before.reduce(applyRectification, first);
  const { certification, session, members } = first;
  const president = members.find((member) => member.president);
  const consequences = consequencesOf(state, rectification);
  return {
    ...{ reference: rectificationReference(first, number), number, first: rectifies },
    certification: certificationOnDocument(certification, session.day),
    certifierName: certification.certifier.name,
    session: { day: session.day, place: session.place },
    ...{ ground, reason, decidedBy, decidedOn, forCertifier, sealing },
    candidates: rectification.changes.map((change, index) => rectifiedOn(state, change, consequences[index]!)),
    president: president ? `${president.firstNames} ${president.lastName}` : null,
    seal: { hash, keyId, previousHash: chain.previousHash, rank: chain.rank },
  };
}

function rectifiedOn(
  { certification, candidacies }: SessionSnapshot,
  { candidacyId, blocs, title, identity }: RectifiedCandidacy,
  { awarded, withdrawn, certificates }: CandidacyConsequences,
): RectifiedOnMinutes {
  const blocOf = (code: string) => certification.blocs.find((bloc) => bloc.code === code)!;
  return {
    identity: candidacies.find(({ id }) => id === candidacyId)!.identity,
    blocs: blocs.map(({ blocCode, from, to }) => {
      const bloc = blocOf(blocCode);
      return { from, to, number: bloc.number, title: bloc.title };
    }),
    title,
    corrected: identity,
    consequences: {
      awarded: awarded.map(({ blocCode }) => blocOf(blocCode).number),
      withdrawn: withdrawn.map(({ blocCode }) => blocOf(blocCode).number),
      certificates: certificates.flatMap(({ subject, kind }) =>
        kind === 'notInForce' ? [] : [{ bloc: subject === 'title' ? null : blocOf(subject).number, kind }],
      ),
    },
  };
}
