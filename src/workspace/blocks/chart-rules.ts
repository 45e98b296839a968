import { isJson } from '../elements/find-elements.ts';
import { all, anything, byType, type Check, list, number, problem, shape, text } from './checks.ts';

const MAX_SERIES = 12;
const MAX_CATEGORIES = 20;
const label = text(20);
const point = shape({ label, value: number() });

const seriesChart = all(
  shape({
    type: anything,
    series: list(shape({ name: label, data: list(point, MAX_CATEGORIES) }), MAX_SERIES),
    axis_config: shape({ categories: list(label, MAX_CATEGORIES) }, { x_label: text(50), y_label: text(50) }),
  }),
  seriesMatchCategories,
);

/** A chart block's fields: a pie of segments, or series over categories. */
export const chartFields = {
  title: text(50),
  chart: byType(
    {
      pie: shape({ type: anything, segments: list(shape({ label, value: number(0) }), MAX_SERIES) }),
      bar: seriesChart,
      area: seriesChart,
      line: seriesChart,
    },
    'chart',
  ),
} satisfies Record<string, Check>;

/** Each series has a name of its own and one point for each category. */
function seriesMatchCategories(value: unknown, at: string): readonly string[] {
  if (!isJson(value) || !Array.isArray(value.series) || !isJson(value.axis_config)) return [];
  const categories = JSON.stringify([...asTexts(value.axis_config.categories)].sort());
  const series = value.series.filter(isJson);
  const isUneven = series.some((each) => JSON.stringify(labelsOf(each.data).sort()) !== categories);
  const isTwice = new Set(series.map((each) => each.name)).size < series.length;
  return [
    ...(isUneven ? problem('every series needs one data point for each category', `${at}/series`) : []),
    ...(isTwice ? problem('series names must be unique', `${at}/series`) : []),
  ];
}

function labelsOf(data: unknown): string[] {
  return Array.isArray(data) ? data.filter(isJson).map((each) => String(each.label)) : [];
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
