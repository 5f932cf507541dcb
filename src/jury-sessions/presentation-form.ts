export type Fields = Readonly<Record<string, unknown>>;

/** What the list sends: the enrollments ticked, or all that its filters leave. */
export function askedIn(body: Fields): object {
  if (body.all !== 'true') return { candidates: chosenIn(body, false) };
  const { q, option, accessRoute, bloc, unseen } = body;
  const filters = { q, option, accessRoute, bloc, unseen };
  return { matching: Object.fromEntries(Object.entries(filters).filter(([, value]) => value && value !== '')) };
}

/** The enrollments ticked; `withBlocs` also the blocs ticked for each, where the form shows them. */
export function chosenIn(body: Fields, withBlocs: boolean): object[] {
  return textsIn(body.enrollmentIds).map((enrollmentId) => ({
    enrollmentId,
    ...(withBlocs && body.previewed === 'true' && { blocs: textsIn(body[blocsField(enrollmentId)]) }),
  }));
}

export const blocsField = (enrollmentId: string): string => `blocs-${enrollmentId}`;

/** A form sends one chosen item as text, several as a list. */
export function textsIn(value: unknown): string[] {
  return [value ?? []].flat().filter((one): one is string => typeof one === 'string');
}
