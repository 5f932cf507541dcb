import type { AccessRoute, Certification } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';

/** What of an enrollment must agree with its certification. */
export interface EnrollmentTerms {
  readonly accessRoute: AccessRoute;
  readonly optionBloc: string | null;
  readonly targetBlocs: readonly string[] | null;
}

/** Throws `enrollmentMoved`: whoever was moved to another version goes on there, and the old enrollment stays as it was. */
export function demandNotMoved({ id, movedToId }: { readonly id: string; readonly movedToId: string | null }): void {
  if (movedToId !== null) throw new DomainError('enrollmentMoved', { enrollmentId: id, movedToId });
}

/** Throws `accessRouteClosed`, `unknownOption` or `unknownBloc`, each with what there is instead. */
export function demandTerms({ accessRoutes, blocs }: Certification, terms: EnrollmentTerms): void {
  const { accessRoute, optionBloc, targetBlocs } = terms;
  const open = accessRoutes.filter((one) => one.open).map(({ route }) => route);
  if (!open.includes(accessRoute)) throw new DomainError('accessRouteClosed', { accessRoute, open });
  const options = blocs.filter(({ option }) => option !== undefined).map(({ code }) => code);
  if (optionBloc !== null && !options.includes(optionBloc)) {
    throw new DomainError('unknownOption', { optionBloc, options });
  }
  const known = blocs.map(({ code }) => code);
  const unknown = targetBlocs?.filter((code) => !known.includes(code)) ?? [];
  if (unknown.length > 0) throw new DomainError('unknownBloc', { blocs: unknown, known });
}

/** Codes in the order of the certification. */
export function inOrderOf({ blocs }: Certification, codes: readonly string[] | null): string[] | null {
  return codes && blocs.map(({ code }) => code).filter((code) => codes.includes(code));
}
