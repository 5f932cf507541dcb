import type { Assessment, Certification } from '../certification/certification.js';

/** Codes under which results of an assessment are recorded: of the competences it covers, or its own if marked whole. */
export function recordedCodes({
  code,
  covers,
  marking,
}: Pick<Assessment, 'code' | 'covers' | 'marking'>): readonly string[] {
  return marking?.of === 'assessment' ? [code] : covers;
}

/** The bloc that a result is about, by the code under which it is recorded; an assessment covers a single bloc. */
export function blocByRecordedCode({ assessments, blocs }: Certification): Map<string, string> {
  const byCompetence = blocs.flatMap((bloc) => bloc.competences.map(({ code }): [string, string] => [code, bloc.code]));
  const found = new Map(byCompetence);
  for (const { code, covers, marking } of assessments) {
    const bloc = found.get(covers[0] ?? '');
    if (marking?.of === 'assessment' && bloc !== undefined) found.set(code, bloc);
  }
  return found;
}
