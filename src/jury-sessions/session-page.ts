import { Inject, Injectable, type Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { Clock } from '../config/clock.js';
import { type FormState, submit } from '../http/form.js';
import { CandidaciesQuery } from './jury-session.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import type { CandidaciesAsked } from './session-candidates.view.js';
import { sessionView } from './session.view.js';

/** What a form of the page of a session is about: who sent what, and where the answer goes. */
export interface SessionForm {
  readonly who: Principal;
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly request: Request;
  readonly response: Response;
  /** Where it leads once done; the page of the session where it is left out. */
  readonly back?: string;
}

/** The page of a session, to which each of its forms comes back. */
@Injectable()
export class SessionPage {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async model(who: Principal, id: string, form: FormState, asked = fromTheFirst(id)): Promise<object> {
    return sessionView(who, await this.sessions.find(who, id), { form, today: this.clock.today(), asked });
  }

  /** Does what a form asks, says so and shows the page; shows it again with what was typed where it is refused. */
  async answer<T extends object>(
    type: Type<T>,
    { who, id, body, request, response, back = `/sessions/${id}` }: SessionForm,
    notice: string,
    act: (input: T) => Promise<unknown>,
  ): Promise<void> {
    const acted = async (input: T): Promise<string> => {
      await act(input);
      leaveNotice(request, notice);
      return back;
    };
    const again = async (form: FormState) => ({ view: 'pages/session', model: await this.model(who, id, form) });
    await submit(type, body, response, acted, again);
  }
}

function fromTheFirst(id: string): CandidaciesAsked {
  return { query: new CandidaciesQuery(), address: `/sessions/${id}` };
}
