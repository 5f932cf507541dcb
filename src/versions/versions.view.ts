import type { Principal } from '../accounts/principal.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { COMPARED_PARTS, type ComparedPart } from '../domain/versions/version-differences.js';
import type { Certification, ValidityPeriod } from '../domain/certification/certification.js';
import { formatDayRange, listOf, plural } from '../web/french/format.js';
import { titleRuleSentence } from '../web/french/rule-sentence.js';
import { versionMovePolicy } from './version-move.policy.js';
import type { Lineage, VersionComparison, VersionStanding } from './versions.service.js';

/** Versions beside each other: who is enrolled under which, which is current, what each changes. */
export function versionsView(who: Principal, code: string, { versions, comparisons }: Lineage): object {
  const [newest] = versions;
  return {
    title: 'Versions de la certification',
    subtitle: newest ? `${newest.version.title} · ${code}` : code,
    breadcrumb: [
      { label: 'Certifications', href: '/certifications' },
      { label: code, href: `/certifications/${code}` },
    ],
    versions: versions.map((one) => standingRow(who, one)),
    comparisons: comparisons.map(comparisonView),
  };
}

/** « RNCP31936, version 2 ». */
export const versionName = ({ code, number }: Pick<CertificationVersion, 'code' | 'number'>): string =>
  `${code}, version ${number}`;

const STANDING_BADGES = {
  current: { tone: 'success', label: 'Pour les nouvelles inscriptions' },
  past: { tone: 'neutral', label: 'Ancienne' },
  toCome: { tone: 'info', label: 'À venir' },
};

function standingRow(who: Principal, { version, standing, enrolled, moved }: VersionStanding): object {
  const { code, number, content } = version;
  const mayRead = versionMovePolicy.read(who) && enrolled > 0;
  return {
    ...{ name: versionName(version), href: `/certifications/${code}?version=${number}` },
    registrations: registrationsText(content),
    enrolled: plural(enrolled, 'inscription'),
    moved: moved === 0 ? null : `dont ${plural(moved, 'reportée')} sur une autre version`,
    badge: STANDING_BADGES[standing],
    enrolledHref: mayRead ? `/certifications/${code}/versions/${number}/inscriptions` : null,
  };
}

const PART_LABELS: Readonly<Record<ComparedPart, string>> = {
  title: 'Intitulé',
  level: 'Niveau',
  registrations: 'Enregistrement',
  validity: 'Validité des blocs',
  titleRule: 'Obtenir la certification',
  juries: 'Jury',
};

const PART_TEXTS: Readonly<Record<ComparedPart, (certification: Certification) => string>> = {
  title: ({ title }) => title,
  level: ({ level }) => (level === null ? 'Non indiqué' : `Niveau ${level}`),
  registrations: registrationsText,
  validity: ({ validity }) => periodText(validity.period),
  titleRule: (certification) => titleRuleSentence(certification.validation.rule, certification),
  juries: ({ juries }) =>
    juries.length === 0
      ? 'Non indiqué'
      : listOf(juries.map(({ size, quorum }) => `${plural(size, 'membre')}, quorum de ${quorum.members}`)),
};

function comparisonView({ newer, older, differences }: VersionComparison, index: number): object {
  const { changed, routesOpened, routesClosed, blocs, dropped } = differences;
  const bloc = ({ content }: CertificationVersion, code: string): string =>
    `${code} ${content.blocs.find((one) => one.code === code)?.title ?? ''}`;
  return {
    ...{ anchor: `comparaison-${index + 1}`, heading: headingOf(newer, older) },
    ...{ newer: versionName(newer), older: versionName(older) },
    parts: COMPARED_PARTS.map((part) => ({
      ...{ label: PART_LABELS[part], before: PART_TEXTS[part](older.content), now: PART_TEXTS[part](newer.content) },
      badge: changed.includes(part) ? { tone: 'warning', label: 'Change' } : { tone: 'neutral', label: 'Inchangé' },
    })),
    routesOpened: routesOpened.length > 0 ? listOf(routesOpened) : null,
    routesClosed: routesClosed.length > 0 ? listOf(routesClosed) : null,
    blocs: blocs.map((one) => ({
      name: bloc(newer, one.blocCode),
      standing: one.alternatives.map((codes) => listOf(codes.map((code) => bloc(older, code)))),
      changes: one.changed.map((part) => BLOC_PART_LABELS[part]),
      ...{ added: one.competencesAdded, removed: one.competencesRemoved },
      unchanged:
        one.alternatives.length > 0 &&
        one.changed.length + one.competencesAdded.length + one.competencesRemoved.length === 0,
    })),
    dropped: dropped.map((code) => bloc(older, code)),
  };
}

const headingOf = (newer: CertificationVersion, older: CertificationVersion): string =>
  newer.code === older.code
    ? `De la version ${older.number} à la version ${newer.number}`
    : `De ${versionName(older)} à ${versionName(newer)}`;

const BLOC_PART_LABELS = {
  title: 'Intitulé différent',
  rule: 'Règle de validation différente',
  validity: 'Validité différente',
} as const;

function registrationsText({ registrations }: Certification): string {
  if (registrations.length === 0) return 'Non indiqué';
  return listOf(registrations.map(({ from, until }) => formatDayRange(from, until)));
}

const periodText = (period: ValidityPeriod): string =>
  period === 'unlimited' ? 'Illimitée' : plural(period.years, 'an');
