import type { Certification } from '../../domain/certification/certification.js';
import type { PlainDay } from '../../domain/day.js';
import type { RegistrationRefusal } from '../../domain/certification/registration.js';
import type { RemainingWay } from '../../domain/plans/remaining-way-blocs.js';
import { lostAfter, type WayStage } from '../../domain/plans/remaining-way.js';
import { agree, capitalize, formatDay, plural } from './format.js';
import { alternativesSentence, blocsPhrase, namedBlocs, remainingWaySentence } from './remaining-way-sentence.js';
import { typeset } from './typography.js';

/** The plan of one candidate, as it is told. */
export interface WayText {
  /** What is left today. */
  readonly now: string;
  /** By when, and what happens otherwise; empty where nothing hangs on a date or nothing can be obtained. */
  readonly deadline: string;
  /** Other ways of as many blocs; empty where there is none. */
  readonly alternatives: string;
  /** What would be left from each later day on which it changes. */
  readonly later: readonly string[];
}

/** Says what is left to a candidate, by when, and what would be left afterwards. `stages` are those of the plan. */
export function wayText(stages: readonly WayStage[], certification: Certification): WayText {
  const [current, ...later] = stages as [WayStage, ...WayStage[]];
  return {
    now: 'refused' in current ? REFUSED_NOW[current.refused] : remainingWaySentence(current.way, certification),
    deadline: deadlineSentence(current, later[0], certification),
    alternatives: 'refused' in current ? '' : alternativesSentence(current.way, certification),
    later: later.map((stage) => laterSentence(stage, certification)),
  };
}

/** « La certification a été délivrée le 15 juin 2023, il ne reste rien à obtenir. » */
export function titleObtainedSentence(day: PlainDay): string {
  return `La certification a été délivrée le ${formatDay(day)}, il ne reste rien à obtenir.`;
}

const REFUSED_NOW: Readonly<Record<RegistrationRefusal, string>> = {
  registrationEnded: 'L’enregistrement de la certification a pris fin, elle ne peut plus être délivrée.',
  deliveryDeadlinePassed: 'La date limite de délivrance est passée, la certification ne peut plus être délivrée.',
};

/** « Le bloc 2 est valable jusqu’au 15 juin 2027 inclus : les trois blocs restants doivent être obtenus… » */
function deadlineSentence(current: WayStage, next: WayStage | undefined, certification: Certification): string {
  if ('refused' in current) return '';
  const { way, until } = current;
  if (!next || until === 'unlimited') return unlimitedSentence(way);
  const day = formatDay(until);
  if ('refused' in next) {
    const reason = next.refused === 'registrationEnded' ? REGISTRATION_ENDS : DELIVERY_ENDS;
    return typeset(`${reason} ${day} inclus : ${toDo(way)} au plus tard ce jour-là.`);
  }
  const lost = lostAfter(current);
  const are = agree(lost.length, 'est valable', 'sont valables');
  const held = `${capitalize(namedBlocs(lost, certification))} ${are} jusqu'au ${day} inclus`;
  if (next.way.blocCount === way.blocCount) {
    return typeset(`${held} : passé ce jour, les blocs à obtenir ne seront plus les mêmes.`);
  }
  return typeset(`${held} : ${toDo(way)} au plus tard ce jour-là, ${otherwise(lost, next.way)}.`);
}

const REGISTRATION_ENDS = 'Sans inscription, la certification peut être délivrée jusqu’au';
const DELIVERY_ENDS = 'La certification peut être délivrée jusqu’au';

function unlimitedSentence({ reliesOn }: RemainingWay): string {
  if (reliesOn.length === 0) return '';
  const held = agree(reliesOn.length, 'du bloc déjà acquis', 'des blocs déjà acquis');
  return typeset(`Aucune date limite : la validité ${held} est illimitée.`);
}

function toDo({ blocs, blocCount }: RemainingWay): string {
  if (blocs === null) return 'la certification doit être délivrée';
  if (blocCount === 1) return 'le bloc restant doit être obtenu';
  return `les ${NUMBERS[blocCount] ?? blocCount} blocs restants doivent être obtenus`;
}

const NUMBERS = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** A bloc lost is to be passed again only where the way goes through it whatever one chooses. */
function otherwise(lost: readonly string[], { blocs, blocCount }: RemainingWay): string {
  const sure = typeof blocs === 'object' && blocs && 'all' in blocs ? blocs.all : [blocs];
  if (lost.every((code) => sure.includes(code))) {
    return agree(lost.length, 'sinon il sera à repasser', 'sinon ils seront à repasser');
  }
  return `sinon il restera ${plural(blocCount, 'bloc')} à obtenir`;
}

/** « À partir du 16 juin 2027, il resterait 3 blocs à obtenir : … » */
function laterSentence(stage: WayStage, certification: Certification): string {
  const from = `À partir du ${formatDay(stage.from)}`;
  if ('refused' in stage) return `${from}, la certification ne pourrait plus être délivrée.`;
  const { way } = stage;
  if (way.blocs === null) return `${from}, les blocs requis seraient réunis.`;
  return typeset(
    `${from}, il resterait ${plural(way.blocCount, 'bloc')} à obtenir : ${blocsPhrase(way, certification)}.`,
  );
}
