import type { APIResponse, Page } from 'playwright-core';
import type { Looker } from '../support/every-page.js';

type Lookers = Readonly<Record<Looker, Page>>;
interface Found {
  readonly id: string;
}
interface List<T = Found> {
  readonly items: readonly T[];
}

const CSV = 'text/csv';
const SESSIONS = { convened: 'MCMD', open: 'RNCP29035', deliberated: 'RNCP25520', published: 'RNCP31936' };

/** Ids by the name they bear in the table of pages, once one record of each kind was made in the demonstration. */
export async function liveIn(url: string, lookers: Lookers): Promise<Readonly<Record<string, string>>> {
  const api = new Api(url, lookers);
  const sessions = await sessionsOf(api);
  const ids = { ...sessions, ...(await peopleOf(api)) };
  const convened = await prepareDay(api, sessions.convened!);
  return { ...ids, ...convened, ...(await filesOf(api, sessions.convened!)), ...(await sealedOf(api, sessions)) };
}

class Api {
  constructor(
    private readonly url: string,
    private readonly lookers: Lookers,
  ) {}

  get = <T>(path: string, by: Looker = 'S') => this.answered<T>(this.lookers[by].request.get(this.to(path)));
  post = <T = Found>(path: string, data: object, by: Looker = 'S') =>
    this.answered<T>(this.lookers[by].request.post(this.to(path), { data }));
  put = <T = Found>(path: string, data: object, by: Looker = 'S') =>
    this.answered<T>(this.lookers[by].request.put(this.to(path), { data }));

  async text(path: string): Promise<string> {
    return (await this.lookers.S.request.get(this.to(path))).text();
  }

  send(path: string, name: string, mimeType: string, text: string): Promise<Found> {
    const file = { name, mimeType, buffer: Buffer.from(text) };
    return this.answered<Found>(this.lookers.S.request.post(this.to(path), { multipart: { file } }));
  }

  private to(path: string): string {
    return `${this.url}/api/v1/${path}`;
  }

