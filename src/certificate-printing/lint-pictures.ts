import type { CertificateTemplate, PlacedPicture } from '../documents/certificate-template.js';
import { pictures } from '../documents/certificate-document.js';
import type { TemplateFinding } from './template-finding.js';

/** Bytes: every certificate carries its pictures. */
const HEAVY = 300_000;
const LEAST_DOTS_AN_INCH = 200;
const MILLIMETRES_AN_INCH = 25.4;
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

type Finding = Omit<TemplateFinding, 'path'> & { readonly at: string };

/** What is to be said of colours and pictures, each of which can be used as it is. */
export function lintLook(template: CertificateTemplate): Finding[] {
  return [...lintColours(template), ...pictures(template).flatMap(lintPicture)];
}

function lintColours({ colours }: CertificateTemplate): Finding[] {
  return Object.entries(colours).flatMap(([name, colour]): Finding[] => {
    const contrast = contrastOnWhite(colour);
    if (contrast >= LEAST_CONTRAST) return [];
    const message = `${colour} on white paper has a contrast of ${contrast.toFixed(1)}, below ${LEAST_CONTRAST}`;
    return [{ at: `colours.${name}`, severity: 'warning', code: 'lowContrast', message }];
  });
}

function lintPicture({ path, bytes, height }: PlacedPicture): Finding[] {
  const at = path.replace(/^own\//, '');
  const kind = kindOf(bytes);
  if (kind === null || !path.endsWith(kind === 'jpg' ? 'g' : kind)) {
    return [{ at, severity: 'error', code: 'notAPicture', message: 'its content is not what its name says' }];
  }
  const findings: Finding[] = [];
  const warn = (code: string, message: string) => void findings.push({ at, severity: 'warning', code, message });
  if (bytes.length > HEAVY) warn('heavyPicture', `${Math.round(bytes.length / 1000)} kB in every certificate`);
  if (kind === 'svg') findings.push(...lintSvg(at, Buffer.from(bytes).toString('utf8')));
  const rows = kind === 'png' ? Buffer.from(bytes).readUInt32BE(20) : null;
  const dots = rows === null ? null : Math.round((rows * MILLIMETRES_AN_INCH) / height);
  if (dots !== null && dots < LEAST_DOTS_AN_INCH)
    warn('coarsePicture', `${dots} dots an inch, below ${LEAST_DOTS_AN_INCH}`);
  return findings;
}

function lintSvg(at: string, svg: string): Finding[] {
  const findings: Finding[] = [];
  const warn = (code: string, message: string) => void findings.push({ at, severity: 'warning', code, message });
  if (/<text[\s>]/.test(svg)) warn('textInPicture', 'has text, whose font is not there: turn it into paths');
  if (/href="(?!#|data:)/.test(svg)) warn('pictureLeadsOut', 'refers to another file, which is left out');
  return findings;
}

function kindOf(bytes: Uint8Array): 'svg' | 'png' | 'jpg' | null {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return file.length > 24 ? 'png' : null;
  if (file.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'jpg';
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(file.toString('utf8'))
    ? 'svg'
    : null;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
