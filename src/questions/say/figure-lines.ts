import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { wholeFigure } from '../../ratings/figure-words.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import type { CsvFile, Source, Viewer } from '../answer.ts';
import { csvOf } from './csv.ts';
import { inWords } from './in-words.ts';

/** The figure whole, as it may be quoted, with its record number. */
export function figureLine(figure: FigureOnRecord, viewer: Viewer, { withTitle = false } = {}): string {
  const title = withTitle ? `*${plainInMrkdwn(figure.title.name)}*: ` : '';
  return `• ${title}${escapeMrkdwn(wholeFigure(figure, viewer.language))} (#${figure.id})`;
}

export function figureSources(figures: readonly FigureOnRecord[]): readonly Source[] {
  return figures.map(({ id, recordedBy, recordedAt, correctedBy, correctedAt }) => ({
    record: 'figure',
    id,
    recordedBy: correctedBy ?? recordedBy,
    recordedAt: correctedAt ?? recordedAt,
  }));
}

export function figureCsv(figures: readonly FigureOnRecord[]): CsvFile {
  const header =
    'figure title territory channel metric value bound base target scope aired_on slot claim source'.split(
      ' ',
    );
  return {
    name: 'figures.csv',
    text: csvOf([
      header,
      ...figures.map((figure) => [
        String(figure.id),
        figure.title.name,
        figure.territory.label,
        figure.channel ?? '',
        figure.metric,
        figure.value,
        figure.bound,
        figure.base ?? '',
        figure.target ?? '',
        figure.scope ?? '',
        figure.aired?.words ?? figure.aired?.from ?? '',
        figure.slot ?? '',
        figure.claim ?? '',
        figure.source ?? '',
      ]),
    ]),
  };
}

/** Figures that may be of a period, apart from those that are. */
export function undatedLines(
  figures: readonly FigureOnRecord[],
  viewer: Viewer,
  { withTitle = false } = {},
): readonly string[] {
  if (figures.length === 0) return [];
  return [
    inWords(
      viewer,
      'Date not on record, or not exactly:',
      'La fecha no consta (date not on record), o no con exactitud:',
    ),
    ...figures.map((figure) => figureLine(figure, viewer, { withTitle })),
  ];
}
