import { fileNamePart } from '../http/send-document.js';
import { LEAST_PUBLISHED } from '../domain/statistics/publication.js';
import { typeset } from '../web/french/typography.js';
import { type FigureFile, figureFile } from './figure-files.js';
import { STATISTICS_TABLES, type StatisticsFileQuery } from './statistics.dto.js';
import { statisticsTables } from './statistics-tables.view.js';
import type { StatisticsFound } from './statistics.service.js';

/** One of the tables, or all in one file. */
export function statisticsFile(found: StatisticsFound, query: StatisticsFileQuery): Promise<FigureFile> {
  const { table, format, published = false } = query;
  const tables = statisticsTables(found.statistics, found.versions, published);
  const keys = table ? [table] : STATISTICS_TABLES;
  const { certification, from, to } = found.scope;
  const years = from === null && to === null ? [] : [from ?? '', to ?? ''];
  const parts = [
    'Statistiques',
    certification ?? '',
    ...years,
    table ? tables[table].title : '',
    published ? 'diffusion' : '',
  ];
  const terms = {
    name: parts
      .map((part) => fileNamePart(String(part)))
      .filter((part) => part !== '')
      .join('_'),
    title: certification === null ? 'Statistiques' : `Statistiques, ${certification}`,
    notes: notesOf(found, published),
  };
  return figureFile(
    terms,
    keys.map((key) => tables[key]),
    format,
  );
}

function notesOf({ scope: { version, from, to, ownOf }, uncounted }: StatisticsFound, published: boolean): string[] {
  const notes = [
    ...(version === null ? [] : [`Version ${version}.`]),
    ...(from === null ? [] : [`Sessions depuis ${from}.`]),
    ...(to === null ? [] : [`Sessions jusqu'à ${to} compris.`]),
    ...(ownOf === null ? [] : ['Sessions dans lesquelles siège qui a pris ce fichier.']),
    ...(uncounted === 0
      ? []
      : [`Sessions scellées dont l'enregistrement n'est plus intact, non comptées : ${uncounted}.`]),
    published
      ? `Fait pour être diffusé : les lignes de moins de ${LEAST_PUBLISHED} personnes sont réunies.`
      : 'À usage interne : des lignes de très peu de personnes peuvent les faire reconnaître.',
  ];
  return notes.map(typeset);
}
