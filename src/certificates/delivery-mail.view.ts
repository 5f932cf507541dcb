import type { Candidate } from '../candidates/candidate.entity.js';
import { typeset } from '../web/french/typography.js';

/** What happened to somebody's certificates. */
export type CertificateNews = 'published' | 'issued' | 'reissued' | 'revoked' | 'rectified';

const SUBJECTS: Readonly<Record<CertificateNews, string>> = {
  published: 'Vos résultats sont publiés',
  issued: 'Un nouveau certificat vous attend',
  reissued: 'Vos certificats ont été refaits à votre nom',
  revoked: 'Un de vos certificats a été annulé',
  rectified: 'Vos certificats ont changé',
};

const NEWS: Readonly<Record<CertificateNews, string>> = {
  published:
    'Les résultats de la session de jury à laquelle vous étiez inscrit·e sont publiés. Vous les trouverez dans votre espace, avec les certificats qui vous sont délivrés.',
  issued: 'Un certificat vient de vous être délivré : il est à télécharger dans votre espace.',
  reissued:
    'Votre identité ayant changé, vos certificats ont été refaits. Les nouveaux sont dans votre espace ; les anciens ne sont plus en vigueur.',
  revoked:
    'Un certificat qui vous avait été délivré a été annulé : il ne peut plus être présenté. Votre espace dit lequel et pourquoi.',
  rectified:
    'Une décision du jury qui vous concerne a été rectifiée, et vos certificats avec elle. Votre espace dit ce qui vaut désormais ; un certificat annulé ne peut plus être présenté.',
};

export const newsSubject = (news: CertificateNews): string => typeset(SUBJECTS[news]);

/** Says where to look, not what was decided: a mail is read by whoever opens the mailbox. */
export function newsText(news: CertificateNews, candidate: Candidate, publicUrl: string): string {
  const { firstNames, usedName, birthName, accountId } = candidate;
  return [
    `Bonjour ${firstNames} ${usedName ?? birthName},`,
    typeset(NEWS[news]),
    `${typeset('Votre espace :')} ${publicUrl}/mon-espace`,
    ...(accountId === null
      ? [
          typeset(
            'Si vous n’avez pas encore de compte, demandez-le au secrétariat de jury : il le reliera à votre dossier.',
          ),
        ]
      : []),
    typeset('Vos certificats en vigueur y restent à télécharger aussi longtemps que vous en aurez besoin.'),
  ].join('\n\n');
}
