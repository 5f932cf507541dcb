import { isMailAddress } from '../domain/mail-delivery.js';

export interface MailConfiguration {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly smtpUrl: string;
  /** Who mails are from, as people see it. */
  readonly from: { readonly name: string; readonly address: string };
}

interface MailVariables {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/** What is wrong with the variables for mail, each named. */
export function mailFaults({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: MailVariables): string[] {
  const faults: string[] = [];
  if (SMTP_URL !== undefined && !isUrlOf(SMTP_URL, ['smtp:', 'smtps:'])) {
    faults.push('SMTP_URL must begin with smtp:// or smtps:// and name a host');
  }
  if (MAIL_FROM !== undefined && readSender(MAIL_FROM) === null) {
    faults.push('MAIL_FROM must be an address, as jury@school.example or Secrétariat <jury@school.example>');
  }
  if (PUBLIC_URL !== undefined && !isUrlOf(PUBLIC_URL, ['http:', 'https:'])) {
    faults.push('PUBLIC_URL must begin with http:// or https:// and name a host');
  }
  if (SMTP_URL !== undefined && (MAIL_FROM === undefined || PUBLIC_URL === undefined)) {
    faults.push('MAIL_FROM and PUBLIC_URL must be set where SMTP_URL is');
  }
  return faults;
}

/** Null where no mail server is named: mails then wait. */
export function readMail({ SMTP_URL, MAIL_FROM = '' }: MailVariables): MailConfiguration | null {
  const from = readSender(MAIL_FROM);
  return SMTP_URL === undefined || from === null ? null : { smtpUrl: SMTP_URL, from };
}

function readSender(text: string): MailConfiguration['from'] | null {
  const [, name = '', inBrackets] = /^(.*?)\s*<([^<>]+)>$/.exec(text.trim()) ?? [];
  const address = inBrackets ?? text.trim();
  return isMailAddress(address) && !/[\p{Cc}<>]/u.test(name) ? { name: name.replace(/^"|"$/g, ''), address } : null;
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocols.includes(protocol) && hostname !== '';
}
