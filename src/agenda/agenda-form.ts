type Body = Readonly<Record<string, unknown>>;

/** How many rows the form of hours has beyond those filled in. */
export const BLANK_ROWS = 2;

const ROW = /^(days|breaks)\[(\d{1,2})\]\.(day|from|until)$/;
const MINUTES = /^minutes\.(.{1,40})$/;

/** What a form of hours sends, as the API takes it: rows left blank are no rows. */
export function agendaFrom(body: Body): Record<string, unknown> {
  const rows = { days: new Map<number, Record<string, unknown>>(), breaks: new Map<number, Record<string, unknown>>() };
  for (const [field, value] of Object.entries(body)) {
    const [, list, index, part] = ROW.exec(field) ?? [];
    if (list === undefined || value === '') continue;
    const of = rows[list as keyof typeof rows];
    of.set(Number(index), { ...of.get(Number(index)), [part!]: value });
  }
  const inOrder = (of: Map<number, object>) => [...of].sort(([one], [other]) => one - other).map(([, row]) => row);
  const { version, gap, arrival } = body;
  return {
    ...{ version: version ?? '', gap: gap ?? '', arrival: arrival ?? '' },
    ...{ days: inOrder(rows.days), breaks: inOrder(rows.breaks), durations: durationsFrom(body) },
  };
}

/** One duration for all, or those of the assessments that have one. */
function durationsFrom(body: Body): object[] {
  if (body['per'] !== 'assessment') return [{ assessment: null, minutes: body['minutes'] ?? '' }];
  return Object.entries(body).flatMap(([field, minutes]) => {
    const [, assessment] = MINUTES.exec(field) ?? [];
    return assessment === undefined || minutes === '' ? [] : [{ assessment, minutes }];
  });
}
