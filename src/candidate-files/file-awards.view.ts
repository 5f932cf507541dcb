import type { Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import { AWARD_ORIGIN_LABELS } from '../enrollments/enrollment.view.js';
import { dayInFrance } from '../config/clock.js';
import { formatDay } from '../web/french/format.js';
import { validitySentence } from '../web/timeline-bars.js';
import type { CandidateFile } from './candidate-file.service.js';

/** Every bloc that the person holds or held, with its origin, and those that minutes took away since. */
export function fileAwards({ awards, withdrawn, enrollments, today, whole }: CandidateFile): object {
  return {
    awards: awards.map((award) => ({ ...awardView(award, enrollments, today), ...removal(award, whole) })),
    withdrawn: withdrawn.map(({ withdrawnAt, withdrawnBy, reason, ...award }) => ({
      bloc: blocOf(award, enrollments),
      text: `acquis le ${formatDay(award.awardedOn)}, retiré le ${formatDay(dayInFrance(withdrawnAt))} par ${withdrawnBy}`,
      reason,
    })),
  };
}

type AnyAward = Pick<BlocAwardRecord, 'certificationCode' | 'certificationNumber' | 'blocCode'>;

function awardView(award: BlocAwardRecord, enrollments: CandidateFile['enrollments'], today: PlainDay): object {
  const { certificationCode, certificationNumber, origin, evidence } = award;
  return {
    bloc: blocOf(award, enrollments),
    certification: `${certificationCode}, version ${certificationNumber}`,
    ...{ origin: AWARD_ORIGIN_LABELS[origin], evidence, validity: validitySentence(blocAwardOf(award), today) },
  };
}

/** A decision of a jury is taken away by minutes alone, and what was carried over by undoing the move. */
function removal({ id, origin, restsOn, blocCode, awardedOn }: BlocAwardRecord, whole: boolean): object {
  return {
    removalHref: !whole || origin === 'decision' || restsOn ? null : `/blocs-acquis/${id}/retrait`,
    removalLabel: `Retirer ${blocCode}, acquis le ${formatDay(awardedOn)}`,
  };
}

function blocOf(award: AnyAward, enrollments: CandidateFile['enrollments']): string {
  const file = enrollments.find(({ enrollment }) => isOfVersion(award, enrollment.certification));
  return file ? blocLabel(file.enrollment.certification.content, award.blocCode) : award.blocCode;
}

export function blocLabel({ blocs }: Pick<Certification, 'blocs'>, code: string): string {
  return `${code} ${blocs.find((bloc) => bloc.code === code)?.title ?? ''}`;
}
