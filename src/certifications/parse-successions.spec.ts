import { readFile } from 'node:fs/promises';
import type { Bloc } from '../domain/certification/certification.js';
import { CertificationFileError } from './certification-file-error.js';
import { findCertificationFile } from './certification-files.js';
import { parseCertification } from './parse-certification.js';

const original = await readFile((await findCertificationFile('RNCP31936'))!, 'utf8');

/** The file of RNCP31936 as its second version, whose first bloc succeeds what is given. */
function parsed(succeeds: string): Bloc['succeeds'] {
  const text = original
    .replace(/^version: 1$/m, 'version: 2')
    .replace(/^( *)- code: BC01$/m, (line, blanks: string) => `${line}\n${blanks}  succeeds: ${succeeds}`);
  return parseCertification(text, 'RNCP31936.v2.yaml').blocs[0]?.succeeds;
}

function faultsOf(succeeds: string): string[] {
  try {
    parsed(succeeds);
    return [];
  } catch (error) {
    if (!(error instanceof CertificationFileError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
}

it('A bloc says which older blocs stand for it, of its own certification unless another is named', () => {
  const own = '{ version: 1, blocs: [BC01, BC02], stated: Phrase de la fiche }';
  const foreign = '{ certification: RNCP26224, version: 3, blocs: [BC04], assumed: Mêmes compétences }';
  expect(parsed(`[${own}, ${foreign}]`)).toEqual([
    { certification: 'RNCP31936', version: 1, blocs: ['BC01', 'BC02'], provenance: { stated: 'Phrase de la fiche' } },
    { certification: 'RNCP26224', version: 3, blocs: ['BC04'], provenance: { assumed: 'Mêmes compétences' } },
  ]);
});

it('A certification that says nothing of it reads as before', () => {
  const { blocs } = parseCertification(original, 'RNCP31936.yaml');
  expect(blocs.filter((bloc) => 'succeeds' in bloc)).toEqual([]);
});

it.each([
  ['[]', 'blocs[0].succeeds: must not be empty'],
  ['BC01', 'blocs[0].succeeds: must be a list of maps'],
  ['[{ blocs: [BC01], assumed: x }]', 'blocs[0].succeeds[0].version: missing: must be a whole number from 1 to 9999'],
  [
    '[{ version: 2, blocs: [BC01], assumed: x }]',
    'blocs[0].succeeds[0].version: 2 is not older than version 2 of this file',
  ],
  [
    '[{ certification: RNCP31936, version: 3, blocs: [BC01], assumed: x }]',
    'blocs[0].succeeds[0].version: 3 is not older than version 2 of this file',
  ],
  [
    '[{ version: 1, blocs: [BC01, BC01], assumed: x }]',
    'blocs[0].succeeds[0].blocs: must be a list of codes of blocs, each once',
  ],
  [
    '[{ version: 1, blocs: [], assumed: x }]',
    'blocs[0].succeeds[0].blocs: must be a list of codes of blocs, each once',
  ],
  ['[{ version: 1, blocs: [BC01], assumed: x, bloc: BC02 }]', 'blocs[0].succeeds[0].bloc: unknown key'],
  [
    '[{ version: 1, blocs: [BC01] }]',
    'blocs[0].succeeds[0].stated: missing: exactly one of "stated" (the phrase) and "assumed" (why) must be there, in one line',
  ],
])('succeeds: %s is refused', (succeeds, fault) => {
  expect(faultsOf(succeeds)).toContain(fault);
});
