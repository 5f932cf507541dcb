/** Something to mend in the institution's folder: an `error` keeps documents from being printed. */
export interface TemplateFinding {
  /** Folder and day, file, or key. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
}

/** "RNCP31936: colours.accent: warning: … [lowContrast]" */
export const findingLine = ({ path, severity, code, message }: TemplateFinding): string =>
  `${path}: ${severity}: ${message} [${code}]`;
