import { startTestApplication, type TestApplication } from '../support/application.js';
import { LOOKS, NOT_PAGES, SHOWN_ELSEWHERE } from '../support/every-page.js';
import { routesOf } from '../support/routes.js';

describe('Every page', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
  });

  afterAll(() => application.stop());

  it('is looked at in a browser: a new one needs its line in test/support/every-page.ts', () => {
    const looked = new Set([...LOOKS.map(({ route }) => route), ...Object.keys(SHOWN_ELSEWHERE)]);
    const pages = routesOf(application).filter(({ method, path }) => method === 'GET' && !NOT_PAGES.test(path));
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
  });

  it('that is looked at exists', () => {
    const routes = new Set(routesOf(application).map(({ path }) => path));
    const looked = [...LOOKS.map(({ route }) => route), ...Object.keys(SHOWN_ELSEWHERE)];
    expect(looked.filter((route) => !routes.has(route) && route !== '/introuvable')).toEqual([]);
  });
});
