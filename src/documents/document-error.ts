import { DomainError } from '../domain/errors.js';

/**
 * `unprintableText`: the font lacks a character of a name, so the document cannot be issued as it must read.
 * `templateFailed`: a page template and the data handed to it disagree, which is a fault of the program.
 */
export type DocumentErrorCode = 'unprintableText' | 'templateFailed';

export class DocumentError extends DomainError {
  constructor(code: DocumentErrorCode, template: string, detail: string) {
    super(code, { template, detail });
  }
}
