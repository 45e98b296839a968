import type { PrintLanguage } from '../../platform/text/lists.ts';
import { scopeWord, wholeFigure } from '../../ratings/figure-words.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { metricEntry } from '../../ratings/metrics.ts';
import type { Fact, FactValue } from '../fact.ts';
import { companyName, name, territoryName } from './name-forms.ts';

/** A figure whole: its number with metric and bound, where, on which channel, when, and what was claimed with it. */
export function figureFact(
  figure: FigureOnRecord,
  {
    titleForms,
    channelForms,
    language,
  }: {
    readonly titleForms: readonly string[];
    readonly channelForms: readonly string[];
    readonly language: PrintLanguage;
  },
): Fact {
  const { territory, channel, aired } = figure;
  const values: readonly (FactValue | null)[] = [
    {
      kind: 'figure',
      metric: figure.metric,
      value: figure.value,
      unit: metricEntry(figure.metric).number,
      bound: figure.bound,
      territory: territory.label,
      channel,
    },
    name('title', figure.title.name, titleForms),
    territoryName({ territory: territory.label, ...territory }, language),
    channel === null ? null : companyName(channel, channelForms),
    aired === null ? null : { kind: 'date', from: aired.from, to: aired.to },
    figure.claim === null ? null : { kind: 'claim', text: figure.claim },
    ...[aired?.words ?? null, figure.slot, figure.target, ...baseWords(figure), ...scopeWords(figure)].map(
      words,
    ),
    figure.source === null ? null : name('company', figure.source),
  ];
  return {
    id: `figure:${figure.id}`,
    says: `${figure.title.name}: ${wholeFigure(figure, 'en')}.`,
    values: values.filter((value) => value !== null),
    source: { recordedBy: figure.recordedBy, recordedAt: figure.recordedAt, origin: figure.source },
  };
}

function words(text: string | null): FactValue | null {
  return text === null ? null : { kind: 'words', text };
}

function scopeWords({ scope }: FigureOnRecord): readonly (string | null)[] {
  return scope === null ? [] : [scopeWord(scope, 'en'), scopeWord(scope, 'es')];
}

function baseWords({ base }: FigureOnRecord): readonly (string | null)[] {
  if (base === null) return [];
  return base === 'households' ? ['households', 'hogares'] : ['individuals', 'individuos'];
}
