import { Body, Controller, Get, Inject, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './demonstration-accounts.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { Public } from '../http/public.decorator.js';
import { ROLE_LABELS } from '../web/french/labels.js';
import { Credentials } from './account.dto.js';
import { AccountsService } from './accounts.service.js';
import { closeSession, openSession } from './sign-in.js';

@ApiExcludeController()
@Controller()
export class SignInPages {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Public()
  @Get('connexion')
  @Render('pages/login')
  show(@Query('suite') next: unknown, @Query('envoi') sent: unknown): object {
    return { ...this.view(blankForm(), localPath(next)), why: reasonToSignIn(localPath(next), sent === 'perdu') };
  }

  @Public()
  @Post('connexion')
  async signIn(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { suite, ...credentials } = body;
    const next = localPath(suite);
    await submit(
      Credentials,
      credentials,
      response,
      async (input) => {
        await openSession(request, await this.accounts.authenticate(input));
        return next;
      },
      (form) => Promise.resolve({ view: 'pages/login', model: this.view(form, next) }),
    );
  }

  @Post('deconnexion')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await closeSession(request);
    response.redirect(303, '/connexion');
  }

  private view({ values, ...form }: FormState, next: string): object {
    const demonstrationAccounts = DEMONSTRATION_ACCOUNTS.map(({ role, standing, email }) => ({
      role: standing === undefined ? ROLE_LABELS[role] : `${ROLE_LABELS[role]}, ${standing}`,
      email,
      password: DEMONSTRATION_PASSWORD,
    }));
    return {
      title: 'Se connecter',
      width: 'narrow',
      form: { ...form, values: { email: values.email ?? '' } },
      next: next === '/' ? null : next,
      demonstrationAccounts: this.configuration.demonstration ? demonstrationAccounts : null,
    };
  }
}

const LOST = 'Votre connexion avait pris fin, et ce que vous venez d’envoyer n’est pas enregistré.';

/** Why somebody who was on the way to a page is asked to sign in; null for who comes to do just that. */
function reasonToSignIn(next: string, lost: boolean): string | null {
  if (lost) return next === '/' ? LOST : `${LOST} Connectez-vous : vous reviendrez à la page d’où vous l’avez envoyé.`;
  return next === '/' ? null : 'Connectez-vous pour ouvrir la page demandée : vous y serez aussitôt.';
}

/** A path of this site to go to; anything else (another host, a scheme) is the home page. */
function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/';
}
