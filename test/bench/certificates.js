import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { certificatePage } from '../../dist/documents/certificate-document.js';
import { blocCertificateText } from '../../dist/documents/certificate-text.js';
import { PLAIN_TEMPLATE } from '../../dist/documents/certificate-template.js';
import { PrintingPool } from '../../dist/documents/printing-pool.js';
import { qrCode } from '../../dist/documents/qr-code.js';
import { TEMPLATES } from '../../dist/documents/typst.js';
import { chromiumOptions } from '../support/chromium.js';
import { measureRow } from './measure.js';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const pdfmake = require('pdfmake');
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const COUNT = Number(process.env.BENCH_CERTIFICATES ?? 300);
const FONTS = fileURLToPath(new URL('./node_modules/pdfmake/fonts/Roboto/', import.meta.url));

/**
 * Row `certificates`: the certificates of one bloc for 300 people, with a list, a QR code and an embedded credential.
 * All contenders print the same words, which are read back from each before anything is timed. The product prints by
 * its pool, in threads; all others in one process as they come.
 */
export async function certificatesRows() {
  const all = Array.from({ length: COUNT }, (_, index) => certificate(index));
  const pool = new PrintingPool();
  const alone = new PrintingPool({ ...workersOf(pool), count: 1 });
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const contenders = [
      { name: 'delibloc', role: 'product', print: (certificates) => byPool(pool, certificates) },
      { name: 'delibloc, one thread', role: 'peer', print: (certificates) => byPool(alone, certificates) },
      { name: 'headless Chromium', role: 'peer', print: (certificates) => byChromium(browser, certificates) },
      { name: 'pdfmake', role: 'peer', print: byPdfmake },
      { name: 'bare Typst, one thread', role: 'limit', print: byTypst },
    ];
    for (const { print } of contenders) await print(all.slice(0, 3));
    await demandSameWords(contenders, all.slice(0, 2));
    const rows = contenders.map(({ name, role, print }) => ({
      name,
      role,
      run: async () => (await print(all)).length,
    }));
    return await measureRow('certificates', COUNT, rows);
  } finally {
    await browser.close();
    await Promise.all([pool, alone].map((one) => one.onModuleDestroy()));
  }
}

const workersOf = () => ({ file: fileURLToPath(new URL('../../dist/documents/printing-worker.js', import.meta.url)) });

function certificate(index) {
  const title = "Le suivi d'un projet sur les médias sociaux";
  const acquiredCompetences = [
    'Assurer une veille sur les médias sociaux',
    'Mesurer les résultats',
    'Rédiger un bilan',
  ].map((competence, rank) => ({ code: `C2${rank}`, title: competence }));
  const code = `K7QF-2M9X-${String(1000 + index)}`;
  const credential = JSON.stringify({ id: `urn:uuid:${index}`, proof: 'z'.repeat(4000) });
  return {
    snapshot: {
      kind: 'bloc',
      number: `RNCP31936-BC01-2023-0042-${String(index).padStart(3, '0')}`,
      holder: {
        firstNames: 'Zoé',
        birthName: `Lefèvre ${index}`,
        gender: 'F',
        birthDay: '1998-03-01',
        birthPlace: 'Lyon',
      },
      certification: {
        ...{ code: 'RNCP31936', version: 1, title: 'Community manager', level: 6 },
        registration: { from: '2014-12-22', until: '2023-12-18' },
      },
      certifierName: 'Institut des Médias et de la Communication sur Internet (IMCI)',
      signatory: { quality: 'Gérante', place: 'Paris' },
      session: { day: '2023-06-15', place: 'Paris', minutesReference: 'PV-RNCP31936-2023-06-15-0042' },
      decidedOn: '2023-06-15',
      bloc: { code: 'BC01', number: 1, title, certificateTitle: title, acquiredCompetences },
      validUntil: '2028-06-15',
    },
    verification: { code, address: `https://jury.ecole.example/verifier#${code}` },
    attachments: [
      {
        ...{ name: 'credential.json', mediaType: 'application/vc', relationship: 'data', description: 'Attestation' },
        bytes: Buffer.from(credential),
      },
    ],
  };
}

async function byPool(pool, certificates) {
  return Promise.all(certificates.map((one) => pool.print('certificate', one)));
}

/** The compiler alone on the same page, its data prepared beforehand: no pool, no sentences. */
const bare = NodeCompiler.create({ workspace: TEMPLATES });
const prepared = new Map();
function byTypst(certificates) {
  return certificates.map((one) => {
    const page = prepared.get(one) ?? certificatePage(one);
    prepared.set(one, page);
    bare.mapShadow(`${TEMPLATES}data.json`, Buffer.from(JSON.stringify(page.data)));
    for (const { path, bytes } of page.files) bare.mapShadow(TEMPLATES + path, Buffer.from(bytes));
    const { result } = bare.compile({ mainFilePath: TEMPLATES + page.template });
    const pdf = bare.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: Date.parse(page.day) / 1000 });
    bare.evictCache(5);
    return pdf;
  });
}

