import { extname, join } from 'node:path';
import {
  type CertificateTemplate,
  PLAIN_TEMPLATE,
  type PlacedPicture,
  type TemplateWords,
} from '../documents/certificate-template.js';
import type { PlainDay } from '../domain/day.js';
import type { TemplateFault } from './settings-shape.js';
import { fileFor, namesIn, readOwnFile } from './template-files.js';
import { parseSettings, type PictureSettings, type TemplateSettings, type WordsSettings } from './template-settings.js';

/** How documents of a certification decided on a day look, and all that keeps them from it. */
export interface ReadTemplate {
  readonly template: CertificateTemplate;
  readonly faults: readonly TemplateFault[];
}

/** A folder that may hold settings, pictures and pages; `shown` is how faults name it. */
interface Layer {
  readonly folder: string;
  readonly shown: string;
  readonly names: readonly string[];
  readonly settings: TemplateSettings;
}

const PICTURES = {
  logo: { height: 18, alternative: 'Logo du certificateur' },
  signature: { height: 15, alternative: 'Signature' },
} as const;

/** Layers, the innermost first, and the faults found in them so far. */
interface Layers {
  readonly all: readonly Layer[];
  readonly faults: TemplateFault[];
}

type Setting<T> = (settings: TemplateSettings) => T | undefined;

/**
 * Reads the institution's folder: what the folder of the certification sets goes before what the folder itself sets, and
 * what neither sets is the product's.
 */
export async function readTemplate(folder: string, certificationCode: string, day: PlainDay): Promise<ReadTemplate> {
  const faults: TemplateFault[] = [];
  const inner = await readLayer(join(folder, certificationCode), `${certificationCode}/`, day, faults);
  const outer = await readLayer(folder, '', day, faults);
  if (outer.names.length === 0) faults.push({ path: folder, message: 'is no folder, or an empty one' });
  const layers = { all: [inner, outer], faults };
  const template: CertificateTemplate = {
    colours: coloursIn(layers),
    logo: await placedPicture(layers, 'logo', 'logo', ({ logo }) => logo),
    ...(await signatoriesIn(layers)),
    words: { title: wordsIn(layers, 'parchemin'), bloc: wordsIn(layers, 'bloc') },
    pages: { title: await ownPage(layers, 'parchemin', day), bloc: await ownPage(layers, 'bloc-certificate', day) },
  };
  return { template, faults };
}

function first<T>({ all }: Layers, of: Setting<T>): T | null {
  return all.map(({ settings }) => of(settings)).find((value) => value !== undefined) ?? null;
}

function coloursIn(layers: Layers): CertificateTemplate['colours'] {
  const { accent, ink, muted } = PLAIN_TEMPLATE.colours;
  return {
    accent: first(layers, ({ colours }) => colours?.accent) ?? accent,
    ink: first(layers, ({ colours }) => colours?.ink) ?? ink,
    muted: first(layers, ({ colours }) => colours?.muted) ?? muted,
  };
}

async function signatoriesIn(layers: Layers): Promise<Pick<CertificateTemplate, 'signatory' | 'secondSignatory'>> {
  const second = first(layers, ({ secondSignatory }) => secondSignatory);
  const signatureOf = (path: string, of: Setting<PictureSettings>) => placedPicture(layers, 'signature', path, of);
  return {
    signatory: {
      name: first(layers, ({ signatory }) => signatory?.name),
      signature: await signatureOf('signature', ({ signatory }) => signatory?.signature),
    },
    secondSignatory: second && {
      quality: second.quality,
      name: second.name ?? null,
      signature: await signatureOf('second-signature', ({ secondSignatory }) => secondSignatory?.signature),
    },
  };
}

async function readLayer(folder: string, shown: string, day: PlainDay, faults: TemplateFault[]): Promise<Layer> {
  const names = await namesIn(folder);
  return { folder, shown, names, settings: await settingsIn(folder, shown, names, day, faults) };
}

async function settingsIn(
  folder: string,
  shown: string,
  names: readonly string[],
  day: PlainDay,
  faults: TemplateFault[],
): Promise<TemplateSettings> {
  const file = fileFor(names, 'certificate', 'yaml', day);
  if (file === null) return {};
  const read = await readOwnFile(folder, file, shown + file);
  if (!(read instanceof Uint8Array)) {
    faults.push(read);
    return {};
  }
  const settings = parseSettings(Buffer.from(read).toString('utf8'), shown + file);
  if (!Array.isArray(settings)) return settings as TemplateSettings;
  faults.push(...(settings as readonly TemplateFault[]));
  return {};
}

/** The picture that the innermost layer names, read from that layer's folder. */
async function placedPicture(
  { all, faults }: Layers,
  role: keyof typeof PICTURES,
  path: string,
  of: Setting<PictureSettings>,
): Promise<PlacedPicture | null> {
  const layer = all.find(({ settings }) => of(settings) !== undefined);
  const named = layer && of(layer.settings);
  if (!layer || !named) return null;
  const bytes = await readOwnFile(layer.folder, named.file, layer.shown + named.file);
  if (!(bytes instanceof Uint8Array)) {
    faults.push(bytes);
    return null;
  }
  const { height, alternative } = { ...PICTURES[role], ...named };
  return { path: `own/${path}${extname(named.file).toLowerCase()}`, bytes, height, alternative };
}

function wordsIn(layers: Layers, document: 'parchemin' | 'bloc'): TemplateWords {
  const word = (key: keyof WordsSettings) => first(layers, ({ texts }) => texts?.[document]?.[key]);
  return { kicker: word('kicker'), awarded: word('awarded'), mention: word('mention') };
}

async function ownPage({ all, faults }: Layers, stem: string, day: PlainDay): Promise<Uint8Array | null> {
  for (const { folder, shown, names } of all) {
    const file = fileFor(names, stem, 'typ', day);
    if (file === null) continue;
    const read = await readOwnFile(folder, file, shown + file);
    if (read instanceof Uint8Array) return read;
    faults.push(read);
  }
  return null;
}
