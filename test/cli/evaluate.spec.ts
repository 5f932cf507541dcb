import { fileURLToPath } from 'node:url';
import type { BlocOutcome, CandidateOutcomes } from '../../src/cohorts/outcomes.js';
import { runEvaluate } from './run-evaluate.js';

const cohortFile = (code: string): string =>
  fileURLToPath(new URL(`../../data/demo/${code}.cohort.json`, import.meta.url));

async function outcomesOf(code: string): Promise<Record<string, Record<string, string>>> {
  const { exitCode, stdout, faults } = await runEvaluate([cohortFile(code)]);
  expect({ exitCode, faults }).toEqual({ exitCode: 0, faults: [] });
  const { candidates } = JSON.parse(stdout) as { candidates: CandidateOutcomes[] };
  return Object.fromEntries(
    candidates.map(({ ref, blocs, title }) => [ref, { ...sumUp(blocs), title: sumUpTitle(title) }]),
  );
}

/** "notValidated 4/3, misses C25: 1": acquired of required, mandatory ones missing, missing in all, last day. */
function sumUp(blocs: CandidateOutcomes['blocs']): Record<string, string> {
  const say = ({ outcome, acquired, required, missingMandatory, missingCount, validUntil }: BlocOutcome) => {
    const missing = missingCount > 0 ? `, misses ${missingMandatory.join(' ')}: ${missingCount}` : '';
    return `${outcome} ${acquired}/${required}${missing}${validUntil ? `, until ${validUntil}` : ''}`;
  };
  return Object.fromEntries(Object.entries(blocs).map(([code, bloc]) => [code, say(bloc)]));
}

const sumUpTitle = ({ outcome, missingBlocs, refused }: CandidateOutcomes['title']): string =>
  [outcome, ...missingBlocs, ...(refused ? [refused] : [])].join(' ');

