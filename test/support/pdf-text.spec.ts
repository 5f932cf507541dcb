import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readPdf } from './pdf-text.js';

const ASCII = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
const FRENCH = [...'àâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ’«»–…€'];
const ALL = [...ASCII, ...FRENCH];

function print(shown: string): Uint8Array {
  const mainFileContent = '#set page(width: auto)\n#set text(ligatures: false)\n#sys.inputs.shown';
  const compiler = NodeCompiler.create();
  return compiler.pdf(compiler.compile({ mainFileContent, inputs: { shown } }).result!);
}

describe('The text of a PDF', () => {
  it('is what was printed, whichever bytes its glyphs have: parentheses within parentheses, more than a half of a byte', () => {
    const eachThrice = ALL.map((letter) => letter.repeat(3)).join('');
    const texts = [eachThrice, ALL.join('') + ALL.toReversed().join(''), ALL.toReversed().join('').repeat(2)];
    for (const shown of texts) expect(readPdf(print(shown)).text).toBe(`\n${shown}`);
  });
});
