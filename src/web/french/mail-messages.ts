import type { Messages } from './message.js';

/** The outbox. */
export const MAIL_MESSAGES: Messages = {
  mailHeaderRefused:
    'Cette adresse, ce nom ou cet objet ne peut pas figurer dans un courriel : corrigez-le, sur une ligne et sans caractère de commande.',
  wrongMailState:
    'L’état de ce courriel a changé entre-temps, et cela ne se peut plus : relisez où il en est, puis décidez.',
};
