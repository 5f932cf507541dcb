import { allowsMailAct, MAIL_STATES, type MailState, MOST_ATTEMPTS } from '../domain/mail-delivery.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { formatInstant, formatNumber, plural } from '../web/french/format.js';
import { paginationView } from '../web/pagination.js';
import type { MailQuery } from './mail.dto.js';
import type { Mail } from './mail.entity.js';
import type { MailPage } from './mails.service.js';
import { SECRET_MARK } from './queue-mail.js';

export const MAIL_BADGES: Readonly<Record<MailState, Badge>> = {
  waiting: { tone: 'neutral', icon: 'open', label: 'En attente' },
  sending: { tone: 'info', icon: 'deferred', label: 'Envoi en cours' },
  sent: { tone: 'success', label: 'Envoyé' },
  failed: { tone: 'danger', label: 'En échec' },
  uncertain: { tone: 'warning', label: 'Incertain' },
  cancelled: { tone: 'neutral', label: 'Annulé' },
};

/** The outbox: what waits, what has left, and what asks for somebody. */
export function mailsView(page: MailPage, query: MailQuery, address: string): object {
  const { counts, isConfigured } = page;
  return {
    title: 'Courriels',
    subtitle: 'Ce que Délibloc envoie, et ce qu’il en est advenu',
    isConfigured,
    figures: MAIL_STATES.filter((state) => state !== 'sending' || counts.sending > 0).map((state) => ({
      ...{ label: MAIL_BADGES[state].label, count: formatNumber(counts[state]) },
    })),
    attention: attentionText(counts),
    filters: {
      q: query.q ?? '',
      active: Boolean(query.q ?? query.state ?? query.topicId),
      states: MAIL_STATES.map((value) => ({ value, label: MAIL_BADGES[value].label, selected: value === query.state })),
    },
    mails: page.items.map(rowView),
    pagination: paginationView(page, address, 'courriel'),
  };
}

function attentionText({ failed, uncertain }: MailPage['counts']): string | null {
  const parts = [
    ...(failed > 0 ? [`${plural(failed, 'courriel')} en échec`] : []),
    ...(uncertain > 0 ? [plural(uncertain, 'courriel incertain', 'courriels incertains')] : []),
  ];
  return parts.length > 0 ? `${parts.join(' et ')}\u00a0: ouvrez-les pour décider de la suite.` : null;
}

function rowView(mail: Mail) {
  return {
    href: `/courriels/${mail.id}`,
    subject: mail.subject,
    name: mail.recipientName,
    address: mail.recipientAddress,
    badge: MAIL_BADGES[mail.state],
    detail: detailOf(mail),
    queuedAt: formatInstant(mail.queuedAt),
  };
}

/** When it left, or when it is tried next. */
function detailOf({ state, attempts, dueAt, settledAt }: Mail): string | null {
  if (state === 'waiting' && attempts > 0)
    return `${plural(attempts, 'essai')} sur ${MOST_ATTEMPTS}, prochain le ${formatInstant(dueAt)}`;
  return settledAt === null ? null : `le ${formatInstant(settledAt)}`;
}

/** One mail: where it stands in words, what the server said, what may be done. */
export function mailView(mail: Mail, form: FormState): object {
  const { id, version, state } = mail;
  return {
    title: mail.subject,
    subtitle: `À ${mail.recipientName}, ${mail.recipientAddress}`,
    badge: MAIL_BADGES[state],
    breadcrumb: [{ label: 'Courriels', href: '/courriels' }],
    ...{ id, version, form, standing: standingOf(mail), answer: mail.answer },
    can: {
      retry: allowsMailAct(state, 'retry'),
      settle: allowsMailAct(state, 'settle'),
      cancel: allowsMailAct(state, 'cancel'),
    },
    queuedAt: formatInstant(mail.queuedAt),
    detail: detailOf(mail),
    attempts: plural(mail.attempts, 'essai'),
    text: mail.text.replaceAll(SECRET_MARK, '(code personnel, connu de son destinataire seul)'),
    attachments: mail.attachments.map(({ fileName }) => fileName),
  };
}

function standingOf({ state, attempts }: Mail): string {
  switch (state) {
    case 'waiting':
      return attempts === 0
        ? 'Il partira dès que le serveur de messagerie pourra le prendre.'
        : 'Le serveur de messagerie ne l’a pas pris pour l’instant\u00a0: un nouvel essai suivra.';
    case 'sending':
      return 'Il est en train d’être remis au serveur de messagerie.';
    case 'sent':
      return 'Le serveur de messagerie l’a pris en charge\u00a0: il ne sera plus envoyé.';
    case 'failed':
      return 'Il n’est pas parti. Lisez la réponse du serveur, corrigez ce qui peut l’être, puis envoyez-le de nouveau.';
    case 'uncertain':
      return 'Il a été remis, mais la réponse du serveur de messagerie s’est perdue. Demandez à la personne si elle l’a reçu\u00a0: sinon, envoyez-le de nouveau.';
    case 'cancelled':
      return 'Il ne partira pas.';
  }
}
