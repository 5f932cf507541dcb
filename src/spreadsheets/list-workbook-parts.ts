export const WORKSHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places of the formats below in the list of cell formats. */
export const STYLES = { text: 0, heading: 1, quoted: 2, day: 3, minute: 4 } as const;

/** All parts of a workbook but its sheets, which are named `sheet1.xml`, `sheet2.xml`…; names and title are escaped. */
export function workbookParts(sheets: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/styles.xml', FORMATS],
    ['xl/_rels/workbook.xml.rels', relationships(workbookRelations(sheets.length))],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['[Content_Types].xml', contentTypes(sheets.length)],
  ]);
}

/** Headings are printed on each page. */
function workbook(sheets: readonly string[]): string {
  const named = sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const repeated = sheets.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
  );
  return `${DECLARATION}<workbook xmlns="${WORKSHEET_NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${named.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: number): [string, string][] {
  const ofSheets = Array.from({ length: sheets }, (_, at): [string, string] => [
    'worksheet',
    `worksheets/sheet${at + 1}.xml`,
  ]);
  return [...ofSheets, ['styles', 'styles.xml']];
}

function relationships(relations: readonly (readonly [string, string])[]): string {
  const all = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts: [string, string][] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, at): [string, string] => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF1EFE8"/></patternFill></fill>',
];
/** In the order of {@link STYLES}. */
const CELL_FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>',
];
const counted = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

const FORMATS = [
  `${DECLARATION}<styleSheet xmlns="${WORKSHEET_NAMESPACE}">`,
  counted('numFmts', [
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>',
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/>',
  ]),
  counted('fonts', FONTS),
  counted('fills', FILLS),
  counted('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
  counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  counted('cellXfs', CELL_FORMATS),
  counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');
