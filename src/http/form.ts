import type { Type } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '../domain/errors.js';
import { messageFor } from '../web/french/errors.js';
import { statusOf } from './http-status.js';
import type { InputFault } from './input-fault.js';
import { readInput } from './validation.js';

/** What a form shows again when it is refused: what was typed, and what is wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>;
  /** French message for the form as a whole; null where nothing was refused. */
  readonly refusal: string | null;
  /** French message by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What refused it, for a form that offers a way out: its code and facts. */
  readonly problem: Pick<DomainError, 'code' | 'facts'> | null;
}

/** A page and what it shows. */
export interface Shown {
  readonly view: string;
  readonly model: object;
}

export const blankForm = (values: Record<string, unknown> = {}): FormState => ({
  values,
  refusal: null,
  errors: {},
  problem: null,
});

/** Errors that no correction of the form can mend: they get a page of their own. */
const NOT_OF_THE_FORM = new Set(['forbidden', 'notSignedIn', 'notFound', 'internal']);

/**
 * Reads a form and does what it asks; when it is refused, shows it again with what was typed, status 4xx. A blank field
 * of a form is a field not filled in.
 */
export async function submit<T extends object>(
  type: Type<T>,
  body: Record<string, unknown>,
  response: Response,
  act: (input: T) => Promise<string>,
  showAgain: (form: FormState) => Promise<Shown>,
): Promise<void> {
  await submitOr(type, body, response, async (input) => response.redirect(303, await act(input)), showAgain);
}

/** As {@link submit}, answered with a page instead of a redirection, whose address would have to carry what was sent. */
export async function submitAndShow<T extends object>(
  type: Type<T>,
  body: Record<string, unknown>,
  response: Response,
  act: (input: T) => Promise<Shown>,
  showAgain: (form: FormState) => Promise<Shown>,
): Promise<void> {
  const show = async (input: T): Promise<void> => {
    const { view, model } = await act(input);
    response.render(view, model);
  };
  await submitOr(type, body, response, show, showAgain);
}

async function submitOr<T extends object>(
  type: Type<T>,
  body: Record<string, unknown>,
  response: Response,
  act: (input: T) => Promise<void>,
  showAgain: (form: FormState) => Promise<Shown>,
): Promise<void> {
  try {
    await act(await readInput(type, withoutBlanks(body)));
  } catch (error) {
    if (!(error instanceof DomainError) || NOT_OF_THE_FORM.has(error.code)) throw error;
    const { view, model } = await showAgain(refused(body, error));
    response.status(statusOf(error.code)).render(view, model);
  }
}

/** Shows what a form asks to see; when it is refused, shows the form again with what was typed, status 4xx. */
export async function showOrAgain(
  body: Record<string, unknown>,
  response: Response,
  show: () => Promise<Shown>,
  showAgain: (form: FormState) => Promise<Shown>,
): Promise<void> {
  try {
    const { view, model } = await show();
    response.render(view, model);
  } catch (error) {
    if (!(error instanceof DomainError) || NOT_OF_THE_FORM.has(error.code)) throw error;
    const { view, model } = await showAgain(refused(body, error));
    response.status(statusOf(error.code)).render(view, model);
  }
}

function refused(values: Record<string, unknown>, error: DomainError): FormState {
  const faults = error.code === 'invalidInput' ? ((error.facts.faults ?? []) as InputFault[]) : [];
  const errors = Object.fromEntries(
    faults.map(({ path, code }) => [path, messageFor(`field.${code}`, { path })] as const).toReversed(),
  );
  return { values, refusal: messageFor(error.code, error.facts), errors, problem: error };
}

function withoutBlanks(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
}
