import type { Bloc, Certification } from '../domain/certification/certification.js';
import type { AchievementText, CredentialText } from '../domain/credentials/open-badge.js';
import type {
  BlocCertificateSnapshot,
  CertificateSnapshot,
  CertificationOnDocument,
} from '../domain/sealing/certificate-snapshot.js';
import { blocRuleSentence, titleRuleSentence } from '../web/french/rule-sentence.js';
import { readSentences } from './document-text.js';
import { civilName } from './french.js';

const sentence = readSentences('certificate.hbs');
const REGISTER = 'Répertoire national des certifications professionnelles (RNCP)';
const LEVELS = 'Cadre européen des certifications (CEC)';

/** The words of a credential: those of the certificate, and the rule of the version that the session sealed. */
export function credentialText(snapshot: CertificateSnapshot, sealed: Certification): CredentialText {
  const { holder, certification, session, decidedOn } = snapshot;
  const { usedName } = holder;
  const holderName = civilName(holder);
  const isTitle = snapshot.kind === 'title';
  const name = isTitle
    ? sentence('titleDocument', { ...snapshot, holderName })
    : sentence('blocDocument', { bloc: snapshot.bloc, holderName });
  return {
    name,
    ...achievementText(certification, isTitle ? null : snapshot.bloc, sealed),
    holder: usedName ? `${holderName}, ${sentence('usedName', holder)}` : holderName,
    decision: [
      sentence('decision', { kind: snapshot.kind, session, decidedOn, sameDay: session.day === decidedOn }),
      `${sentence('minutes', session)}.`,
      ...acquired(snapshot),
    ].join('\n'),
  };
}

/** What is said of a bloc, or of the title where none is given, whoever holds it. */
export function achievementText(
  certification: CertificationOnDocument,
  bloc: BlocOnDocument | null,
  content: Certification,
): AchievementText {
  const { code, level, title, registration } = certification;
  const isRegistered = registration !== null && /^RNCP\d+$/.test(code);
  return {
    ...subjectText(certification, bloc, content),
    achievement: bloc?.title ?? title,
    level: level === null ? null : { name: `Niveau\u00a0${level}`, framework: LEVELS },
    register: isRegistered ? REGISTER : null,
  };
}

type BlocOnDocument = Pick<BlocCertificateSnapshot['bloc'], 'code' | 'number' | 'title' | 'certificateTitle'>;

function subjectText(
  certification: CertificationOnDocument,
  bloc: BlocOnDocument | null,
  content: Certification,
): Pick<AchievementText, 'description' | 'criteria'> {
  const registered = [certification.title, sentence('registration', certification)].filter((words) => words !== '');
  if (bloc === null) {
    const description = `Certification professionnelle ${registered.join(', ')}.`;
    return { description, criteria: titleCriteria(content) };
  }
  const named = bloc.certificateTitle !== bloc.title;
  return {
    description: `${sentence('bloc', { bloc, named })} ${registered.join(', ')}.`,
    criteria: blocCriteria(content.blocs.find(({ code }) => code === bloc.code)!),
  };
}

/** The sentence names competences and blocs by their codes, as the fiche does; the list says what they are. */
function blocCriteria(bloc: Bloc): string {
  const list = bloc.competences.map(({ code, title }) => `- ${code} : ${title}`);
  const rule = blocRuleSentence(bloc.validation.rule, bloc);
  return [`Règle de validation du bloc de compétences : ${lowered(rule)}`, 'Compétences du bloc :', ...list].join('\n');
}

function titleCriteria(certification: Certification): string {
  const list = certification.blocs.map(({ code, title }) => `- ${code} : ${title}`);
  const rule = titleRuleSentence(certification.validation.rule, certification);
  return [`Règle d’obtention de la certification : ${lowered(rule)}`, 'Blocs de la certification :', ...list].join(
    '\n',
  );
}

function acquired(snapshot: CertificateSnapshot): string[] {
  if (snapshot.kind === 'title' || snapshot.bloc.acquiredCompetences.length === 0) return [];
  const { acquiredCompetences } = snapshot.bloc;
  const heading = sentence('competences', { several: acquiredCompetences.length > 1 });
  return [`${heading} :`, ...acquiredCompetences.map(({ code, title }) => `- ${code} : ${title}`)];
}

function lowered(rule: string): string {
  return rule.charAt(0).toLocaleLowerCase('fr') + rule.slice(1);
}