/** Every line of a certificate, from top to bottom. */
function linesOf({ snapshot, verification }) {
  const words = blocCertificateText(snapshot, PLAIN_TEMPLATE, verification);
  const { invitation, address, codeLabel, code } = words.verification;
  const above = [words.certifier, words.kicker, words.certificateTitle, words.bloc, words.certification];
  const holder = [words.registration, words.awarded, words.holder, words.birth, words.decision, words.validity];
  const signed = words.signatories.flatMap(({ lines }) => lines);
  const foot = [invitation, address, `${codeLabel}${code}`, ...words.numbers];
  return { above, holder, heading: words.competencesHeading, competences: words.competences, signed, foot, words };
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function byChromium(browser, certificates) {
  const page = await browser.newPage();
  const printed = [];
  for (const one of certificates) {
    const { above, holder, heading, competences, signed, foot } = linesOf(one);
    const paragraphs = (lines) => lines.map((line) => `<p>${escaped(line)}</p>`).join('');
    const [kicker, title] = [above[1], above[2]];
    const qr = Buffer.from(qrCode(one.verification.address)).toString();
    await page.setContent(
      `<!doctype html><html lang="fr"><title>${escaped(title)}</title><style>@page{size:A4;margin:24mm 27mm}body{font-family:serif;` +
        `text-align:center;font-size:11pt;border:1.3pt solid #24406e}p{margin:2mm 0}h1{color:#24406e;font-weight:400}ul{text-align:left}svg{width:21mm}</style>` +
        `<p>${escaped(above[0])}</p><p>${kicker}</p><h1>${escaped(title)}</h1>${paragraphs([...above.slice(3), ...holder])}<h2>${heading}</h2>` +
        `<ul>${competences.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>${paragraphs(signed)}${qr}${paragraphs(foot)}` +
        `<script type="application/vc">${one.attachments[0].bytes.toString()}</script></html>`,
    );
    printed.push(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  }
  await page.close();
  return printed;
}

pdfmake.setFonts({
  Roboto: {
    normal: `${FONTS}Roboto-Regular.ttf`,
    bold: `${FONTS}Roboto-Medium.ttf`,
    italics: `${FONTS}Roboto-Italic.ttf`,
  },
});
pdfmake.setLocalAccessPolicy?.((path) => path.startsWith(FONTS));
pdfmake.setUrlAccessPolicy?.(() => false);

async function byPdfmake(certificates) {
  const printed = [];
  for (const one of certificates) {
    const { above, holder, heading, competences, signed, foot, words } = linesOf(one);
    const centred = (lines) => lines.map((text) => ({ text, alignment: 'center', margin: [0, 3] }));
    const definition = {
      ...{
        pageSize: 'A4',
        pageMargins: [76, 68, 76, 48],
        tagged: true,
        displayTitle: true,
        lang: 'fr-FR',
        compress: true,
      },
      info: { title: words.documentTitle, author: words.certifier },
      content: [
        ...centred(above.slice(0, 2)),
        { text: above[2], fontSize: 25, color: '#24406e', alignment: 'center' },
        ...centred([...above.slice(3), ...holder, heading]),
        { ul: competences },
        ...centred(signed),
        { svg: Buffer.from(qrCode(one.verification.address)).toString(), width: 60 },
        ...foot.map((text) => ({ text, fontSize: 8.5 })),
      ],
      files: { credential: { src: dataUrl(one.attachments[0].bytes), name: 'credential.json' } },
      defaultStyle: { font: 'Roboto', fontSize: 11 },
    };
    printed.push(await pdfmake.createPdf(definition).getBuffer());
  }
  return printed;
}

const dataUrl = (bytes) => `data:application/json;base64,${bytes.toString('base64')}`;

/** A reader that none of them wrote finds the same words on each, whatever the lines; case and order aside. */
async function demandSameWords(contenders, certificates) {
  const expected = certificates.map((one) => {
    const { above, holder, heading, competences, signed, foot } = linesOf(one);
    return wordsOf([...above, ...holder, heading, ...competences, ...signed, ...foot].join(' '));
  });
  for (const { name, print } of contenders) {
    const printed = await print(certificates);
    for (const [index, pdf] of printed.entries()) {
      const found = wordsOf(await textOf(pdf, name));
      if (found !== expected[index]) throw new Error(`${name} prints other words:\n${found}\n${expected[index]}`);
    }
  }
}

const wordsOf = (text) =>
  text
    .toLocaleLowerCase('fr')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .split('')
    .toSorted()
    .join('');

async function textOf(pdf, name) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  if (document.numPages !== 1) throw new Error(`${name} takes ${document.numPages} pages instead of one`);
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map(({ str }) => str).join(' ');
}
