import { findCertificationFile, readCertificationFile } from '../../src/certifications/certification-files.js';
import { parseRuleCommand } from '../../src/commands/parse-rule.command.js';
import type { Provenance } from '../../src/domain/certification/certification.js';
import { normalForm } from '../../src/rule-text/normal-form.js';
import { runCommand } from './run-command.js';

const CODES = ['RNCP31936', 'RNCP29035', 'RNCP25520', 'RNCP26224', 'MCMD'];
const parse = (...args: string[]) => runCommand((streams) => parseRuleCommand(args, streams));

describe('delibloc rule parse', () => {
  it('gives the rule of every sentence that the certifications of the product state', async () => {
    const stated = (await Promise.all(CODES.map(statedRules))).flat();
    expect(stated).toHaveLength(8);
    for (const { args, sentence, rule } of stated) {
      const { exitCode, stdout, faults } = await parse(...args, sentence);
      expect({ sentence, exitCode, faults }).toEqual({ sentence, exitCode: 0, faults: [] });
      expect(JSON.parse(stdout)).toEqual(rule);
    }
  });

  it('takes the certification from a file', async () => {
    const path = (await findCertificationFile('RNCP26224')) ?? '';
    const { stdout } = await parse('--certification', path, '--bloc', 'BC01', 'Au moins 2 compétences sur 5');
    expect(stdout).toBe('{"atLeast":2,"of":["C1.1","C1.2","C1.3","C1.4","C1.5"]}\n');
  });

  it('says which words it does not understand, and why', async () => {
    const sentence = 'Au moins 5 compétences sur 8';
    expect(await parse('--certification', 'RNCP31936', '--bloc', 'BC02', sentence)).toEqual({
      exitCode: 2,
      stdout: '',
      faults: ['stumbled on "8" at 27: says 8, but there are 9'],
    });
  });

  it.each([
    [['--certification', 'RNCP31936', '--bloc', 'BC09', 'Toutes les compétences'], 'RNCP31936: unknown bloc BC09'],
    [['--certification', 'missing.yaml', 'Tous les blocs'], 'missing.yaml: cannot be read (ENOENT)'],
    [['Tous les blocs'], 'usage: delibloc rule parse --certification FILE|CODE [--bloc CODE] SENTENCE'],
    [['--certification', 'MCMD'], 'usage: delibloc rule parse --certification FILE|CODE [--bloc CODE] SENTENCE'],
  ])('refuses %j', async (args, fault) => {
    expect(await parse(...args)).toEqual({ exitCode: 2, stdout: '', faults: [fault] });
  });
});

async function statedRules(code: string) {
  const { blocs, validation } = await readCertificationFile((await findCertificationFile(code)) ?? '');
  const ofTitle = { args: ['--certification', code], ...validation, codes: blocs.map((bloc) => bloc.code) };
  const ofBlocs = blocs.map((bloc) => ({
    args: ['--certification', code, '--bloc', bloc.code],
    ...bloc.validation,
    codes: bloc.competences.map((competence) => competence.code),
  }));
  return [ofTitle, ...ofBlocs].flatMap(({ args, provenance, rule, codes }) =>
    isStated(provenance) ? [{ args, sentence: provenance.stated, rule: normalForm(rule, codes) }] : [],
  );
}

function isStated(provenance: Provenance): provenance is { readonly stated: string } {
  return 'stated' in provenance;
}
