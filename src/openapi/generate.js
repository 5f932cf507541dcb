/* Run by the build: writes what the operations of the API answer beside the built code, for the documentation. */
import { writeFileSync } from 'node:fs';
import { describeAnswers } from './answer-types.js';

writeFileSync('dist/openapi/answers.json', JSON.stringify(describeAnswers()));
