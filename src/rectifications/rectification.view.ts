import type { Principal } from '../accounts/principal.js';
import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import type { CandidacyConsequences } from '../domain/sealing/rectification-consequences.js';
import {
  applyRectification,
  type RectificationTerms,
  type RectifiedCandidacy,
} from '../domain/sealing/rectification.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import type { FormState } from '../http/form.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { GENDER_LABELS, RECTIFICATION_GROUND_LABELS, SESSION_STATE_LABELS } from '../web/french/labels.js';
import type { PlannedRectification } from './plan-rectification.js';
import { keptFields } from './rectification-form.js';
import { nameOf, rectificationPage } from './rectification-form.view.js';
import { rectificationPolicy } from './rectification.policy.js';
import type { RectifiableSession, SessionRectifications } from './rectifications.service.js';

/** The minutes that rectify a session, the latest last. */
export function rectificationsView(who: Principal, found: SessionRectifications): object {
  const { session, members, opened } = found;
  let state = opened.first;
  return {
    ...rectificationPage(found),
    title: 'Rectifications',
    breadcrumb: rectificationPage(found).breadcrumb.slice(0, -1),
    rectifies: rectificationPolicy.rectify(who, members),
    rectifications: opened.rectifications.map(({ row, content }) => {
      const candidates = content.changes.map((change) => changeView(state, change));
      state = applyRectification(state, content);
      return {
        heading: `Procès-verbal rectificatif n°\u00a0${row.number}`,
        sealed: `Scellé le ${formatInstant(row.sealedAt)} par ${row.sealerName}`,
        ...decisionView(content),
        ...{ reason: content.reason, candidates, href: `/sessions/${session.id}/rectifications/${row.number}.pdf` },
      };
    }),
  };
}

/** All that follows, before the password is asked for. */
export function rectificationPreviewView(
  found: RectifiableSession,
  plan: PlannedRectification,
  form: FormState,
): object {
  const { terms, consequences, affected, opened } = plan;
  const { current } = opened;
  const isPublished = found.session.state === 'published';
  return {
    ...rectificationPage(found),
    ...{ title: `Procès-verbal rectificatif n°\u00a0${plan.number}`, width: 'narrow', form },
    ...{ passwordError: form.errors.password ?? null, signature: signatureHint(found) },
    ...decisionView(terms),
    reason: terms.reason,
    candidates: terms.changes.map((change, index) => ({
      ...changeView(current, change),
      consequences: [
        ...consequenceLines(current, consequences[index]!),
        ...laterIdentityLines(consequences[index]!, plan.issued),
      ],
      words: change.wordsForCandidate,
    })),
    when: isPublished
      ? 'Tout cela prend effet dès que vous scellez.'
      : 'La session n’est pas encore publiée\u00a0: blocs et documents suivront à la publication.',
    warnings: warningLines(current, affected),
    kept: keptFields(form.values),
    seen: plan.seen,
  };
}

function signatureHint({ forCertifier }: RectifiableSession): string {
  return forCertifier
    ? 'Il tient lieu de signature pour l’organisme certificateur.'
    : 'Il tient lieu de signature de la présidence du jury.';
}

/** Who decided, and why not the president where it was for the certifier. */
function decisionView({ ground, decidedBy, decidedOn, forCertifier }: RectificationTerms) {
  const decider = forCertifier ? `${decidedBy}, ${forCertifier.decidedAs}` : decidedBy;
  return {
    decided: `${RECTIFICATION_GROUND_LABELS[ground]}. Décision de ${decider}, le ${formatDay(decidedOn)}.`,
    forCertifier: forCertifier
      ? `Rectification établie pour l’organisme certificateur, et non par la présidence du jury\u00a0: ${forCertifier.presidentUnable}`
      : null,
  };
}

