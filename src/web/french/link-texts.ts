import { EDUCATION_CODE_ARTICLE, LABOUR_CODE_ARTICLE } from '../../domain/jury/national-jury-rules.js';
import { typeset } from './typography.js';

/** What each national text says of whoever may not deliberate on a VAE candidate. */
const SENTENCES = {
  [LABOUR_CODE_ARTICLE]: `VAE engagée depuis le 13 avril 2024 : l’article ${LABOUR_CODE_ARTICLE} exclut quiconque a ou a eu une relation personnelle ou professionnelle avec la personne candidate, ou l’a accompagnée.`,
  [EDUCATION_CODE_ARTICLE]: `VAE engagée avant le 13 avril 2024 : l’article ${EDUCATION_CODE_ARTICLE} exclut de la délibération quiconque appartient au même organisme que la personne candidate, ou l’a accompagnée.`,
} as const;

export function vaeTextSentence(article: keyof typeof SENTENCES): string {
  return typeset(SENTENCES[article]);
}
