import type { Request } from 'express';
import { principalOf } from '../accounts/current-principal.js';
import { messageFor } from '../web/french/errors.js';
import type { Problem } from './problem.js';

/** What people read first, by HTTP status. */
const TITLES: Readonly<Record<number, string>> = {
  403: 'Accès refusé',
  404: 'Page introuvable',
  409: 'Rien n’a été enregistré',
  413: 'Envoi trop volumineux',
  429: 'Trop de demandes',
  500: 'Erreur du serveur',
};

interface Way {
  readonly label: string;
  readonly href: string;
}

/** What happened, and where one goes on from there: the likeliest way first. */
export function errorPage({ status, code, facts }: Problem, request: Request): object {
  const isAddress = isOfTheAddress(code, request);
  return {
    title: TITLES[status] ?? (isAddress ? 'Adresse à corriger' : 'Demande refusée'),
    tone: status >= 500 ? 'danger' : 'warning',
    status,
    message: messageFor(isAddress ? 'addressNotUnderstood' : code, facts),
    ways: waysOn(status, code, request).map((way, index) => ({ ...way, primary: index === 0 })),
  };
}

/** Nobody has filled in a form: the address asks for what the page has not. */
function isOfTheAddress(code: string, { method, originalUrl }: Request): boolean {
  return code === 'invalidInput' && method === 'GET' && originalUrl.includes('?');
}

function waysOn(status: number, code: string, request: Request): Way[] {
  const { method, path, originalUrl } = request;
  const before = pageBefore(request);
  return [
    ...(isOfTheAddress(code, request) ? [{ label: 'Ouvrir la page sans ces critères', href: path }] : []),
    ...(status >= 500 && method === 'GET' ? [{ label: 'Réessayer', href: originalUrl }] : []),
    ...(before === null ? [] : [{ label: 'Revenir à la page précédente', href: before }]),
    ...(path.startsWith('/certificat/') ? [{ label: 'Vérifier un certificat', href: '/verifier' }] : []),
    principalOf(request) ? { label: 'Accueil', href: '/' } : { label: 'Se connecter', href: '/connexion' },
  ];
}

/** Where the person comes from, if that is another page of ours. */
export function pageBefore(request: Request): string | null {
  const referrer = request.get('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return null;
  const { host, pathname, search } = new URL(referrer);
  const isHere = request.method === 'GET' && pathname + search === request.originalUrl;
  return host === request.get('host') && !isHere ? pathname + search : null;
}
