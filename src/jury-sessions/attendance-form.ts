import type { TakeAttendance } from './candidacy.dto.js';

const PRESENCE: Readonly<Record<string, boolean | null>> = { true: true, false: false, '': null };

/**
 * What the attendance sheet sends, as the API takes it: fields `member.<id>` and `candidacy.<id>`, each with the version
 * seen in `version.<id>`. With `everyone`, members who are not marked absent are there.
 */
export function attendanceFrom(body: Readonly<Record<string, unknown>>): Record<keyof TakeAttendance, object[]> {
  const everyone = body.everyone === 'true';
  const rows = (kind: string) =>
    Object.entries(body)
      .filter(([name]) => name.startsWith(`${kind}.`))
      .map(([name, value]) => ({ id: name.slice(kind.length + 1), value }));
  const versionOf = (id: string) => body[`version.${id}`];
  return {
    members: rows('member').map(({ id, value }) => ({
      ...{ id, version: versionOf(id), present: everyone && value === '' ? true : PRESENCE[String(value)] },
    })),
    candidacies: rows('candidacy').map(({ id, value }) => ({ id, version: versionOf(id), attendance: value })),
  };
}
