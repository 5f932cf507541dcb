import { statusOfCompetence, type CompetenceStatus, type EvaluationResult } from './evaluation.js';

type Results = readonly (EvaluationResult | undefined)[];

describe('A competence', () => {
  it.each<[EvaluationResult, CompetenceStatus]>([
    ['acquired', 'acquired'],
    ['exempted', 'acquired'],
    ['notAcquired', 'failed'],
    ['absentJustified', 'failed'],
    ['absentUnjustified', 'failed'],
  ])('evaluated once as %s is %s', (result, status) => {
    expect(statusOfCompetence([result], 'all')).toBe(status);
    expect(statusOfCompetence([result], 'any')).toBe(status);
  });

  it.each<[string, Results, CompetenceStatus]>([
    ['acquired at all of them', ['acquired', 'exempted'], 'acquired'],
    ['failed at one', ['acquired', 'notAcquired'], 'failed'],
    ['failed at one, another not yet recorded', ['notAcquired', undefined], 'failed'],
    ['acquired at all that took place', ['acquired', undefined], 'acquired'],
    ['with nothing recorded', [undefined, undefined], 'open'],
  ])('that all assessments decide, %s', (_, results, status) => {
    expect(statusOfCompetence(results, 'all')).toBe(status);
  });

  it.each<[string, Results, CompetenceStatus]>([
    ['acquired at one', ['notAcquired', 'acquired'], 'acquired'],
    ['acquired at one, another not yet recorded', ['acquired', undefined], 'acquired'],
    ['failed at all', ['notAcquired', 'absentJustified'], 'failed'],
    ['failed at one, another not yet recorded', ['notAcquired', undefined], 'open'],
    ['with nothing recorded', [undefined, undefined], 'open'],
  ])('that any assessment decides, %s', (_, results, status) => {
    expect(statusOfCompetence(results, 'any')).toBe(status);
  });
});