/** What is read in place of what. */
function changeView({ candidacies, certification }: SessionSnapshot, change: RectifiedCandidacy) {
  const candidacy = candidacies.find(({ id }) => id === change.candidacyId)!;
  const blocs = change.blocs.map(({ blocCode, from, to }) => ({
    what: `Bloc\u00a0${certification.blocs.find(({ code }) => code === blocCode)!.number}`,
    ...{ from: BLOC_DECISION_BADGES[from], to: BLOC_DECISION_BADGES[to] },
  }));
  const { title } = change;
  const titles = title
    ? [{ what: 'Certification', from: TITLE_DECISION_BADGES[title.from], to: TITLE_DECISION_BADGES[title.to] }]
    : [];
  const identity = change.identity;
  const names = identity ? [{ from: holderLine(identity.from), to: holderLine(identity.to) }] : [];
  return { name: nameOf(candidacy), decisions: [...blocs, ...titles], names };
}

function holderLine({ firstNames, birthName, usedName, gender, birthDay, birthPlace }: CertificateHolder): string {
  const used = usedName ? `, nom d’usage ${usedName}` : '';
  const born = birthDay ? `, ${formatDay(birthDay)}` : '';
  return `${firstNames} ${birthName}${used}${born}${birthPlace ? `, ${birthPlace}` : ''} (${GENDER_LABELS[gender].toLowerCase()})`;
}

const CERTIFICATE_KINDS = {
  issued: 'est délivré',
  revoked: 'est annulé',
  replaced: 'est annulé et remplacé',
  notInForce: 'n’est pas en vigueur\u00a0: rien n’y change',
} as const;

function consequenceLines({ certification }: SessionSnapshot, one: CandidacyConsequences): string[] {
  const numberOf = (code: string) => certification.blocs.find((bloc) => bloc.code === code)!.number;
  return [
    ...one.awarded.map(({ blocCode }) => `Le bloc\u00a0${numberOf(blocCode)} est acquis, à la date de la session.`),
    ...one.withdrawn.map(({ blocCode }) => `Le bloc\u00a0${numberOf(blocCode)} n’est plus acquis par cette session.`),
    ...one.certificates.map(({ subject, kind }) =>
      subject === 'title'
        ? `Le parchemin ${CERTIFICATE_KINDS[kind]}.`
        : `Le certificat du bloc\u00a0${numberOf(subject)} ${CERTIFICATE_KINDS[kind]}.`,
    ),
    ...(one.differsFromProposal
      ? ['La décision diffère de ce que les règles proposent\u00a0: le motif en répond.']
      : []),
  ];
}

/** New documents of whoever's were issued again under a changed identity. */
function laterIdentityLines(
  { candidateId, certificates }: CandidacyConsequences,
  issued: PlannedRectification['issued'],
): string[] {
  const holder = issued?.holders.get(candidateId);
  if (!holder || !certificates.some((one) => one.issued)) return [];
  return [
    `L’identité a changé depuis la décision\u00a0: les nouveaux documents sont délivrés à ${holderLine(holder)}.`,
  ];
}

function warningLines(
  { certification, candidacies }: SessionSnapshot,
  { relyingSessions, carried, evaluations }: PlannedRectification['affected'],
): { text: string; href: string | null }[] {
  const whose = (candidateId: string) => nameOf(candidacies.find((one) => one.candidateId === candidateId)!);
  const numberOf = (code: string) => certification.blocs.find((bloc) => bloc.code === code)?.number ?? code;
  return [
    ...relyingSessions.map(({ sessionId, day, state, candidateId, blocCode }) => ({
      text: `${whose(candidateId)}\u00a0: la session du ${formatDay(day)} (${SESSION_STATE_LABELS[state].toLowerCase()}) compte sur le bloc\u00a0${numberOf(blocCode)}.`,
      href: `/sessions/${sessionId}`,
    })),
    ...carried.map(({ candidateId, blocCode, certificationCode, certificationNumber }) => ({
      text: `${whose(candidateId)}\u00a0: le bloc ${blocCode} repris dans ${certificationCode}, version ${certificationNumber}, est retiré aussi.`,
      href: null,
    })),
    ...evaluations.map(({ candidacyId, blocCode, count }) => ({
      text: `${nameOf(candidacies.find(({ id }) => id === candidacyId)!)}\u00a0: ${plural(count, 'évaluation saisie', 'évaluations saisies')} depuis pour le bloc\u00a0${numberOf(blocCode)}, qu’aucune session ne lira.`,
      href: null,
    })),
  ];
}
