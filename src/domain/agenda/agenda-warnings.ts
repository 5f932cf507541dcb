/** How a member is bound to a candidate: stepped out, declared without an answer yet, or noticed by nobody's word. */
export type RoomLinkStanding = 'recused' | 'declared' | 'noticed';

export interface RoomLink {
  readonly memberId: string;
  readonly candidacyId: string;
  readonly standing: RoomLinkStanding;
}

interface PassageInRoom {
  readonly candidacyId: string;
  readonly roomId: string;
}

interface RoomOfMembers {
  readonly id: string;
  readonly memberIds: readonly string[];
}

export interface LinkInRoom extends RoomLink {
  readonly roomId: string;
}

/** Candidates who pass in a room where somebody sits to whom they are bound; once a candidate, room and member. */
export function linksInRooms(
  passages: readonly PassageInRoom[],
  rooms: readonly RoomOfMembers[],
  links: readonly RoomLink[],
): LinkInRoom[] {
  const members = new Map(rooms.map(({ id, memberIds }) => [id, new Set(memberIds)]));
  const byCandidacy = new Map<string, RoomLink[]>();
  for (const link of links) byCandidacy.set(link.candidacyId, [...(byCandidacy.get(link.candidacyId) ?? []), link]);
  const found = passages.flatMap(({ candidacyId, roomId }) =>
    (byCandidacy.get(candidacyId) ?? [])
      .filter(({ memberId }) => members.get(roomId)?.has(memberId))
      .map((link) => ({ ...link, roomId })),
  );
  return [...new Map(found.map((one) => [`${one.candidacyId} ${one.roomId} ${one.memberId}`, one])).values()];
}

/** Rooms that a candidate had better not pass in. */
export function roomsToAvoid(
  candidacyId: string,
  rooms: readonly RoomOfMembers[],
  links: readonly RoomLink[],
): string[] {
  const bound = new Set(links.filter((link) => link.candidacyId === candidacyId).map(({ memberId }) => memberId));
  return rooms.filter(({ memberIds }) => memberIds.some((id) => bound.has(id))).map(({ id }) => id);
}
