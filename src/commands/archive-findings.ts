import { clauseInWords } from '../documents/minutes-jury-text.js';
import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import {
  BEHIND,
  type Coded,
  END_OF_FILE,
  type Finding,
  type PlacedCandidate,
  type PlainProblem,
} from '../proof/verdict.js';

type Told = Exclude<Finding['code'], PlainProblem>;
type Sentences = { readonly [Code in Told]: (facts: Coded<Finding, Code>) => string };

const decided =
  (how: string) =>
  (one: PlacedCandidate): string =>
    `dit que ${candidateText(one)} a fait l’objet d’une décision ${how}`;
const at =
  (what: string) =>
  ({ byte }: { readonly byte: number }): string =>
    `${what} (octet ${byte})`;

const SENTENCES: Sentences = {
  truncated: at('s’arrête trop tôt : le fichier est coupé, ou une taille de son en-tête a été modifiée'),
  unreadable: at(
    'n’a pas d’en-tête lisible là où il devrait commencer : quelque chose y a été changé, ajouté ou retiré',
  ),
  repacked: at(
    'n’est pas écrit comme Délibloc l’écrit : l’archive a été refaite, ou un en-tête modifié ; demandez le fichier d’origine',
  ),
  unsafeName: at('porte un nom qu’aucune pièce d’une archive ne porte : modifié ou ajouté, il n’est pas lu'),
  duplicateName: at('porte le nom d’une autre pièce : ajouté, il n’est pas lu'),
  tooMany: at('vient après plus de pièces qu’une archive n’en peut contenir'),
  misplaced: ({ expected }) => `est à la place de ${expected} : des pièces ont été déplacées`,
  strangersKey: ({ keyId }) => `est signé par la clé ${keyId}, qui n’est pas parmi les clés de confiance`,
  withdrawnKey: ({ keyId, since }) =>
    `est signé par la clé ${keyId}, retirée depuis le ${since} : d’autres ont pu s’en servir ; demandez de nouveau l’archive`,
  journalEntriesDiffer: ({ entries }) => `ne contient pas, dans leur ordre, les écritures scellées (${entries})`,
  proposalDiffers: (one) => `porte pour ${candidateText(one)} une autre proposition que celle des règles`,
  decidedByStranger: decided('prise par quelqu’un qui n’est pas du jury'),
  decidedByRecused: decided('prise avec un membre qui s’était déporté'),
  decidedByAnotherNumber: decided('prise par un autre nombre de membres que celui de son quorum'),
  decidedWithoutQuorum: decided('prise sans le quorum'),
  appointmentMissing: ({ fileName }) => `manque : l’enregistrement scellé cite ce document (${fileName})`,
  sheetOfNobody: ({ sheet }) =>
    `contient une fiche (n° ${sheet}) de personne que l’enregistrement connaisse, ou d’aucune épreuve`,
  divergenceUnfounded: ({ candidate, assessment }) =>
    `ne contient pas ce que la divergence de la candidature n° ${candidate} à l’épreuve ${assessment} dit avoir été constaté`,
  rectificationOutOfOrder: ({ number, expected }) =>
    `est la rectification n° ${number} à la place de la n° ${expected} : une a été retirée, ou elles ont été déplacées`,
  compositionDiffers: (found) => `ne dit pas de la composition du jury ce qui s’en recalcule : ${comparison(found)}`,
  compositionOfPresentDiffers: (found) =>
    `ne dit pas des membres présents ce qui s’en recalcule : ${comparison(found)}`,
  unmetWithoutDerogation: ({ computed }) =>
    `contient une clause de composition non respectée, sans dérogation écrite : ${clauseInWords(computed)}`,
  quorumDiffers: ({ recorded, expected }) =>
    `donne un quorum de ${recorded} là où les règles de la certification en demandent un de ${expected}`,
};