  private async answered<T>(sent: Promise<APIResponse>): Promise<T> {
    const answer = await sent;
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}

async function sessionsOf(api: Api): Promise<Record<string, string>> {
  type Session = Found & { readonly certification: { readonly code: string } };
  const { items } = await api.get<List<Session>>('jury-sessions?size=100');
  const byCode = new Map(items.map(({ id, certification }) => [certification.code, id]));
  const found = Object.entries(SESSIONS).map(([name, code]) => [name, byCode.get(code)!] as const);
  const certifications = await api.get<List<Found & { readonly code: string }>>('certifications');
  const certificationId = certifications.items.find(({ code }) => code === 'RNCP31936')!.id;
  const empty = await api.post('jury-sessions', { certificationId, day: '2027-03-02', place: 'Paris' });
  return { ...Object.fromEntries(found), empty: empty.id };
}

async function peopleOf(api: Api): Promise<Record<string, string>> {
  const identity = { firstNames: 'Zoé', birthName: 'Sans-Inscription', birthDay: '1999-02-28', birthPlace: 'Lyon' };
  const unenrolled = await api.post('candidates', { ...identity, gender: 'F' });
  const accounts = await api.get<List>('accounts', 'A');
  const people = await api.get<List>('jury-people');
  return { unenrolled: unenrolled.id, account: accounts.items[0]!.id, person: people.items[0]!.id };
}

/** The session of the day after: its agenda, its convocations and its assessors. */
async function prepareDay(api: Api, id: string): Promise<Record<string, string>> {
  const at = `jury-sessions/${id}`;
  const session = await api.get<{
    readonly day: string;
    readonly candidacies: readonly (Found & { readonly enrollmentId: string; readonly candidate: Found })[];
    readonly members: readonly (Found & { readonly president: boolean })[];
  }>(at);
  const hours = { days: [{ day: session.day, from: '09:00', until: '18:00' }], breaks: [] };
  await api.put(`${at}/agenda`, { ...hours, durations: [{ minutes: 20 }], gap: 5, arrival: 15 });
  const room = await api.post(`${at}/rooms`, { name: 'Salle 12' });
  const { terms } = await api.get<{ readonly terms: { readonly version: number } }>(`${at}/agenda`);
  await api.post(`${at}/agenda/proposal`, { version: terms.version });
  const told = { membersAt: '08:30', candidatesAt: '09:00', until: '18:00', contact: 'Le secrétariat' };
  await api.put(`${at}/convocation-terms`, told);
  await api.post(`${at}/convocations`, {});
  const { candidate, enrollmentId, id: candidacy } = session.candidacies[0]!;
  const award = { bloc: 'BC01', awardedOn: '2024-06-15', evidence: 'PV du 15 juin 2024' };
  const groups = await api.get<List>(`${at}/assessment-groups`);
  const { sheets } = await api.get<{ readonly sheets: readonly Found[] }>(`${at}/assessor-sheets`, 'J');
  return {
    ...{ candidacy, enrollment: enrollmentId, candidate: candidate.id, room: room.id },
    award: (await api.post(`enrollments/${enrollmentId}/earlier-awards`, award)).id,
    member: session.members.find(({ president }) => !president)!.id,
    mail: await mailOf(api),
    group: groups.items[0]!.id,
    sheet: sheets[0]!.id,
  };
}

/** The convocation of whoever comes first by name: those written at one instant are listed in the order of their ids. */
async function mailOf(api: Api): Promise<string> {
  type Mail = Found & { readonly topic: string; readonly recipientName: string };
  const { items } = await api.get<List<Mail>>('mails?size=100');
  const convocations = items.filter(({ topic }) => topic === 'convocation');
  return convocations.reduce((one, other) => (other.recipientName < one.recipientName ? other : one)).id;
}

/** Files sent, that wait for whoever confirms them: some of what they say is not understood. */
async function filesOf(api: Api, id: string): Promise<Record<string, string>> {
  const people =
    'Nom de naissance;Prénoms;Date de naissance;Lieu de naissance\nEsposito;Lou;03/02/1990;Nantes\nRoux;;x;';
  const register = await api.send('candidate-imports', 'gens.csv', CSV, people);
  const history =
    'Nom;Prénom;Né(e) le;Lieu de naissance;RNCP;Bloc;Date de décision\nBlot;Léa;03/02/1990;Nantes;RNCP31936;BC01;x';
  const awards = await api.send('bloc-award-imports', 'acquis.csv', CSV, history);
  const filled = (await api.text(`jury-sessions/${id}/evaluation-grid/file?format=csv`))
    .replaceAll(/;(?=;|\r?\n)/g, ';A')
    .replace(';A', ';peut-être');
  const grid = await api.send(`jury-sessions/${id}/evaluation-grid/files`, 'grille.csv', CSV, filled);
  return { register: register.id, awards: awards.id, grid: grid.id };
}

/** What follows sealing: documents shown, printed and revoked; the candidacies that one decides on, and that are decided. */
async function sealedOf(api: Api, { open, published }: Record<string, string>): Promise<Record<string, string>> {
  const { items } = await api.get<List>(`certificates?sessionId=${published}&size=100`);
  const own = (await api.get<List>('certificates', 'C')).items[0]!.id;
  const { sharedAt } = await api.put<{ readonly sharedAt: string }>(`certificates/${own}/share`, {}, 'C');
  const revoked = items.find(({ id }) => id !== own)!.id;
  const words = { reason: 'Fraude.', wordsForHolder: 'Ce document est annulé.' };
  await api.post('certificate-revocations', { ids: [revoked], ...words }, 'A');
  const run = await api.post('certificate-print-runs', { certificateIds: [own], format: 'zip' });
  while ((await api.get<{ readonly state: string }>(`certificate-print-runs/${run.id}`)).state !== 'ready');
  const firstCandidacy = async (id: string): Promise<string> =>
    (await api.get<{ readonly candidacies: readonly Found[] }>(`jury-sessions/${id}`)).candidacies[0]!.id;
  const candidacies = { deciding: await firstCandidacy(open!), decided: await firstCandidacy(published!) };
  return { ...candidacies, certificate: own, revoked, run: run.id, shared: sharedAt.split('/').at(-1)! };
}
