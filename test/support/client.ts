import type { Role } from '../../src/accounts/role.js';

export interface ClientAccount {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
}

/** What the API answers; `body` is the parsed JSON, null where there is none. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** Path of the redirection, if it is one. */
  readonly location: string | null;
}

/** One value, or several of the same name. */
export type FormFields = Readonly<Record<string, string | number | readonly string[]>>;

/** What goes with a request. */
export interface Sent {
  readonly body?: string | FormData;
  readonly headers?: Record<string, string>;
}

/** Speaks HTTP to the application the way a program (JSON) or a browser (pages, forms) does, keeping its cookie. */
export class Client {
  private cookie: string | null = null;

  constructor(
    private readonly url: string,
    private readonly signedInAs?: ClientAccount,
  ) {}

  /** Who this client is signed in as. */
  get account(): ClientAccount {
    if (!this.signedInAs) throw new Error('This client is not signed in.');
    return this.signedInAs;
  }

  async signIn(password: string): Promise<void> {
    const { status } = await this.post('session', { email: this.account.email, password });
    if (status >= 400) throw new Error(`Signing in as ${this.account.email} answered ${status}.`);
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.call<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<Answer<T>> {
    return this.call<T>('PATCH', path, body);
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('DELETE', path);
  }

  /** The body of a call that must succeed; throws with what was answered otherwise. */
  async must<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Sends a file to the API, in the field `document` unless told. */
  async upload<T>(path: string, fileName: string, content: Buffer, field = 'document'): Promise<Answer<T>> {
    const response = await this.send('POST', `/api/v1/${path}`, { body: formWith(field, fileName, content) });
    return { status: response.status, body: (await response.json()) as T };
  }

  /** Any answer of the API as it comes: documents, headers. */
  download(path: string): Promise<Response> {
    return this.send('GET', `/api/v1/${path}`, {});
  }

  async page(path: string): Promise<PageAnswer> {
    return readPage(await this.send('GET', path, {}));
  }

  /** Sends a form as a browser does; `''` is a field left blank. Redirections are not followed. */
  async submit(path: string, fields: FormFields = {}): Promise<PageAnswer> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(this.url).origin };
    return readPage(await this.send('POST', path, { body: parameters.toString(), headers }));
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const sent =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.send(method, `/api/v1/${path}`, sent);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }

  /** Anything at all, as it is; the answer as it comes. */
  async send(method: string, path: string, { body, headers }: Sent = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(this.cookie !== null && { cookie: this.cookie }) },
      ...(body !== undefined && { body }),
    });
    const given = response.headers.getSetCookie()[0];
    if (given) this.cookie = given.split(';', 1)[0] ?? null;
    return response;
  }
}

function formWith(field: string, fileName: string, content: Buffer): FormData {
  const form = new FormData();
  form.append(field, new File([new Uint8Array(content)], fileName));
  return form;
}

/** The body of an answer that refuses. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

async function readPage(response: Response): Promise<PageAnswer> {
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
}