const PLAIN: Readonly<Record<PlainProblem, string>> = {
  added: 'a été ajouté',
  addedBytes: 'est suivie d’octets qui ont été ajoutés',
  anotherSession: 'nomme une autre session que le sceau',
  appointmentChanged: 'n’est pas le document qui avait été joint',
  assessorsUnknown: 'ne contient pas les fiches scellées avec cette session',
  assessorsUnnamed: 'n’est pas de cette session : l’enregistrement scellé ne cite aucune fiche d’évaluateur',
  cannotBePrinted: 'ne peut pas être imprimé d’après l’enregistrement de cette archive',
  changed: 'a été modifié',
  derivedDiffers: 'ne dit pas ce que dit l’enregistrement scellé',
  describedOtherwise: 'n’est pas décrit dans le ZIP comme il avait été écrit',
  followsSomethingElse:
    'ne suit pas ce qui le précède : quelque chose a été modifié, retiré ou déplacé avant cette rectification',
  keysUnreadable: 'n’est pas un jeu de clés Ed25519',
  manifestMissing: 'manque : rien ne dit ce que l’archive devrait contenir',
  manifestNotSigned: 'n’est pas ce qui a été signé : lui ou sa signature a été modifié',
  manifestUnknown: 'n’est pas le manifeste d’une archive de session que ce programme connaisse',
  memberFactsMissing: 'ne dit pas des membres ce dont dépend la composition du jury, comme son format le demande',
  namedInSnapshot: 'manque : l’enregistrement scellé le cite',
  notCanonical: 'n’est pas le JSON canonique qui avait été écrit',
  notInManifest: 'manque au manifeste, qui doit le citer',
  notNextInChain: 'ne vient pas après ce qui le précède dans la chaîne des actes scellés',
  notOfItsSeal: 'n’est pas celui de son sceau : session, numéro, rang ou scellement diffèrent',
  notOfSnapshot: 'n’est pas celui de cet enregistrement : session, rang ou scellement diffèrent',
  notSealed: 'n’est pas ce qui a été scellé : son empreinte n’est pas celle du sceau',
  notSigned: 'n’est pas ce qui a été signé lors du scellement',
  notWhatSnapshotNames: 'n’est pas ce qui a été scellé : son empreinte n’est pas celle que cite l’enregistrement',
  rectificationDoesNotApply: 'ne s’applique pas à ce qui valait avant',
  rectificationUntold: 'n’est d’aucune rectification que le manifeste annonce',
  rectificationsTooMany: 'annonce plus de rectifications qu’il n’y a de pièces',
  rectifiesAnotherSession: 'rectifie une autre session',
  rectifiesOtherMinutes: 'rectifie un autre procès-verbal que le premier',
  removed: 'a été retiré',
  sealUnknown: 'n’est pas un sceau que ce programme connaisse',
  sealedBeforeWhatItFollows: 'a été scellé avant ce qu’il suit',
  sheetsOfNobody: 'n’est d’aucune candidature de l’enregistrement scellé',
  signatureOfAnother: 'ne signe pas ce manifeste : elle ou lui a été modifié',
  signatureUnreadable: 'n’est pas une signature',
  snapshotUnknown: 'n’est pas l’enregistrement d’une session : rien ne peut s’en recalculer',
};

/** « minutes.pdf a été modifié ». */
export function findingText(finding: Finding): string {
  return `${partText(finding.part)} ${problemText(finding)}`;
}

function problemText(finding: Finding): string {
  if (finding.code in PLAIN) return PLAIN[finding.code as PlainProblem];
  return SENTENCES[finding.code as 'misplaced'](finding as Coded<Finding, 'misplaced'>);
}

function partText(part: string): string {
  if (part === END_OF_FILE) return 'La fin du fichier';
  return part.startsWith(BEHIND) ? `Ce qui suit ${part.slice(BEHIND.length)}` : part;
}

function candidateText({ candidate, name }: PlacedCandidate): string {
  return `la candidature n° ${candidate} (${name})`;
}

function comparison({ recorded, computed }: Coded<Finding, 'compositionDiffers'>): string {
  if (!recorded) return `n’y figure pas « ${inWords(computed!)} »`;
  if (!computed) return `rien n’y demande « ${inWords(recorded)} »`;
  return `recalculé « ${verdict(computed)} », enregistré « ${verdict(recorded)} »`;
}

const verdict = (clause: CompositionClause): string =>
  `${inWords(clause)}, ${clause.met ? 'respectée' : 'non respectée'}`;

/** What a hostile record calls a clause need not be one. */
function inWords(clause: CompositionClause): string {
  try {
    return clauseInWords(clause);
  } catch {
    return JSON.stringify(clause);
  }
}
