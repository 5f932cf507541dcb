import { registerName } from './person-name.js';

describe('The name of a person in a register', () => {
  it.each([
    [{ firstNames: 'Yanis', birthName: 'Benali', usedName: null }, 'BENALI Yanis'],
    [{ firstNames: 'Maë Lou', birthName: 'Cordier', usedName: 'de La Tour' }, 'DE LA TOUR Maë Lou'],
    [{ firstNames: 'Éléa', birthName: 'Nguyễn', usedName: null }, 'NGUYỄN Éléa'],
  ])('of %j is « %s »', (name, expected) => {
    expect(registerName(name)).toBe(expected);
  });
});
