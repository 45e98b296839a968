import type { Json } from '../../state/model.ts';
import { axisSteps, type ChartFigures, readChart } from './chart-figures.ts';

const WIDTH = 480;
const HEIGHT = 220;
const LEFT = 48;
const BOTTOM = 40;
const TOP = 8;
const PLOT = { width: WIDTH - LEFT - 8, height: HEIGHT - BOTTOM - TOP };

const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const full = new Intl.NumberFormat();

/** A chart of the newer block type, with its figures as a table for those who cannot see it. */
export function Chart({ block }: { readonly block: Json }) {
  const figures = readChart(block);
  const isKeyed = figures.type === 'pie' || figures.series.length > 1;
  const keys = figures.type === 'pie' ? figures.categories : figures.series.map((each) => each.name);
  return (
    <figure className="chart">
      <figcaption>{figures.title}</figcaption>
      {figures.type === 'pie' ? <Pie figures={figures} /> : <Plot figures={figures} />}
      {isKeyed && (
        <ul className="chart-keys" aria-hidden>
          {keys.map((key, index) => (
            <li key={key}>
              <i className={`tone-${index % 12}`} />
              {key}
              {figures.type === 'pie' && <b>{full.format(figures.series[0]?.values[index] ?? 0)}</b>}
            </li>
          ))}
        </ul>
      )}
      <FiguresTable figures={figures} />
    </figure>
  );
}

function Plot({ figures }: { readonly figures: ChartFigures }) {
  const { categories, series, type, xLabel, yLabel } = figures;
  const steps = axisSteps(Math.max(0, ...series.flatMap((each) => each.values)));
  const most = steps.at(-1) ?? 1;
  const y = (value: number) => TOP + PLOT.height * (1 - value / most);
  const band = PLOT.width / Math.max(1, categories.length);
  const middle = (index: number) => LEFT + band * (index + 0.5);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {steps.map((step) => (
        <g key={step} className="grid">
          <line x1={LEFT} x2={WIDTH - 8} y1={y(step)} y2={y(step)} />
          <text x={LEFT - 6} y={y(step) + 4} textAnchor="end">
            {short.format(step)}
          </text>
        </g>
      ))}
      {categories.map((category, index) => (
        <text
          key={category}
          className="category"
          x={middle(index)}
          y={TOP + PLOT.height + 16}
          textAnchor="middle"
        >
          {category.length > band / 6 ? `${category.slice(0, Math.max(2, Math.floor(band / 6)))}…` : category}
        </text>
      ))}
      {series.map((each, at) =>
        type === 'bar' ? (
          each.values.map((value, index) => {
            const width = (band * 0.7) / series.length;
            const x = middle(index) - band * 0.35 + width * at;
            return (
              <rect
                key={index}
                className={`tone-${at % 12}`}
                x={x}
                y={y(value)}
                width={width}
                height={TOP + PLOT.height - y(value)}
                rx={2}
              />
            );
          })
        ) : (
          <g key={each.name} className={`tone-${at % 12}`}>
            {type === 'area' && (
              <polygon
                points={`${middle(0)},${y(0)} ${each.values.map((value, index) => `${middle(index)},${y(value)}`).join(' ')} ${middle(each.values.length - 1)},${y(0)}`}
              />
            )}
            <polyline points={each.values.map((value, index) => `${middle(index)},${y(value)}`).join(' ')} />
          </g>
        ),
      )}
      <text className="axis" x={LEFT + PLOT.width / 2} y={HEIGHT - 4} textAnchor="middle">
        {[yLabel && `${yLabel} (up)`, xLabel].filter(Boolean).join(' by ')}
      </text>
    </svg>
  );
}

function Pie({ figures }: { readonly figures: ChartFigures }) {
  const values = figures.series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  let angle = -Math.PI / 2;
  const point = (at: number) => `${100 + 90 * Math.cos(at)} ${100 + 90 * Math.sin(at)}`;
  return (
    <svg viewBox="0 0 200 200" className="pie" aria-hidden="true">
      {values.map((value, index) => {
        const from = angle;
        angle += (value / total) * 2 * Math.PI;
        const key = figures.categories[index] ?? String(index);
        if (value === total)
          return <circle key={key} className={`tone-${index % 12}`} cx={100} cy={100} r={90} />;
        const isLarge = value / total > 0.5 ? 1 : 0;
        return (
          <path
            key={key}
            className={`tone-${index % 12}`}
            d={`M100 100 L${point(from)} A90 90 0 ${isLarge} 1 ${point(angle)} Z`}
          />
        );
      })}
    </svg>
  );
}

function FiguresTable({ figures }: { readonly figures: ChartFigures }) {
  return (
    <table className="visually-hidden">
      <caption>{figures.title}</caption>
      <thead>
        <tr>
          <td />
          {figures.series.map((each) => (
            <th key={each.name} scope="col">
              {each.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.categories.map((category, index) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {figures.series.map((each) => (
              <td key={each.name}>{full.format(each.values[index] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
