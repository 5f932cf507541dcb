const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»]/g;

/** The same words as simple HTML: paragraphs, lines and links; nothing is loaded from anywhere. */
export function mailHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  const body = paragraphs.map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>\n')}</p>`).join('\n');
  return `<!doctype html>\n<html lang="fr">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function linked(paragraph: string): string {
  let html = '';
  let from = 0;
  for (const { 0: address, index } of paragraph.matchAll(LINK)) {
    html += `${escaped(paragraph.slice(from, index))}<a href="${escaped(address)}">${escaped(address)}</a>`;
    from = index + address.length;
  }
  return html + escaped(paragraph.slice(from));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
