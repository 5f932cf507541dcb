import type { Rectification } from '../domain/sealing/rectification.js';
import type { OpenedRectification } from '../deliberations/rectified-session.js';
import type { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import type { RelyingSession } from './affected-records.js';
import type { PlannedRectification } from './plan-rectification.js';

type Sealed = Pick<RectificationRecord, 'number' | 'rank' | 'hash' | 'sealedAt' | 'keyId' | 'signature'>;

export interface PresentedRectification extends Sealed {
  readonly sealedBy: string;
  readonly content: Rectification;
}

export interface PresentedRectificationRecord extends PresentedRectification {
  /** What was hashed, byte for byte: canonical JSON (RFC 8785). */
  readonly record: string;
}

/** A bloc to withdraw, as it is held. */
interface PresentedLoss {
  readonly id: string;
  readonly candidateId: string;
  readonly certificationCode: string;
  readonly blocCode: string;
  readonly awardedOn: string;
}

export interface PresentedPreview extends Pick<PlannedRectification, 'number' | 'terms' | 'consequences'> {
  readonly withdrawn: readonly PresentedLoss[];
  /** Blocs of another version that were carried over from those withdrawn. */
  readonly carried: readonly PresentedLoss[];
  readonly relyingSessions: readonly RelyingSession[];
  readonly evaluations: PlannedRectification['affected']['evaluations'];
  /** To be sent back with the confirmation: names all of this. */
  readonly seen: string;
}

export function presentRectification({ row, content }: OpenedRectification): PresentedRectification {
  const { number, rank, hash, sealedAt, sealerName: sealedBy, keyId, signature } = row;
  return { number, rank, hash, sealedAt, sealedBy, keyId, signature, content };
}

export function presentRectificationRecord(opened: OpenedRectification): PresentedRectificationRecord {
  return { ...presentRectification(opened), record: opened.row.record };
}

export function presentPreview({
  number,
  terms,
  consequences,
  affected,
  seen,
}: PlannedRectification): PresentedPreview {
  const { withdrawn, carried, relyingSessions, evaluations } = affected;
  return {
    ...{ number, terms, consequences, relyingSessions, evaluations, seen },
    withdrawn: withdrawn.map(presentLoss),
    carried: carried.map(presentLoss),
  };
}

function presentLoss({ id, candidateId, certificationCode, blocCode, awardedOn }: PresentedLoss): PresentedLoss {
  return { id, candidateId, certificationCode, blocCode, awardedOn };
}
