import type { Request, Response } from 'express';
import { keepBeforeRedirecting } from './web-session.middleware.js';

describe('A redirection', () => {
  const order: string[] = [];
  let kept: (error?: unknown) => void;

  /** Redirects a request with that session, whose keeping ends when `kept` is called. */
  const redirected = (session?: { readonly notice?: string }): void => {
    order.length = 0;
    const save = (done: typeof kept): void => {
      order.push('session being kept');
      kept = done;
    };
    const request = (session ? { session: { ...session, save } } : {}) as unknown as Request;
    const response = { redirect: (...where: unknown[]) => order.push(`redirected to ${where.join(' ')}`) };
    void keepBeforeRedirecting(request, response as unknown as Response, (error) => {
      if (error) order.push('refused');
    });
    response.redirect(303, '/sessions');
  };

  it('leaves once what was left to be told is kept', () => {
    redirected({ notice: 'La session est prévue.' });
    expect(order).toEqual(['session being kept']);
    kept();
    expect(order).toEqual(['session being kept', 'redirected to 303 /sessions']);
  });

  it('does not leave where that cannot be kept', () => {
    redirected({ notice: 'La session est prévue.' });
    kept(new Error('The disk is full.'));
    expect(order).toEqual(['session being kept', 'refused']);
  });

  it.each([['nothing is left to be told', {}] as const, ['somebody has signed out', undefined] as const])(
    'leaves at once where %s',
    (_, session) => {
      redirected(session);
      expect(order).toEqual(['redirected to 303 /sessions']);
    },
  );
});
