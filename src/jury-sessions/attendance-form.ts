import type { TakeAttendance } from './attendance.dto.js';

const PRESENCE: Readonly<Record<string, boolean | null>> = { true: true, false: false, '': null };

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the attendance sheet sends, as the API takes it: fields `member.<id>` and `candidacy.<id>`, with the time of
 * arrival in `arrived.<id>`, each with the version seen in `version.<id>` and what was shown in `was.<id>`. What is as it
 * was shown is not sent: two people who take attendance at once do not meet but on the same person.
 */
export function attendanceFrom(body: Fields): Partial<Record<keyof TakeAttendance, unknown>> {
  const rows = (kind: string) =>
    Object.entries(body)
      .filter(([name, value]) => name.startsWith(`${kind}.`) && typeof value === 'string')
      .map(([name, value]) => ({ id: name.slice(kind.length + 1), value: String(value) }));
  const seen = (id: string) => ({ id, version: body[`version.${id}`] });
  return {
    ...(body.everyone === 'members' && { otherMembersPresent: true }),
    ...(body.everyone === 'candidates' && { otherCandidatesPresent: true }),
    members: rows('member')
      .filter(({ id, value }) => value !== (body[`was.${id}`] ?? ''))
      .map(({ id, value }) => ({ ...seen(id), present: PRESENCE[value] })),
    candidacies: rows('candidacy').flatMap(({ id, value }) => {
      const arrivedAt = textOf(body[`arrived.${id}`]);
      const told = value === '' && arrivedAt !== '' ? 'present' : value;
      if (told === '' || shownAs(told, arrivedAt) === body[`was.${id}`]) return [];
      return [{ ...seen(id), attendance: told, ...(arrivedAt !== '' && { arrivedAt }) }];
    }),
  };
}

/** What `was.<id>` holds of a candidate. */
export const shownAs = (attendance: string, arrivedAt: string): string => `${attendance} ${arrivedAt}`.trim();

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
