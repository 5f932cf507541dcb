import { linksInRooms, roomsToAvoid, type RoomLink } from './agenda-warnings.js';

const ROOMS = [
  { id: 'A', memberIds: ['claire', 'driss'] },
  { id: 'B', memberIds: [] },
];
const recused: RoomLink = { memberId: 'claire', candidacyId: 'lina', standing: 'recused' };
const noticed: RoomLink = { memberId: 'driss', candidacyId: 'lina', standing: 'noticed' };

describe('An agenda warns', () => {
  it('of each member of a room who is bound to a candidate passing there', () => {
    expect(linksInRooms([{ candidacyId: 'lina', roomId: 'A' }], ROOMS, [recused, noticed])).toEqual([
      { ...recused, roomId: 'A' },
      { ...noticed, roomId: 'A' },
    ]);
  });

  it('once, however many passages the candidate has in that room', () => {
    const passages = [1, 2, 3].map(() => ({ candidacyId: 'lina', roomId: 'A' }));
    expect(linksInRooms(passages, ROOMS, [recused])).toHaveLength(1);
  });

  it('of nobody where the candidate passes elsewhere, or somebody else does', () => {
    const passages = [
      { candidacyId: 'lina', roomId: 'B' },
      { candidacyId: 'yanis', roomId: 'A' },
    ];
    expect(linksInRooms(passages, ROOMS, [recused, noticed])).toEqual([]);
  });

  it('and avoids those rooms where it proposes', () => {
    expect(roomsToAvoid('lina', ROOMS, [recused])).toEqual(['A']);
    expect(roomsToAvoid('yanis', ROOMS, [recused])).toEqual([]);
  });
});
