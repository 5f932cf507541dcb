import { paginationView } from './pagination.js';

const aList = (page: number, total: number, size = 50) => ({ items: [], page, size, total });

const shown = (page: number, total: number) =>
  paginationView(aList(page, total), '/candidats', 'candidat').pages.map(({ label, current }) =>
    current ? `[${label}]` : label,
  );

describe('pagination', () => {
  it('shows no links where all fits on one page', () => {
    expect(paginationView(aList(1, 2), '/candidats', 'candidat')).toEqual({ summary: '2 candidats', pages: [] });
    expect(paginationView(aList(1, 0), '/candidats', 'candidat').summary).toBe('0 candidat');
  });

  it('says which rows are shown', () => {
    expect(paginationView(aList(5, 1234), '/candidats', 'candidat').summary).toBe('201 à 250 sur 1\u202f234 candidats');
    expect(paginationView(aList(3, 110), '/candidats', 'candidat').summary).toBe('101 à 110 sur 110 candidats');
  });

  it.each([
    [1, 110, ['[1]', '2', '3']],
    [1, 1234, ['[1]', '2', '3', '…', '25']],
    [5, 1234, ['1', '…', '3', '4', '[5]', '6', '7', '…', '25']],
    [25, 1234, ['1', '…', '23', '24', '[25]']],
  ])('on page %i of %i rows shows %j', (page, total, labels) => expect(shown(page, total)).toEqual(labels));

  it('keeps the filters of the list in its links', () => {
    const { pages } = paginationView(aList(1, 60), '/candidats?q=a%26b&page=1', 'candidat');
    expect(pages[1]?.href).toBe('/candidats?q=a%26b&page=2');
  });

  it('leads to the place of the list in the page', () => {
    const { pages } = paginationView(aList(1, 60), '/sessions/1?q=a#candidatures', 'candidature');
    expect(pages[1]?.href).toBe('/sessions/1?q=a&page=2#candidatures');
  });
});
