type Fields = Readonly<Record<string, unknown>>;

/** Of a field that may be sent several times. */
export function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
}

/** What the form sends, as the API takes it: fields of a candidacy end in its id, those of its blocs in their code too. */
export function rectificationFrom(fields: Fields): Record<string, unknown> {
  const changes = listOf(fields.candidature).map((id) => ({
    candidacyId: id,
    blocs: blocsOf(fields, id),
    title: typed(fields[`title.${id}`]),
    identity: fields[`identity.${id}`] === 'true',
    wordsForCandidate: typed(fields[`words.${id}`]),
  }));
  const { ground, reason, decidedBy, decidedOn } = fields;
  const forCertifier = { decidedAs: typed(fields.decidedAs), presidentUnable: typed(fields.presidentUnable) };
  return { ground, reason, decidedBy, decidedOn, ...forCertifier, changes };
}

/** What is asked for again with the confirmation: all but the password, and the name of what was shown. */
export function keptFields(fields: Fields): { name: string; value: string }[] {
  return Object.entries(fields)
    .filter(([name]) => name !== 'password' && name !== 'seen')
    .flatMap(([name, value]) => listOf(value).map((one) => ({ name, value: one })));
}

function blocsOf(fields: Fields, id: string): object[] {
  const prefix = `bloc.${id}.`;
  return Object.entries(fields)
    .filter(([name, value]) => name.startsWith(prefix) && typed(value) !== undefined)
    .map(([name, outcome]) => ({ bloc: name.slice(prefix.length), outcome }));
}

function typed(value: unknown): unknown {
  return value === '' ? undefined : value;
}
