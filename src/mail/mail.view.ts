import { allowsMailAct, MAIL_STATES } from '../domain/mail-delivery.js';
import type { FormState } from '../http/form.js';
import { exportLinks } from '../lists/export-links.js';
import { listView } from '../lists/list.view.js';
import { formatInstant, formatNumber, plural } from '../web/french/format.js';
import type { MailQuery } from './mail.dto.js';
import type { Mail } from './mail.entity.js';
import { MAIL_BADGES, MAIL_LIST, mailDetail } from './mail.list.js';
import type { MailPage } from './mails.service.js';
import { SECRET_MARK } from './queue-mail.js';

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
    list: listView(MAIL_LIST, { ...{ page, query, address }, actions: exportLinks(MAIL_LIST, address) }),
  };
}

function attentionText({ failed, uncertain }: MailPage['counts']): string | null {
  const parts = [
    ...(failed > 0 ? [`${plural(failed, 'courriel')} en échec`] : []),
    ...(uncertain > 0 ? [plural(uncertain, 'courriel incertain', 'courriels incertains')] : []),
  ];
  return parts.length > 0 ? `${parts.join(' et ')}\u00a0: ouvrez-les pour décider de la suite.` : null;
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
    detail: mailDetail(mail),
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
