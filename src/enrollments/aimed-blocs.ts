import type { Bloc, Certification } from '../domain/certification/certification.js';
import type { Enrollment } from './enrollment.entity.js';

/** Blocs aimed at; for the whole title, all but the options not chosen. */
export function aimedBlocs(
  { blocs }: Pick<Certification, 'blocs'>,
  { targetBlocs, optionBloc }: Pick<Enrollment, 'targetBlocs' | 'optionBloc'>,
): Bloc[] {
  return blocs.filter(
    ({ code, option }) =>
      targetBlocs?.includes(code) ?? (option === undefined || optionBloc === null || code === optionBloc),
  );
}
