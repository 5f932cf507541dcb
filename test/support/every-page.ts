/** Who looks: the demonstration account of that role, or nobody. */
export const LOOKERS = {
  A: 'Administration',
  S: 'Secrétariat de jury',
  P: 'Présidence de jury',
  J: 'Membre de jury',
  C: 'Candidat·e, certification obtenue',
  c: 'Candidat·e, un bloc reste à obtenir',
  V: null,
} as const;
export type Looker = keyof typeof LOOKERS;

/**
 * Every page by its route, who looks at it, and where: each address is a state of it. `{…}` is an id that
 * `test/browser/lived-in-product.ts` finds or makes. A `!` before an address sends its form empty too, and looks at what
 * comes back; a status before it is that of a refusal, 200 elsewhere. All of them are looked at by `test/browser/every-page.spec.ts`.
 */
const TABLE = `
  V /                                                 /
  S /                                                 /
  A /                                                 /
  P /                                                 /
  J /                                                 /
  V /connexion                                        !/connexion /connexion?suite=/sessions /connexion?suite=/sessions&envoi=perdu
  V /verifier                                         !/verifier
  V /certificat/:token                                /certificat/{shared} 404:/certificat/inconnu
  V /convocation                                      !/convocation
  C /mon-espace                                       /mon-espace
  c /mon-espace                                       /mon-espace

  A /comptes                                          /comptes
  A /comptes/nouveau                                  !/comptes/nouveau
  A /comptes/:id                                      /comptes/{account}
  A /journal                                          /journal /journal?from=2001-01-01&to=2001-01-02
  S /courriels                                        /courriels
  S /courriels/:id                                    /courriels/{mail}
  S /recherche                                        /recherche /recherche?q=essai /recherche?q=zzzz
  S /historique/:kind/:id                             /historique/sessions/{published} /historique/candidats/{candidate}

  S /certifications                                   /certifications
  S /certifications/:code                             /certifications/RNCP31936 /certifications/MCMD
  V /certifications/:code/:version                    /certifications/RNCP31936/1
  A /certifications/:code/simulation                  /certifications/RNCP31936/simulation
  S /certifications/:code/versions                    /certifications/RNCP31936/versions
  S /certifications/:code/versions/:number/inscriptions  /certifications/RNCP31936/versions/1/inscriptions

  S /candidats                                        /candidats /candidats?q=zzzz
  S /candidats/nouveau                                !/candidats/nouveau
  S /candidats/:id                                    /candidats/{candidate} /candidats/{unenrolled}
  P /candidats/:id                                    /candidats/{candidate}
  S /candidats/:id/modifier                           /candidats/{candidate}/modifier
  S /candidats/:id/inscriptions/nouvelle              /candidats/{candidate}/inscriptions/nouvelle
  S /inscriptions                                     /inscriptions /inscriptions?q=zzzz
  S /inscriptions/:id/modifier                        /inscriptions/{enrollment}/modifier
  S /inscriptions/:id/acquis                          !/inscriptions/{enrollment}/acquis
  S /inscriptions/:id/evaluations                     /inscriptions/{enrollment}/evaluations
  S /blocs-acquis/:id/retrait                         !/blocs-acquis/{award}/retrait
  S /blocs-a-echeance                                 /blocs-a-echeance
  S /imports/candidats                                !/imports/candidats
  S /imports/candidats/:id                            /imports/candidats/{register}
  S /imports/membres-de-jury                          !/imports/membres-de-jury
  S /imports/evaluations                              /imports/evaluations
  S /imports/blocs-acquis                             !/imports/blocs-acquis
  S /imports/blocs-acquis/:id                         /imports/blocs-acquis/{awards}

  S /membres-de-jury                                  /membres-de-jury /membres-de-jury?q=zzzz
  S /membres-de-jury/nouveau                          !/membres-de-jury/nouveau
  S /membres-de-jury/:id                              /membres-de-jury/{person}
  S /membres-de-jury/:id/modifier                     /membres-de-jury/{person}/modifier

  S /statistiques                                     /statistiques /statistiques?certification=RNCP31936
  S /statistiques/promotions                          /statistiques/promotions
  S /statistiques/promotions/:code/:year              /statistiques/promotions/RNCP31936/2023

  S /sessions                                         /sessions
  J /sessions                                         /sessions
  S /sessions/nouvelle                                !/sessions/nouvelle
  S /sessions/:id                                     /sessions/{empty} /sessions/{convened} /sessions/{open} /sessions/{deliberated} /sessions/{published}
  P /sessions/:id                                     /sessions/{open} /sessions/{deliberated}
  J /sessions/:id                                     /sessions/{convened}
  S /sessions/:id/modifier                            /sessions/{empty}/modifier
  S /sessions/:id/membres/nouveau                     !/sessions/{empty}/membres/nouveau
  S /sessions/:id/membres/:memberId                   /sessions/{convened}/membres/{member}
  S /sessions/:id/membres/:memberId/liens             /sessions/{convened}/membres/{member}/liens
  S /sessions/:id/candidats/ajouter                   /sessions/{empty}/candidats/ajouter
  S /sessions/:id/candidats/:candidacyId              /sessions/{convened}/candidats/{candidacy}
  S /sessions/:id/emargement                          /sessions/{convened}/emargement
  S /sessions/:id/agenda                              /sessions/{empty}/agenda /sessions/{convened}/agenda
  S /sessions/:id/agenda/horaires                     !/sessions/{empty}/agenda/horaires
  S /sessions/:id/agenda/salles/nouvelle              !/sessions/{convened}/agenda/salles/nouvelle
  S /sessions/:id/agenda/salles/:roomId               /sessions/{convened}/agenda/salles/{room}
  S /sessions/:id/agenda/candidats/:candidacyId       /sessions/{convened}/agenda/candidats/{candidacy}
  S /sessions/:id/convocations                        /sessions/{empty}/convocations /sessions/{convened}/convocations /sessions/{open}/convocations
  S /sessions/:id/convocations/:subjectId             /sessions/{convened}/convocations/{candidacy}

  S /sessions/:id/evaluations                         /sessions/{empty}/evaluations /sessions/{convened}/evaluations?bloc=BC07 /sessions/{convened}/evaluations?assessment=E4.1 /sessions/{published}/evaluations /sessions/{published}/evaluations?assessment=E1 404:/sessions/{convened}/evaluations?assessment=E99
  S /sessions/:id/evaluations/manquantes              /sessions/{empty}/evaluations/manquantes /sessions/{convened}/evaluations/manquantes /sessions/{published}/evaluations/manquantes
  S /sessions/:id/evaluations/fichiers                !/sessions/{convened}/evaluations/fichiers
  S /sessions/:id/evaluations/fichiers/:fileId        /sessions/{convened}/evaluations/fichiers/{grid}
  S /sessions/:id/evaluateurs                         /sessions/{empty}/evaluateurs /sessions/{convened}/evaluateurs
  S /sessions/:id/evaluateurs/salles                  /sessions/{convened}/evaluateurs/salles
  S /sessions/:id/groupes/:groupId                    /sessions/{convened}/groupes/{group}
  J /sessions/:id/mes-evaluations                     /sessions/{convened}/mes-evaluations
  J /sessions/:id/mes-evaluations/:sheetId            /sessions/{convened}/mes-evaluations/{sheet}
  J /sessions/:id/mes-evaluations/groupes/:groupId    /sessions/{convened}/mes-evaluations/groupes/{group}
  S /sessions/:id/groupes                             !/sessions/{convened}/groupes
  P /sessions/:id/divergences                         /sessions/{convened}/divergences

  P /sessions/:id/deliberation                        /sessions/{open}/deliberation /sessions/{published}/deliberation
  P /sessions/:id/deliberation/:candidacyId           /sessions/{open}/deliberation/{deciding} /sessions/{published}/deliberation/{decided}
  P /sessions/:id/sceller                             /sessions/{deliberated}/sceller
  P /sessions/:id/rectifications                      /sessions/{published}/rectifications
  P /sessions/:id/rectifier                           /sessions/{published}/rectifier !/sessions/{published}/rectifier?candidature={decided}
  A /sessions/:id/rectifier                           !/sessions/{published}/rectifier?candidature={decided}
  S /sessions/:id/documents                           /sessions/{empty}/documents /sessions/{published}/documents
  S /sessions/:id/statistiques                        /sessions/{published}/statistiques
  S /sessions/:id/certificats                         /sessions/{published}/certificats

  S /certificats                                      /certificats /certificats?q=zzzz
  S /certificats/:id                                  /certificats/{certificate} /certificats/{revoked}
  A /certificats/:id                                  /certificats/{certificate}
  S /tirages-de-certificats                           !/tirages-de-certificats
  S /tirages-de-certificats/:id                       /tirages-de-certificats/{run}

  J /comptes                                          403:/comptes
  S /candidats                                        422:/candidats?sort=birthPlace
  S /sessions/:id                                     404:/sessions/00000000-0000-4000-8000-000000000000
  V /introuvable                                      404:/introuvable
`;

