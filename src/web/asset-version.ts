import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Eight hexadecimal digits that change whenever a file of the folder does, so that browsers may keep assets for ever. */
export function versionOfAssets(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}
