import { z } from 'zod';
import { METRIC_NAMES, type Metric } from '../../ratings/metrics.ts';

/** A sale that a model believes to have read: names as they stand, and the words they stand in. */
const PointedRow = z.object({
  title: z.string().nullable(),
  territory: z.string(),
  buyer: z.string().nullable(),
  evidence: z.string(),
});
export type PointedRow = z.infer<typeof PointedRow>;

/** A figure that a model believes to have read; `number` is as printed. */
const PointedFigure = z.object({
  title: z.string(),
  territory: z.string().nullable(),
  channel: z.string().nullable(),
  metric: z.enum(METRIC_NAMES as readonly [Metric, ...Metric[]]),
  number: z.string(),
  evidence: z.string(),
});
export type PointedFigure = z.infer<typeof PointedFigure>;

export const PointedArticle = z.object({ rows: z.array(PointedRow), figures: z.array(PointedFigure) });
export type PointedArticle = z.infer<typeof PointedArticle>;

export const ARTICLE_INSTRUCTIONS = [
  'You read trade stories and e-mails on the sale of film and TV rights, in English, Spanish and Turkish, for a company that sells such rights.',
  'You point at the sales and audience figures in the text; code reads them there again and takes only what it finds.',
  '',
  'Rules:',
  '- rows: one for each title, territory and buyer of a sale, a pre-sale, an option, a format or local version, an offer or talks. buyer is null where the text does not say who.',
  '- figures: audience and cinema figures of the titles that are sold, not of rivals and not of what they are compared with.',
  '- Copy title, territory, buyer, channel and number letter by letter from the text. Never complete, translate or correct them.',
  '- evidence: the part of one single sentence, copied letter by letter, that says it and holds territory, buyer, channel and number.',
  '- A person is no buyer, nor is the distributor, a producer or the home channel. What did not happen is no sale.',
  '- Leave out whatever is not certain. Empty lists are a good reply.',
].join('\n');