/** Pages that the demonstration cannot bring about, and what looks at them instead. */
export const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  '/sessions/:id/membres/:memberId/actes/:number': 'a document somebody attached, not a page',
  '/imports/membres-de-jury/:id': 'the same page as that of people and of blocs: file-import-preview.hbs',
  '/imports/evaluations/:id': 'loads itself again while the file is read: test/browser/rare-states.spec.ts',
  '/mon-espace/convocations/:id': 'the page of the code, for who is signed in: test/api/convocations.spec.ts',
  '/reports/:id/annulation': 'needs a second version of a certification: test/pages/versions.spec.ts',
};

/** What is downloaded, or read by a script. */
export const NOT_PAGES =
  /^\/(api|health|assets|\.well-known|contexts)|\.(pdf|zip|json|jwt|jsonl|ics)$|\/(fichier|modele|grille|suggestions|export)$/;

export interface Look {
  readonly by: Looker;
  readonly route: string;
  readonly address: string;
  readonly isSent: boolean;
  readonly status: number;
}

export const LOOKS: readonly Look[] = TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => {
    const [by, route, ...addresses] = line.trim().split(/ +/) as [Looker, string, ...string[]];
    return addresses.map((address) => {
      const [, sent, status, path] = /^(!?)(?:(\d{3}):)?(.*)$/.exec(address)!;
      return { by, route, address: path!, isSent: sent === '!', status: Number(status ?? 200) };
    });
  });
