import type { PresentedAgenda, PresentedPassage, PresentedRoom } from '../../src/agenda/present-agenda.js';
import type { ProposedPassages } from '../../src/agenda/propose-passages.js';
import { planSession, presentCandidates } from './a-session.js';
import type { TestApplication } from './application.js';
import type { Client } from './client.js';
import { enroll } from './enrolled-candidates.js';

export type Enrolled = Parameters<typeof enroll>[1];

/** What is sent to set an agenda; by default one morning of passages of twenty minutes. */
export const aDay = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ days: [{ day: '2023-06-15', from: '09:00', until: '12:30' }], breaks: [{ from: '10:20', until: '10:40' }] },
  ...{ durations: [{ minutes: 20 }], gap: 0, arrival: 15 },
  ...given,
});

export const NAMES = ['Arnaud', 'Benali', 'Cordier', 'Dupont', 'Esteban', 'Fabre'] as const;

let places = 0;

/**
 * A session with candidates of these names in that order, an agenda that is set, and rooms; nothing proposed yet. It has a
 * place of its own unless said otherwise: rooms of the same name in one place are one room.
 */
export async function sessionWithRooms(
  application: TestApplication,
  secretary: Client,
  {
    enrolled = NAMES.map(() => ({})),
    rooms = ['A', 'B'],
    agenda = {},
    ...planned
  }: {
    readonly enrolled?: readonly Enrolled[];
    readonly rooms?: readonly string[];
    readonly agenda?: Record<string, unknown>;
    readonly day?: string;
    readonly place?: string;
  } = {},
): Promise<string> {
  const { id } = await planSession(application, secretary, { place: `Campus ${(places += 1)}`, ...planned });
  const enrollmentIds: string[] = [];
  for (const [index, one] of enrolled.entries()) {
    const candidate = { birthName: NAMES[index % NAMES.length]!, ...one?.candidate };
    enrollmentIds.push((await enroll(application.database, { ...one, candidate })).id);
  }
  if (enrollmentIds.length > 0) await presentCandidates(secretary, id, enrollmentIds);
  await secretary.must(secretary.put(`jury-sessions/${id}/agenda`, aDay(agenda)));
  for (const name of rooms) await secretary.must(secretary.post<PresentedRoom>(`jury-sessions/${id}/rooms`, { name }));
  return id;
}

export const agendaOf = (client: Client, id: string): Promise<PresentedAgenda> =>
  client.must(client.get<PresentedAgenda>(`jury-sessions/${id}/agenda`));

export async function propose(client: Client, id: string): Promise<ProposedPassages> {
  const { terms } = await agendaOf(client, id);
  const sent = { version: terms!.version };
  return client.must(client.post<ProposedPassages>(`jury-sessions/${id}/agenda/proposal`, sent));
}

/** « A 09:00 » for each passage, in the order of the day. */
export const placesIn = ({ passages }: PresentedAgenda): string[] =>
  passages.map(({ room, from }: PresentedPassage) => `${room} ${from}`);
