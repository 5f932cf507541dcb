import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_FAULTS } from './table-faults.js';

const FOLDER = 'src/domain/tables';
const source = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .join('\n');
const said = [
  ...source.matchAll(/fault: '(\w+)'/g),
  ...source.matchAll(/marked \? '(\w+)' : '(\w+)'/g),
  ...source.matchAll(/(?:refused?|faultAt|faultOf)\([^)\n]*?, '(\w+)'[,)]/g),
  ...source.matchAll(/refused\('(\w+)'\)/g),
].flatMap(([, ...codes]) => codes);

describe('what is not understood in a spreadsheet', () => {
  it('is found in the source', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        'notAResult',
        'notAMark',
        'keyOfAnother',
        'saidTwice',
        'blocNotPresented',
        'columnTwice',
      ]),
    );
  });

  it.each([...new Set(said)])('%s is told in French', (code) => {
    expect(TABLE_FAULTS[code]).toBeDefined();
  });
});
