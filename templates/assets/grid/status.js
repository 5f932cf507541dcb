/* Where one stands, in a sentence: what is recorded, what is not yet, and what one must do. */

const CLOCK = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' });

/** « 14:32 ». */
export const timeOf = (instant) => CLOCK.format(new Date(instant));

export const plural = (count, one, many) => `${count}\u00a0${count < 2 ? one : many}`;

/** `{ tone, words }`; `savedAt` is an instant, or null where nothing was saved from this page. */
export function statusOf({ state, edits, savedAt, keeps }) {
  const conflicts = edits.filter(([, { conflict }]) => conflict).length;
  const refused = edits.filter(([, edit]) => edit.refused).length;
  const waiting = edits.length - conflicts - refused;
  if (state === 'otherAccount') {
    return told('danger', 'Un autre compte est maintenant connecté dans ce navigateur : plus rien n’est envoyé d’ici.');
  }
  if (state === 'signedOut') return told('warning', `Votre connexion a pris fin : ${keptWords(waiting, keeps)}.`);
  if (state === 'offline') {
    const sent = waiting === 0 ? '' : waiting === 1 ? ' et envoyé dès son retour' : ' et envoyés dès son retour';
    return told('warning', `Hors connexion : ${keptWords(waiting, keeps)}${sent}`);
  }
  if (conflicts > 0) {
    const rest = waiting > 0 ? pendingWords(waiting) : 'le reste est enregistré';
    return told('warning', `${plural(conflicts, 'case', 'cases')} à choisir, ${rest}`);
  }
  if (refused > 0) return told('danger', `${plural(refused, 'résultat refusé', 'résultats refusés')}`);
  if (waiting > 0) return told('neutral', pendingWords(waiting));
  return told('success', savedAt === null ? 'Tout est enregistré' : `Enregistré à ${timeOf(savedAt)}`);
}

const told = (tone, words) => ({ tone, words: words.replace(/ ([:;!?])/g, '\u00a0$1') });

const pendingWords = (count) => plural(count, 'résultat pas encore enregistré', 'résultats pas encore enregistrés');

function keptWords(count, keeps) {
  if (count === 0) return 'tout ce qui a été saisi est enregistré';
  const kept = count === 1 ? 'gardé sur cet appareil' : 'gardés sur cet appareil';
  return `${pendingWords(count)}, ${keeps ? kept : 'gardez cette page ouverte'}`;
}