describe('delibloc evaluate proposes', () => {
  it('in exactly the documented form', async () => {
    const candidate = { ref: 'A-001', accessRoute: 'FC', competences: { C21: 'acquired', C25: 'absent' } };
    const cohort = {
      format: 'delibloc-cohort/1',
      certification: 'RNCP31936',
      sessionDate: '2023-06-15',
      candidates: [candidate],
    };
    const { stdout } = await runEvaluate(['-'], JSON.stringify(cohort));
    const compact = JSON.stringify(JSON.parse(stdout));
    expect(compact).toBe(
      '{"format":"delibloc-outcomes/1","certification":"RNCP31936","sessionDate":"2023-06-15","candidates":[{"ref":"A-001",' +
        '"blocs":{"BC01":{"outcome":"notValidated","acquired":1,"required":3,"missingMandatory":["C25"],"missingCount":2,"validUntil":null},' +
        '"BC02":{"outcome":"open","acquired":0,"required":5,"missingMandatory":["C4","C7","C9"],"missingCount":5,"validUntil":null},' +
        '"BC03":{"outcome":"open","acquired":0,"required":3,"missingMandatory":["C27","C28"],"missingCount":3,"validUntil":null},' +
        '"BC04":{"outcome":"open","acquired":0,"required":6,"missingMandatory":["C10","C16","C19"],"missingCount":6,"validUntil":null}},' +
        '"title":{"outcome":"notAwarded","missingBlocs":["BC01","BC03","BC02","BC04"]}}]}',
    );
  });

  it('for RNCP31936 by so many of so many with mandatory ones, and for ever', async () => {
    expect(await outcomesOf('RNCP31936')).toEqual({
      'premiers-resultats': {
        BC01: 'open 0/3, misses C21 C25: 3',
        BC02: 'notValidated 2/5, misses C4 C7: 3',
        BC03: 'held 0/3, misses C27 C28: 3, until unlimited',
        BC04: 'open 0/6, misses C10 C16 C19: 6',
        title: 'notAwarded BC01 BC02 BC04',
      },
      'sans-la-25': {
        BC01: 'notValidated 4/3, misses C25: 1',
        BC02: 'validated 5/5, until unlimited',
        BC03: 'validated 3/3, until unlimited',
        BC04: 'validated 6/6, until unlimited',
        title: 'notAwarded BC01',
      },
      'tout-juste': {
        BC01: 'validated 3/3, until unlimited',
        BC02: 'validated 5/5, until unlimited',
        BC03: 'validated 3/3, until unlimited',
        BC04: 'validated 6/6, until unlimited',
        title: 'awarded',
      },
    });
  });

  it('for RNCP29035 with one of three options, five years, the day after the registration ended', async () => {
    expect(await outcomesOf('RNCP29035')).toEqual({
      'dernier-jour': {
        BC01: 'validated 3/3, until 2024-11-30',
        BC02: 'validated 2/2, until 2024-11-30',
        BC03: 'validated 1/1, until 2024-11-30',
        BC04: 'held 0/5, misses C4.1 C4.2 C4.3 C4.4 C4.5: 5, until 2019-11-30',
        BC05: 'open 0/6, misses C5.1 C5.2 C5.3 C5.4 C5.5 C5.6: 6',
        BC06: 'validated 5/5, until 2024-11-30',
        title: 'awarded',
      },
      'hors-delai': {
        BC01: 'validated 3/3',
        BC02: 'validated 2/2',
        BC03: 'validated 1/1, until 2022-07-03',
        BC04: 'open 0/5, misses C4.1 C4.2 C4.3 C4.4 C4.5: 5',
        BC05: 'held 0/6, misses C5.1 C5.2 C5.3 C5.4 C5.5 C5.6: 6, until 2022-07-03',
        BC06: 'open 0/5, misses C6.1 C6.2 C6.3 C6.4 C6.5: 5',
        title: 'notAwarded registrationEnded',
      },
      'bloc-perdu': {
        BC01: 'validated 3/3, until 2024-11-30',
        BC02: 'open 0/2, misses C2.1 C2.2: 2',
        BC03: 'held 0/1, misses C3.1: 1, until 2021-06-01',
        BC04: 'open 1/5, misses C4.2 C4.3 C4.4 C4.5: 4',
        BC05: 'open 5/6, misses C5.6: 1',
        BC06: 'notValidated 0/5, misses C6.1 C6.2 C6.3 C6.4 C6.5: 5',
        title: 'open BC05 BC02',
      },
    });
  });

  it('for RNCP25520 with certificates that stand for blocs, one of 29 February', async () => {
    expect(await outcomesOf('RNCP25520')).toEqual({
      '29-fevrier': {
        BC01: 'validated 3/3, until 2026-02-28',
        BC02: 'held 0/5, misses C2.1 C2.2 C2.3 C2.4 C2.5: 5, until 2021-02-28',
        BC03: 'open 0/6, misses C3.1 C3.2 C3.3 C3.4 C3.5 C3.6: 6',
        BC04: 'validated 4/4, until 2026-02-28',
        title: 'open BC03',
      },
      'deux-certificats': {
        BC01: 'validated 3/3, until 2026-02-28',
        BC02: 'held 0/5, misses C2.1 C2.2 C2.3 C2.4 C2.5: 5, until 2025-09-01',
        BC03: 'held 0/6, misses C3.1 C3.2 C3.3 C3.4 C3.5 C3.6: 6, until 2024-09-02',
        BC04: 'validated 4/4, until 2026-02-28',
        title: 'awarded',
      },
    });
  });

  it('for RNCP26224 with all competences of each bloc', async () => {
    const nothing = (bloc: number, count: number) => {
      const codes = Array.from({ length: count }, (_, index) => `C${bloc}.${index + 1}`);
      return `open 0/${count}, misses ${codes.join(' ')}: ${count}`;
    };
    expect(await outcomesOf('RNCP26224')).toEqual({
      absence: {
        BC01: 'validated 5/5, until 2024-05-23',
        BC02: 'validated 6/6, until 2024-05-23',
        BC03: 'notValidated 9/10, misses C3.10: 1',
        BC04: 'open 8/9, misses C4.9: 1',
        title: 'notAwarded BC03 BC04',
      },
      complet: {
        BC01: 'validated 5/5, until 2024-05-23',
        BC02: 'validated 6/6, until 2024-05-23',
        BC03: 'validated 10/10, until 2024-05-23',
        BC04: 'validated 9/9, until 2024-05-23',
        title: 'awarded',
      },
      'rien-encore': {
        BC01: nothing(1, 5),
        BC02: nothing(2, 6),
        BC03: nothing(3, 10),
        BC04: nothing(4, 9),
        title: 'open BC01 BC02 BC04 BC03',
      },
    });
  });

  it('for MCMD without any registration, with one of three options', async () => {
    const core = {
      BC01: 'validated 7/7, until unlimited',
      BC02: 'validated 9/9, until unlimited',
      BC03: 'validated 7/7, until unlimited',
      BC04: 'validated 6/6, until unlimited',
    };
    expect(await outcomesOf('MCMD')).toEqual({
      'deux-options': {
        ...core,
        BC05: 'validated 5/5, until unlimited',
        BC06: 'open 0/5, misses CS2.1 CS2.2 CS2.3 CS2.4 CS2.5: 5',
        BC07: 'validated 6/6, until unlimited',
        title: 'awarded',
      },
      'option-a-choisir': {
        ...core,
        BC05: 'open 1/5, misses CS1.2 CS1.3 CS1.4 CS1.5: 4',
        BC06: 'open 2/5, misses CS2.3 CS2.4 CS2.5: 3',
        BC07: 'notValidated 3/6, misses CS3.1 CS3.5 CS3.6: 3',
        title: 'open BC06',
      },
      'sans-option': {
        ...core,
        BC01: 'held 6/7, misses C1: 1, until unlimited',
        BC05: 'notValidated 0/5, misses CS1.1 CS1.2 CS1.3 CS1.4 CS1.5: 5',
        BC06: 'notValidated 0/5, misses CS2.1 CS2.2 CS2.3 CS2.4 CS2.5: 5',
        BC07: 'notValidated 5/6, misses CS3.6: 1',
        title: 'notAwarded BC07',
      },
    });
  });

  it('nothing for nobody', async () => {
    const cohort = { format: 'delibloc-cohort/1', certification: 'MCMD', sessionDate: '2026-06-18', candidates: [] };
    const { exitCode, stdout } = await runEvaluate(['-'], JSON.stringify(cohort));
    expect({ exitCode, candidates: (JSON.parse(stdout) as { candidates: unknown }).candidates }).toEqual({
      exitCode: 0,
      candidates: [],
    });
  });
});
