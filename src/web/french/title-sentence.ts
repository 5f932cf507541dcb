import type { Certification } from '../../domain/certification/certification.js';
import type { BlocProposal, TitleProposal } from '../../domain/proposals/proposal.js';
import type { RegistrationRefusal } from '../../domain/certification/registration.js';
import { compileRule } from '../../domain/rules/rule-evaluation.js';
import { formatDay, listOf, plural } from './format.js';
import { codeName } from './nouns.js';
import { typeset } from './typography.js';

type CertificationOfTitle = Pick<Certification, 'validation' | 'registrations'>;

/** What the blocs make of the title, and what is left: « 3 blocs sur 4. Reste à obtenir : BC01 (la compétence 7 suffit). » */
export function titleProposalSentence(
  title: TitleProposal,
  blocs: readonly BlocProposal[],
  certification: CertificationOfTitle,
): string {
  if (title.refused) return refusalSentence(title.refused, certification);
  if (title.outcome === 'awarded') return 'Les blocs requis sont réunis, la certification peut être délivrée.';
  const missing = title.missingBlocs.map((code) =>
    missingBloc(
      blocs.find(({ blocCode }) => blocCode === code),
      code,
    ),
  );
  const possible = title.outcome === 'open' ? 'Encore possible : ' : '';
  return typeset(`${possible}${reachedPhrase(title, certification)}. Reste à obtenir : ${listOf(missing)}.`);
}

/** The same without what is left, for where that is told beside it: « 3 blocs sur 4. » */
export function titleStandingSentence(title: TitleProposal, certification: CertificationOfTitle): string {
  if (title.refused || title.outcome === 'awarded') return titleProposalSentence(title, [], certification);
  return typeset(`${reachedPhrase(title, certification)}.`);
}

function reachedPhrase({ missingBlocs }: TitleProposal, { validation }: CertificationOfTitle): string {
  const { required } = compileRule(validation.rule);
  return `${plural(required - missingBlocs.length, 'bloc')} sur ${required}`;
}

function missingBloc(bloc: BlocProposal | undefined, code: string): string {
  if (!bloc) return code;
  const { missingCount, missingMandatory, conditions } = bloc.facts;
  if (missingCount === 0) return code;
  if (missingCount > 1) return `${code} (encore ${missingCount} ${conditions ? 'résultats' : 'compétences'})`;
  const [only] = missingMandatory;
  if (conditions && only === undefined) return `${code} (un résultat suffit)`;
  return `${code} (${only === undefined ? 'une compétence' : `la compétence ${codeName(only)}`} suffit)`;
}

/** A certification is delivered under its registration only; see domain `mayAward`. */
function refusalSentence(refused: RegistrationRefusal, { registrations }: CertificationOfTitle): string {
  const last = registrations.toSorted((one, other) => (one.until < other.until ? 1 : -1))[0];
  if (refused === 'deliveryDeadlinePassed') {
    const until = last?.deliveryDeadline === undefined ? '' : `, le ${formatDay(last.deliveryDeadline)}`;
    return `La date limite de délivrance est passée${until}. Cette session ne peut rien délivrer.`;
  }
  const ended = last === undefined ? '' : ` le ${formatDay(last.until)}`;
  return `L’enregistrement de la certification a pris fin${ended}. Faute d’inscription avant cette fin, cette session ne peut rien délivrer.`;
}
