import { readYaml } from '../certifications/certification-file-yaml.js';
import { colour, faultsIn, fileName, height, isMap, line, missingKey, type TemplateFault } from './settings-shape.js';

/** A picture as a settings file names it. */
export interface PictureSettings {
  readonly file: string;
  readonly height?: number;
  readonly alternative?: string;
}

export interface WordsSettings {
  readonly kicker?: string;
  readonly awarded?: string;
  readonly mention?: string;
}

/** What `certificate.yaml` may set: all of it may be left out (docs/certificate-templates.md). */
export interface TemplateSettings {
  readonly colours?: { readonly accent?: string; readonly ink?: string; readonly muted?: string };
  readonly logo?: PictureSettings;
  readonly signatory?: { readonly name?: string; readonly signature?: PictureSettings };
  readonly secondSignatory?: { readonly quality: string; readonly name?: string; readonly signature?: PictureSettings };
  readonly texts?: { readonly parchemin?: WordsSettings; readonly bloc?: WordsSettings };
}

const LOGO = { file: fileName, height: height(40), alternative: line };
const SIGNATURE = { file: fileName, height: height(17), alternative: line };
const WORDS = { kicker: line, awarded: line, mention: line };
const SHAPE = {
  colours: { accent: colour, ink: colour, muted: colour },
  logo: LOGO,
  signatory: { name: line, signature: SIGNATURE },
  secondSignatory: { quality: line, name: line, signature: SIGNATURE },
  texts: { parchemin: WORDS, bloc: WORDS },
};

/** The settings in a text, or all that is wrong with it; `file` names it in the faults. */
export function parseSettings(text: string, file: string): TemplateSettings | readonly TemplateFault[] {
  if (text.trim() === '') return {};
  const reading = readYaml(text);
  if (reading.faults) return reading.faults.map(({ path, message }) => ({ path: `${file}: ${path}`, message }));
  const { content } = reading;
  const faults = [...faultsIn(content, SHAPE, `${file}: `), ...(isMap(content) ? required(content, file) : [])];
  return faults.length > 0 ? faults : (content as TemplateSettings);
}

function required(content: Readonly<Record<string, unknown>>, file: string): TemplateFault[] {
  const { logo, signatory, secondSignatory: second } = content;
  return [
    ...missingKey(logo, 'file', `${file}: logo`),
    ...(isMap(signatory) ? missingKey(signatory.signature, 'file', `${file}: signatory.signature`) : []),
    ...missingKey(second, 'quality', `${file}: secondSignatory`),
    ...(isMap(second) ? missingKey(second.signature, 'file', `${file}: secondSignatory.signature`) : []),
  ];
}
