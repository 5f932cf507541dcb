import type { ListAction } from './list.view.js';
import { withParameters } from './state.js';

/** Links to a list as files, as it is filtered and sorted at that address. */
export function exportLinks({ path }: { readonly path: string }, address: string): ListAction[] {
  const link = (format: string): string =>
    withParameters(address, { page: null, size: null, after: null, before: null, format }, `${path}/export`);
  return [
    { label: 'Excel', href: link('xlsx'), icon: 'download' },
    { label: 'CSV', href: link('csv'), icon: 'download' },
  ];
}
