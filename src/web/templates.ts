import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { versionOfAssets } from './asset-version.js';
import { typeset } from './french/typography.js';
import { viewHelpers } from './view-helpers.js';

const EXTENSION = '.hbs';
const MODULE = '.js';

/**
 * `strict` refuses a value that is missing where it is printed; a partial sees its own parameters only, so that what
 * it shows is what its caller wrote.
 */
const COMPILE_OPTIONS: CompileOptions = { strict: true, explicitPartialContext: true, preventIndent: true };

/** The templates of a directory, each read and compiled the first time it is asked for. */
export class Templates {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, Handlebars.TemplateDelegate>();

  constructor(private readonly directory: string) {
    this.handlebars.registerHelper(viewHelpers);
    this.handlebars.registerHelper(assetHelpers(join(directory, 'assets')));
    for (const file of readdirSync(join(directory, 'partials')).filter((name) => name.endsWith(EXTENSION))) {
      this.handlebars.registerPartial(basename(file, EXTENSION), this.template(join(directory, 'partials', file)));
    }
  }

  renderPage(path: string, model: object): string {
    const body = new Handlebars.SafeString(this.template(path)(model));
    return this.template(join(this.directory, `layout${EXTENSION}`))({ ...model, body });
  }

  private template(path: string): Handlebars.TemplateDelegate {
    const known = this.compiled.get(path);
    if (known) return known;
    const template = this.handlebars.compile(typeset(readFileSync(path, 'utf8')), COMPILE_OPTIONS);
    this.compiled.set(path, template);
    return template;
  }
}

/**
 * Addresses of assets, which name the version of them all. That of a module has it before its name, and so has what it
 * imports from beside it; `modules` asks at once for all of a folder, which would else be found one after another.
 */
function assetHelpers(directory: string) {
  const version = versionOfAssets(directory);
  const address = (name: string): string => `/assets/v/${version}/${name}`;
  return {
    asset: (name: string) => new Handlebars.SafeString(`/assets/${name}?v=${version}`),
    module: (name: string) => new Handlebars.SafeString(address(name)),
    modules: (folder: string) => {
      const names = readdirSync(join(directory, folder))
        .filter((name) => name.endsWith(MODULE))
        .sort();
      const links = names.map((name) => `<link rel="modulepreload" href="${address(`${folder}/${name}`)}">`);
      return new Handlebars.SafeString(links.join(''));
    },
  };
}
