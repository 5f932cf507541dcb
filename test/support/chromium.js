import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/** Carries the launch options, as JSON, from the run to its workers. */
export const BROWSER_VARIABLE = 'DELIBLOC_TEST_BROWSER';

/**
 * Options with which playwright-core launches Chromium: the one CHROMIUM_PATH names, or else the one that comes from
 * npm, with its own libraries and fonts, which needs nothing of the machine.
 */
export async function chromiumOptions() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return { executablePath: named, args: ARGUMENTS };
  }
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    const remedy = 'Set CHROMIUM_PATH to the executable of an installed Chromium or Chrome.';
    throw new Error(`The Chromium that comes from npm runs on Linux x64, not on ${platform} ${arch}. ${remedy}`);
  }
  const directory = await unpacked();
  const libraries = [join(directory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(directory, 'fonts.conf') };
  return { executablePath: join(directory, 'chromium'), args: ARGUMENTS, env };
}

/** Unpacks the package once an installation; the directory appears whole or not at all. */
async function unpacked() {
  const { version } = JSON.parse(await readFile(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'));
  const directory = join(MODULES, '.cache', `chromium-${version}`);
  if (existsSync(directory)) return directory;
  await mkdir(dirname(directory), { recursive: true });
  const staging = await mkdtemp(`${directory}-`);
  try {
    await unpackInto(staging);
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(directory));
    for (const path of [staging, join(staging, 'chromium')]) await chmod(path, 0o755);
    await rename(staging, directory).catch((error) => {
      if (!existsSync(directory)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return directory;
}

/** The package unpacks into TMPDIR, and its shared libraries only where it believes to be on AWS Lambda. */
async function unpackInto(directory) {
  const script = "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath());";
  const env = { ...process.env, TMPDIR: directory, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const where = { cwd: dirname(MODULES), env };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], where);
  if (basename(stdout) !== 'chromium') throw new Error(`Chromium could not be unpacked: ${stdout}`);
}

function fontConfiguration(directory) {
  const directories = [join(directory, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${directory}/font-cache</cachedir></fontconfig>\n`;
}
