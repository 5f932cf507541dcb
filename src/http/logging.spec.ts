import { pathOf } from './logging.js';

describe('The path that the log keeps', () => {
  it.each(['/certificat/secret', '/Certificat/secret', '/CERTIFICAT/secret/', 'http://host/certificat/secret?x=1'])(
    'does not open the page of %s',
    (url) => {
      expect(pathOf(url)).toMatch(/certificat\/…$/i);
    },
  );

  it('is without what was asked for, and otherwise whole', () => {
    expect(pathOf('/certificats/7?x=1')).toBe('/certificats/7');
  });
});
