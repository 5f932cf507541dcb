/*
 * npm run lock
 *
 * Run after `npm install PACKAGE`. A registry that mirrors only some platforms' binaries makes npm leave the others out
 * of the lock file, which `npm ci` then refuses as out of step. This writes them in, with the version their parent
 * pins and the platform their name tells; npm installs none of them on another platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../package-lock.json', import.meta.url);
const SYSTEMS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
};
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));

function entryOf(name, version, parent) {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = words.find((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith('gnu'))
    ? 'glibc'
    : words.some((word) => word.startsWith('musl')) && 'musl';
  if (!system && !processor) throw new Error(`${name} names no platform: add it to package-lock.json by hand`);
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(parent.dev && { dev: true }),
    ...(system === 'linux' && libc && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

let added = 0;
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`${path}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    lock.packages[`node_modules/${name}`] = entryOf(name, version, parent);
    added += 1;
  }
}
const { '': root, ...packages } = lock.packages;
const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} packages of other platforms added to package-lock.json\n`);
