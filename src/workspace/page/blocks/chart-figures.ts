import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** A chart as figures: what stands at which category, for each series. A pie has one series. */
export interface ChartFigures {
  readonly type: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly xLabel: string;
  readonly yLabel: string;
}

export function readChart(block: Json): ChartFigures {
  const chart = isJson(block.chart) ? block.chart : {};
  const axis = isJson(chart.axis_config) ? chart.axis_config : {};
  const common = { type: String(chart.type), title: String(block.title ?? '') };
  if (chart.type === 'pie') {
    const segments = jsons(chart.segments);
    return {
      ...common,
      categories: segments.map((segment) => String(segment.label)),
      series: [{ name: common.title, values: segments.map((segment) => Number(segment.value)) }],
      xLabel: '',
      yLabel: '',
    };
  }
  const categories = Array.isArray(axis.categories) ? axis.categories.map(String) : [];
  const series = jsons(chart.series).map((each) => ({
    name: String(each.name),
    values: categories.map((category) =>
      Number(jsons(each.data).find((point) => point.label === category)?.value ?? 0),
    ),
  }));
  return {
    ...common,
    categories,
    series,
    xLabel: String(axis.x_label ?? ''),
    yLabel: String(axis.y_label ?? ''),
  };
}

/** A round number at or above the greatest value, and the steps to it from zero. */
export function axisSteps(greatest: number): readonly number[] {
  if (greatest <= 0) return [0, 1];
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
