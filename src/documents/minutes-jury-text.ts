import type { College } from '../domain/certification/certification.js';
import type { MinutesClause, MinutesMember, MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import { readSentences } from './document-text.js';
import { listOf } from '../web/french/format.js';
import { count } from './french.js';
import { COLLEGE_LABELS, FROM_COLLEGE } from './minutes-labels.js';

const sentence = readSentences('minutes.hbs');

/** A row of the table of members, and of the table they sign. */
export interface MemberText {
  readonly name: string;
  readonly role: string;
  readonly college: string;
  readonly organisation: string;
  readonly appointment: string;
  readonly presence: string;
  readonly signs: boolean;
}

/** A row of the check of the composition. */
export interface ClauseText {
  readonly requirement: string;
  readonly source: string;
  readonly found: string;
  readonly met: string;
}

export interface JuryText {
  readonly opening: string;
  readonly members: readonly MemberText[];
  readonly clauses: readonly ClauseText[];
  /** What those present did not meet; empty where they met all that those appointed did. */
  readonly ofPresent: string;
  readonly quorum: string;
  /** Who told their links with candidates; empty for minutes of before links were declared. */
  readonly linksDeclared: string;
  readonly derogation: { readonly heading: string; readonly text: string } | null;
}

/** Who sat, whether the jury was what it must be, and by what permission it sat if it was not. */
export function juryText(snapshot: MinutesSnapshot): JuryText {
  const { members, quorum, derogation } = snapshot;
  const president = members.find((member) => member.president && member.present);
  return {
    opening: sentence('opening', {
      ...snapshot,
      president: president ? memberName(president) : null,
      memberCount: members.length,
      presentCount: members.filter(({ present }) => present).length,
    }),
    members: members.map(memberText),
    clauses: snapshot.composition.map(clauseText),
    ofPresent: ofPresentText(snapshot.compositionOfPresent ?? []),
    quorum: sentence('quorum', { ...quorum, met: quorum.sitting >= quorum.required }),
    linksDeclared: linksDeclaredText(members),
    derogation: derogation && { heading: sentence('derogation', derogation), text: derogation.text },
  };
}

function linksDeclaredText(members: readonly MinutesMember[]): string {
  const asked = members.filter(({ linksDeclared }) => linksDeclared !== undefined);
  if (asked.length === 0) return '';
  const missing = asked.filter(({ linksDeclared }) => linksDeclared === null);
  const figures = { members: asked.length, declared: asked.length - missing.length };
  return sentence('linksDeclared', { ...figures, all: missing.length === 0, missing: listOf(missing.map(memberName)) });
}

function memberText(member: MinutesMember): MemberText {
  return {
    name: memberName(member),
    role: member.president ? 'Présidence' : 'Membre',
    college: COLLEGE_LABELS[member.college],
    organisation: member.organisation ?? '',
    appointment: appointmentText(member),
    presence: member.present ? 'présence' : 'absence',
    signs: member.present,
  };
}

/** By whom, when, under what reference; the document attached by the first signs of its hash, enough to tell it apart. */
function appointmentText(member: MinutesMember): string {
  const { appointedBy, appointedOn, appointmentReference = null, appointmentDocument } = member;
  if (appointedBy === null && appointedOn === null) return sentence('notAppointed');
  const document = appointmentDocument ? `${appointmentDocument.sha256.slice(0, 16)}…` : null;
  return sentence('appointment', { appointedBy, appointedOn, reference: appointmentReference, document });
}

function memberName({ firstNames, lastName }: MinutesMember): string {
  return `${firstNames} ${lastName}`;
}

function clauseText(clause: MinutesClause): ClauseText {
  return {
    requirement: requirementText(clause),
    source: clause.article ? sentence('article', clause) : '',
    found: foundText(clause),
    met: clause.met ? '✔ oui' : '✘ non',
  };
}

/** In words, for the table tells of the jury that was appointed. */
function ofPresentText(clauses: readonly MinutesClause[]): string {
  if (clauses.length === 0) return '';
  return sentence('ofPresent', { unmet: clauses.map(clauseInWords).join(' ; ') });
}

/** « au moins un membre salarié (D. 6412-6 du code du travail), constat : 0 membre ». */
export function clauseInWords(clause: MinutesClause): string {
  const source = clause.article ? ` (${clause.article})` : '';
  const requirement = requirementText(clause);
  return `${requirement.charAt(0).toLowerCase()}${requirement.slice(1)}${source}, constat : ${foundText(clause)}`;
}

function requirementText({ requirement }: MinutesClause): string {
  switch (requirement.kind) {
    case 'president':
      return sentence('president', { colleges: fromColleges(requirement.colleges ?? []) });
    case 'college':
      return sentence('college', { percent: null, ...requirement, colleges: fromColleges(requirement.colleges) });
    case 'external':
      return sentence('external', { percent: null, ...requirement });
    case 'parity':
      return sentence('parity', { external: requirement.among === 'external' });
    default:
      return sentence(requirement.kind, requirement);
  }
}

function foundText({ requirement, found }: MinutesClause): string {
  if (requirement.kind === 'parity') return sentence('parityFound', requirement);
  if (requirement.kind === 'appointed') return sentence('appointedFound', { ...requirement, found });
  return requirement.kind === 'president' ? sentence('presidentFound', { found }) : count(found, 'membre');
}

function fromColleges(colleges: readonly College[]): string {
  return listOf(
    colleges.map((college) => FROM_COLLEGE[college]),
    'ou',
  );
}
