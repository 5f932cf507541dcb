import type { CellStyle } from 'hucre';

const FONT: CellStyle['font'] = { name: 'Calibri', size: 11 };
const FILL: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EFE8' } };
const EDGE = { style: 'thin', color: { rgb: 'C9C5B8' } } as const;
const BORDER: CellStyle['border'] = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } };
export const HEADING: CellStyle = {
  ...{ font: { ...FONT, bold: true }, fill: FILL, border: BORDER },
  alignment: { wrapText: true, vertical: 'top' },
};
export const LOCKED: CellStyle = { font: FONT, fill: FILL, border: BORDER };
export const PLAIN: CellStyle = { font: FONT, border: BORDER };
export const OPEN: CellStyle = {
  ...{ font: FONT, border: BORDER, protection: { locked: false } },
  alignment: { horizontal: 'center' },
};
export const BOLD: CellStyle = { font: { ...FONT, bold: true } };
export const WRAPPED: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };
