import { agreeForAll, openDeliberation, sealDecided, WITHOUT_C7 } from '../support/a-deliberation.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The pages of a rectification', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('lead from whom, by what, over all that follows, to the seal', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [{ letters: WITHOUT_C7 }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const at = `/sessions/${deliberation.sessionId}`;
    const [id] = deliberation.candidacies as [string];
    expect((await president.page(at)).html).toContain(`${at}/rectifications`);
    expect((await president.page(`${at}/rectifications`)).html).toContain('Aucune rectification');
    expect((await president.page(`${at}/rectifier`)).html).toContain('DUPONT');
    const { html: form } = await president.page(`${at}/rectifier?candidature=${id}`);
    expect(form).toContain(`name="bloc.${id}.BC02"`);
    const fields = {
      ...{ candidature: id, ground: 'appealUpheld', reason: 'Recours accueilli.', decidedBy: 'Le jury' },
      ...{ decidedOn: '2023-06-15', [`bloc.${id}.BC02`]: 'validated', [`title.${id}`]: 'full' },
    };
    const lacking = await president.submit(`${at}/rectifier`, fields);
    expect(lacking.status).toBe(422);
    const told = { ...fields, [`words.${id}`]: 'Votre recours est accueilli.' };
    const preview = await president.submit(`${at}/rectifier`, told);
    expect([preview.status, preview.html]).toEqual([200, expect.stringContaining('Votre mot de passe')]);
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(preview.html)![1]!;
    const wrong = await president.submit(`${at}/rectifications`, { ...told, seen, password: 'x' });
    expect([wrong.status, wrong.html]).toEqual([403, expect.stringContaining('Sceller le procès-verbal rectificatif')]);
    const shown = () =>
      Promise.all([`${at}/deliberation`, `${at}/deliberation/${id}`].map((page) => secretary.page(page)));
    for (const page of await shown()) expect(page.html).not.toContain('Voir les rectifications');
    const sealed = await president.submit(`${at}/rectifications`, { ...told, seen, password: PASSWORD });
    expect(sealed.status).toBe(303);
    for (const page of await shown()) {
      expect(page.html).toContain(`<a href="${at}/rectifications">Voir les rectifications</a>`);
      expect(page.html).toMatch(/avec 1\sprocès-verbal rectificatif\./);
    }
    const { html } = await secretary.page(`${at}/rectifications`);
    expect(html).toContain('Recours accueilli.');
    expect(html).not.toContain(`${at}/rectifier"`);
  });

  it('say who is told of what follows, and who has no address', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [{ letters: WITHOUT_C7 }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const at = `/sessions/${deliberation.sessionId}`;
    const [id] = deliberation.candidacies as [string];
    const fields = {
      ...{ candidature: id, ground: 'appealUpheld', reason: 'Recours accueilli.', decidedBy: 'Le jury' },
      ...{ decidedOn: '2023-06-15', [`bloc.${id}.BC02`]: 'validated', [`title.${id}`]: 'full' },
      [`words.${id}`]: 'Votre recours est accueilli.',
    };
    const preview = await president.submit(`${at}/rectifier`, fields);
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(preview.html)![1]!;
    const sealed = await president.submit(`${at}/rectifications`, { ...fields, seen, password: PASSWORD });
    const { html } = await president.page(sealed.location!);
    expect(html.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /rectificatif n° 1 est scellé\. [^<]*à prévenir autrement : DUPONT Zoé\./,
    );
  });

  it('ask the administrator who decides for the certifier, in which quality, and why the president does not', async () => {
    const administrator = await application.signIn('administrator');
    const deliberation = await openDeliberation(application, secretary, president, [{ letters: WITHOUT_C7 }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const at = `/sessions/${deliberation.sessionId}`;
    const [id] = deliberation.candidacies as [string];
    expect((await administrator.page(`${at}/rectifications`)).html).toContain(`${at}/rectifier"`);
    expect((await president.page(`${at}/rectifier?candidature=${id}`)).html).not.toContain('name="decidedAs"');
    const { html: form } = await administrator.page(`${at}/rectifier?candidature=${id}`);
    for (const field of ['name="decidedAs"', 'name="presidentUnable"', 'Vous rectifiez pour']) {
      expect(form).toContain(field);
    }
    const fields = {
      ...{ candidature: id, ground: 'courtDecision', reason: 'Jugement.', decidedBy: 'Sophie Martin' },
      ...{ decidedOn: '2023-06-15', [`bloc.${id}.BC02`]: 'validated', [`title.${id}`]: 'full' },
      [`words.${id}`]: 'Le tribunal a jugé.',
    };
    const lacking = await administrator.submit(`${at}/rectifier`, fields);
    expect(lacking.status).toBe(422);
    expect(lacking.html).toContain('indiquez en quelle qualité décide');
    expect(lacking.html).toContain('value="Sophie Martin"');
    const told = { ...fields, decidedAs: 'Directrice', presidentUnable: 'Fonctions quittées.' };
    const preview = await administrator.submit(`${at}/rectifier`, told);
    expect(preview.html).toContain('Décision de Sophie Martin, Directrice, le');
    expect(preview.html).toContain('Il tient lieu de signature pour l’organisme certificateur.');
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(preview.html)![1]!;
    const sealed = await administrator.submit(`${at}/rectifications`, { ...told, seen, password: PASSWORD });
    expect(sealed.status).toBe(303);
    const { html } = await secretary.page(`${at}/rectifications`);
    expect(html).toContain('et non par la présidence du jury');
    expect(html).toContain('Fonctions quittées.');
  });
});
