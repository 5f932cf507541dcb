import { renderCertificate } from './certificate-document.js';
import { renderConvocation } from './convocation-document.js';
import { renderMinutes } from './minutes-document.js';
import { renderRectification } from './rectification-document.js';

/** The documents that a worker can print, by name: each from plain facts. Another document is another line here. */
export const RENDERINGS = {
  certificate: renderCertificate,
  convocation: renderConvocation,
  minutes: renderMinutes,
  rectification: renderRectification,
};

export type DocumentName = keyof typeof RENDERINGS;
export type FactsOf<Name extends DocumentName> = Parameters<(typeof RENDERINGS)[Name]>[0];

/** A document and the facts it is made from. */
export type Rendering = {
  readonly [Name in DocumentName]: { readonly name: Name; readonly facts: FactsOf<Name> };
}[DocumentName];

export function render({ name, facts }: Rendering): Uint8Array {
  return (RENDERINGS[name] as (facts: unknown) => Uint8Array)(facts);
}
