import { BROWSER_VARIABLE, chromiumOptions } from './chromium.js';

/** Unpacks the browser before any test file wants it; the workers, forked later, inherit how to launch it. */
export default async function () {
  process.env[BROWSER_VARIABLE] = JSON.stringify(await chromiumOptions());
}
