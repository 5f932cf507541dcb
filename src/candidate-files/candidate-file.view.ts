import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { certificateHref, documentTitle } from '../certificates/certificate.list.js';
import { CERTIFICATE_STATE_BADGES, stateOn } from '../certificates/certificate-state.view.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import type { RecordHistory } from '../history/history.service.js';
import { daysView } from '../history/history.view.js';
import { formatDay } from '../web/french/format.js';
import { GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { CandidateFile } from './candidate-file.service.js';
import { enrollmentMoveView } from './enrollment-move.view.js';
import { enrollmentView } from './enrollment-file.view.js';
import { fileAwards } from './file-awards.view.js';
import { fileTimelines } from './file-timeline.view.js';
import { nextSteps } from './next-steps.view.js';

/** The page of one person. `history` is what was done last; null where it is not shown. */
export function candidateFileView(file: CandidateFile, history: RecordHistory | null): object {
  const { candidate, whole } = file;
  const href = `/candidats/${candidate.id}`;
  return {
    ...{ title: registerName(candidate), href, whole },
    breadcrumb: whole ? CANDIDATES_BREADCRUMB : [{ label: 'Sessions de jury', href: '/sessions' }],
    actions: whole ? actionsAt(href) : [],
    identity: whole ? identityView(file) : null,
    steps: nextSteps(file),
    enrollments: enrollmentsView(file),
    newEnrollmentHref: `${href}/inscriptions/nouvelle`,
    certificates: certificatesView(file),
    held: fileAwards(file),
    history: history && {
      days: daysView(history.entries.items, history.names, candidate.id),
      href: `/historique${href}`,
    },
  };
}

function actionsAt(href: string): object[] {
  return [
    { label: 'Nouvelle inscription', href: `${href}/inscriptions/nouvelle` },
    { label: 'Modifier l’identité', href: `${href}/modifier` },
    { label: 'Historique', href: `/historique${href}` },
  ];
}

function identityView({ candidate }: CandidateFile): object {
  const { birthName, usedName, firstNames, gender, birthDay, birthPlace, email, accountId, registeredAt } = candidate;
  return {
    ...{ birthName, usedName, firstNames, birthDay, birthPlace, email, registeredAt },
    gender: gender === null ? null : GENDER_LABELS[gender],
    hasAccount: accountId !== null,
  };
}

function enrollmentsView(file: CandidateFile): object[] {
  const { enrollments, awards, moves, today } = file;
  const files = enrollments.map((one) => ({
    ...one,
    awards: awards.filter((award) => isOfVersion(award, one.enrollment.certification)).map(blocAwardOf),
  }));
  const timelines = fileTimelines(files, today);
  return files.map((one, index) => ({
    ...enrollmentView(one, one.awards, timelines[index] ?? null, today),
    ...enrollmentMoveView(one.enrollment, moves, enrollments),
  }));
}

function certificatesView({ certificates, today }: CandidateFile): object[] {
  return certificates.map((certificate) => {
    const { id, number, snapshot, issuedOn, revocation } = certificate;
    return {
      ...{ number, title: documentTitle(snapshot), certification: snapshot.certification.title },
      ...{ issuedOn: formatDay(issuedOn), href: `/certificats/${id}` },
      downloadHref: revocation === null ? certificateHref(id) : null,
      badge: CERTIFICATE_STATE_BADGES[stateOn(certificate, today)],
    };
  });
}
