import { minuteOf, timeOf } from '../domain/agenda/time-of-day.js';
import type { AgendaDayHours, AgendaHours } from '../jury-sessions/agenda.entity.js';
import type { PlannedPassage } from '../jury-sessions/load-agenda.js';
import type { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { formatHour } from '../web/french/format.js';

const HOURS_WIDTH = 52;
const HEAD = 30;
/** Pixels a passage needs for its name to be read. */
const READABLE = 24;

export interface PicturedPassage extends PlannedPassage {
  readonly name: string;
  readonly inConflict: boolean;
}

/** A day drawn with its hours downwards and its rooms side by side; all measures are pixels. */
export function agendaPicture(
  { from, until }: AgendaDayHours,
  breaks: readonly AgendaHours[],
  rooms: readonly SessionRoom[],
  passages: readonly PicturedPassage[],
) {
  const first = Math.min(minuteOf(from), ...passages.map((one) => minuteOf(one.from)));
  const last = Math.max(minuteOf(until), ...passages.map((one) => minuteOf(one.until)));
  const scale = scaleOf(passages);
  const wide = roomWidth(rooms.length);
  const y = (time: string): number => HEAD + Math.round((minuteOf(time) - first) * scale);
  const width = HOURS_WIDTH + rooms.length * wide;
  const columns = new Map(rooms.map(({ id }, index) => [id, HOURS_WIDTH + index * wide]));
  return {
    ...{ width, height: HEAD + Math.ceil((last - first) * scale) + 8 },
    rooms: rooms.map(({ id, name }) => ({ name, x: columns.get(id)! + 4, width: wide - 8 })),
    hours: wholeHours(first, last).map((time) => ({ label: formatHour(time), y: y(time), text: y(time) + 4, width })),
    breaks: breaks
      .filter((pause) => minuteOf(pause.from) < last && minuteOf(pause.until) > first)
      .map((pause) => ({ x: HOURS_WIDTH, y: y(pause.from), width, height: y(pause.until) - y(pause.from) })),
    passages: passages.map((one) =>
      block(one, { x: columns.get(one.roomId)!, wide, y: y(one.from), length: y(one.until) - y(one.from) }),
    ),
  };
}

function block(one: PicturedPassage, { x, y, wide, length }: Readonly<Record<'x' | 'y' | 'wide' | 'length', number>>) {
  const height = length - 2;
  const sign = [one.inConflict ? '! ' : '', one.pinned ? '◆ ' : ''].join('');
  return {
    ...{ x: x + 3, y: y + 1, width: wide - 6, height },
    ...{ innerWidth: wide - 8, innerHeight: Math.max(1, height - 2) },
    ...{ label: `${sign}${one.name}`, showsName: height >= 14, text: Math.min(height / 2 + 4, 16) },
    tone: one.inConflict ? 'conflict' : one.pinned ? 'pinned' : 'plain',
  };
}

/** A name is read in 150; few rooms take more of the page. */
function roomWidth(rooms: number): number {
  return Math.max(150, Math.min(260, Math.floor(1040 / Math.max(1, rooms))));
}

/** Pixels a minute: so that most names can be read, between a page for a day and four. */
function scaleOf(passages: readonly PlannedPassage[]): number {
  const shortest = Math.min(60, ...passages.map(({ minutes }) => minutes));
  return Math.min(4, Math.max(1, READABLE / shortest));
}

function wholeHours(first: number, last: number): string[] {
  const from = Math.ceil(first / 60);
  return Array.from({ length: Math.max(0, Math.floor(last / 60) - from + 1) }, (_, index) =>
    timeOf((from + index) * 60),
  );
}
