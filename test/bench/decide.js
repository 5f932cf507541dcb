import { createRequire } from 'node:module';
import { compileColumns, decideCohort } from '../../dist/domain/proposals/cohort-columns.js';
import { compileCertification } from '../../dist/domain/proposals/compiled-certification.js';
import { propose } from '../../dist/domain/proposals/proposal.js';
import { findCertificationFile, readCertificationFile } from '../../dist/certifications/certification-files.js';
import { measureRow } from './measure.js';

const CANDIDATES = 20_000;
const require = createRequire(import.meta.url);
const jsonLogic = require('json-logic-js');
const { LogicEngine } = require('json-logic-engine');
const { Engine } = require('json-rules-engine');

/** Rows `decide` and `decide-with-facts`: who of 20,000 candidates of RNCP31936 validates which bloc, and the title. */
export async function decideRows() {
  const certification = await readCertificationFile(await findCertificationFile('RNCP31936'));
  const cohort = drawCohort(certification);
  const product = { name: 'delibloc', role: 'product', run: byColumns(certification, cohort) };
  const logicJs = { name: 'json-logic-js', role: 'peer', run: byJsonLogic(certification, cohort) };
  const decide = [
    product,
    logicJs,
    { name: 'json-logic-engine (compiled)', role: 'peer', run: byLogicEngine(certification, cohort) },
    { name: 'json-rules-engine', role: 'peer', run: byRulesEngine(certification, cohort) },
    { name: 'hand-written bit-mask loop', role: 'limit', run: byHand(certification, cohort) },
  ];
  const withFacts = [{ ...product, run: withAllFacts(certification, cohort) }, logicJs];
  return [
    ...(await measureRow('decide', CANDIDATES, decide)),
    ...(await measureRow('decide-with-facts', CANDIDATES, withFacts)),
  ];
}

/** The same cohort at every run: a linear congruential generator, two competences in three acquired. */
function drawCohort({ blocs }) {
  const codes = blocs.flatMap(({ competences }) => competences.map(({ code }) => code));
  let state = 20230615;
  const draw = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: CANDIDATES }, () => Object.fromEntries(codes.map((code) => [code, draw() < 0.67])));
}

/** Every contender answers a byte a candidate: a bit for each bloc in the order of the fiche, then one for the title. */
const packed = (bits) => bits.reduce((byte, bit, index) => byte | (Number(bit) << index), 0);

function byColumns(certification, cohort) {
  const columns = compileColumns(certification);
  const words = columns.blocs.map(({ rule }) =>
    Int32Array.from(cohort, (acquired) => packed(rule.codes.map((code) => acquired[code]))),
  );
  const answers = new Uint8Array(CANDIDATES);
  return () => {
    const { blocs, title } = decideCohort(columns, words);
    for (let row = 0; row < CANDIDATES; row += 1) answers[row] = blocs[row] | (title[row] << 4);
    return answers;
  };
}

function byHand({ blocs }, cohort) {
  const codes = blocs.flatMap(({ competences }) => competences.map(({ code }) => code));
  const words = Int32Array.from(cohort, (acquired) => packed(codes.map((code) => acquired[code])));
  const maskOf = (chosen) => packed(codes.map((code) => chosen.includes(code)));
  const [a, b, c, d] = blocs.map(({ validation: { rule } }) => ({
    of: maskOf(rule.of),
    including: maskOf(rule.including),
    atLeast: rule.atLeast,
  }));
  const answers = new Uint8Array(CANDIDATES);
  return () => {
    for (let row = 0; row < CANDIDATES; row += 1) {
      const word = words[row];
      let answer = 0;
      if ((word & a.including) === a.including && bits(word & a.of) >= a.atLeast) answer |= 1;
      if ((word & b.including) === b.including && bits(word & b.of) >= b.atLeast) answer |= 2;
      if ((word & c.including) === c.including && bits(word & c.of) >= c.atLeast) answer |= 4;
      if ((word & d.including) === d.including && bits(word & d.of) >= d.atLeast) answer |= 8;
      answers[row] = answer === 15 ? 31 : answer;
    }
    return answers;
  };
}

function bits(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The rules of the blocs in JsonLogic: the mandatory ones, and a sum that reaches the number asked for. */
function jsonLogicRules({ blocs }) {
  return blocs.map(({ validation: { rule } }) => ({
    and: [
      ...rule.including.map((code) => ({ var: code })),
      { '>=': [{ '+': rule.of.map((code) => ({ if: [{ var: code }, 1, 0] })) }, rule.atLeast] },
    ],
  }));
}

const withTitle = (validated) => packed([...validated, validated.every(Boolean)]);

function byJsonLogic(certification, cohort) {
  const rules = jsonLogicRules(certification);
  return () => Uint8Array.from(cohort, (acquired) => withTitle(rules.map((rule) => jsonLogic.apply(rule, acquired))));
}

function byLogicEngine(certification, cohort) {
  const engine = new LogicEngine();
  const rules = jsonLogicRules(certification).map((rule) => engine.build(rule));
  return () => Uint8Array.from(cohort, (acquired) => withTitle(rules.map((rule) => rule(acquired))));
}

/** json-rules-engine cannot count: the number acquired among a bloc's competences is a fact it computes. */
function byRulesEngine({ blocs }, cohort) {
  const engine = new Engine();
  blocs.forEach(({ validation: { rule } }, index) => {
    engine.addFact(`count${index}`, async (_params, almanac) => {
      const values = await Promise.all(rule.of.map((code) => almanac.factValue(code)));
      return values.filter(Boolean).length;
    });
    const mandatory = rule.including.map((code) => ({ fact: code, operator: 'equal', value: true }));
    const enough = { fact: `count${index}`, operator: 'greaterThanInclusive', value: rule.atLeast };
    engine.addRule({ conditions: { all: [...mandatory, enough] }, event: { type: String(index) } });
  });
  return async () => {
    const answers = new Uint8Array(CANDIDATES);
    for (const [row, acquired] of cohort.entries()) {
      const { events } = await engine.run(acquired);
      answers[row] = withTitle(blocs.map((_, index) => events.some(({ type }) => type === String(index))));
    }
    return answers;
  };
}

/** What is proposed with every fact: how many of how many, what is missing, until when, which blocs remain. */
function withAllFacts(certification, cohort) {
  const compiled = compileCertification(certification);
  const cases = cohort.map((acquired) => ({
    accessRoute: 'FC',
    enrolledOn: '2022-09-01',
    sessionDay: '2023-06-15',
    awards: [],
    statusOf: (code) => (acquired[code] ? 'acquired' : 'failed'),
  }));
  return () =>
    Uint8Array.from(cases, (candidate) => {
      const { blocs, title } = propose(compiled, candidate);
      return packed([...blocs.map(({ outcome }) => outcome === 'validated'), title.outcome === 'awarded']);
    });
}
