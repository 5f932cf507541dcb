import { readPdf } from '../../test/support/pdf-text.js';
import { aMinutesCandidate, aMinutesMember, someMinutes } from '../../test/support/snapshots.js';
import { renderMinutes } from './minutes-document.js';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const candidates = (number: number) =>
  Array.from({ length: number }, (_, rank) =>
    aMinutesCandidate({ name: { firstNames: 'Maë', birthName: `Cordier-${rank + 1}` } }),
  );

describe('The minutes of a session', () => {
  it('are the same to the byte each time they are printed', () => {
    const minutes = someMinutes({ candidates: candidates(3) });
    expect(Buffer.compare(renderMinutes(minutes), renderMinutes(minutes))).toBe(0);
  });

  it('hold one candidate or three hundred, each once, with the table headed on every page of it', () => {
    expect(readPdf(renderMinutes(someMinutes({ candidates: candidates(1) }))).text).toContain('Cordier-1');
    const { text, pages } = readPdf(renderMinutes(someMinutes({ candidates: candidates(300) })));
    const ranks = [...text.matchAll(/Cordier-(\d+)/g)].map((match) => Number(match[1]));
    expect(ranks).toEqual(Array.from({ length: 300 }, (_, rank) => rank + 1));
    const headings = text.match(/Candidat·e/g)?.length ?? 0;
    expect(headings).toBeGreaterThan(5);
    expect(headings).toBeLessThanOrEqual(pages);
    expect(text).toContain(`page ${pages} / ${pages}`);
  });

  it('print names as they are, and any reason at all', () => {
    const name = { firstNames: 'Zoé #D$upont*', birthName: '"O\'Neil" <b>' };
    const [bloc] = aMinutesCandidate().blocs;
    if (!bloc) throw new Error('the candidate presents a bloc');
    const blocs = [{ ...bloc, decision: 'deferred', reason: 'À revoir 😀 : *ceci* #let' } as const];
    const text = oneLine(
      readPdf(renderMinutes(someMinutes({ candidates: [aMinutesCandidate({ name, blocs })] }))).text,
    );
    expect(text).toContain('Zoé #D$upont* "O\'Neil" <b>');
    expect(text).toMatch(/À revoir .* : \*ceci\* #let/);
  });

  it('give a place to sign to each member present and to no other', () => {
    const members = [
      aMinutesMember({ lastName: 'Faure', president: true }),
      aMinutesMember({ lastName: 'Roux', present: false }),
    ];
    const { text } = readPdf(renderMinutes(someMinutes({ members })));
    const toSign = text.slice(text.lastIndexOf('Signatures'), text.indexOf('Déroulement'));
    expect(toSign).toContain('Faure');
    expect(toSign).not.toContain('Roux');
  });

  it('end with the hash of the sealed record, and call themselves a draft before there is one', () => {
    const sealed = oneLine(readPdf(renderMinutes(someMinutes())).text);
    expect(sealed).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
    expect(sealed).not.toContain('Projet');
    expect(oneLine(readPdf(renderMinutes(someMinutes({ seal: null }))).text)).toContain(
      'Projet : la session n’est pas scellée',
    );
  });
});
