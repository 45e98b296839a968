import { titleKey } from '../../catalogue/titles/title-key.ts';
import type { Model } from '../../platform/model/model.ts';
import type { ArticleContext, ArticleReading, ReadRow } from '../article.ts';
import { type ArticleReader, readByRules } from '../desk/propose/article-reader.ts';
import { createScene } from '../reading/scene/scene.ts';
import { acceptFigures } from './accept-figures.ts';
import { acceptRows } from './accept-rows.ts';
import { ARTICLE_INSTRUCTIONS, PointedArticle } from './article-ask.ts';

/**
 * Reads a text by rules and lets a language model point at what they left unread. What it points at is looked up in the
 * text: a row or figure that does not stand there, sentence and all, is dropped, and nothing of the rules is changed.
 */
export function createReader(model: Model): ArticleReader {
  return async (text, context) => {
    const byRules = await readByRules(text, context);
    const reply = await model.ask({
      name: 'article',
      schema: PointedArticle,
      instructions: ARTICLE_INSTRUCTIONS,
      material: [{ label: 'text', text }],
      pace: 'long',
    });
    return reply.kind === 'plain' ? byRules : withPointed(text, context, byRules, reply.value);
  };
}

/** The rules' reading, with what a model pointed at in sentences of which they made nothing. */
function withPointed(
  text: string,
  context: ArticleContext,
  byRules: ArticleReading,
  pointed: PointedArticle,
): ArticleReading {
  const scene = createScene(text, context);
  const { rows, figures, pipeline, rightsIn, ignored, quotes, broadcasts } = byRules;
  const setAside = [
    ...pipeline,
    ...[...rightsIn, ...ignored, ...quotes, ...broadcasts].map(({ evidence }) => evidence),
  ];
  const read = [...rows, ...figures].map(({ evidence }) => evidence);
  const added = acceptRows(scene, pointed.rows, [...setAside, ...rows.map(({ evidence }) => evidence)]);
  return {
    ...byRules,
    rows: [...rows, ...added.filter((row) => !rows.some((known) => isToldBy(known, row)))],
    figures: [...figures, ...acceptFigures(scene, pointed.figures, [...setAside, ...read])],
  };
}

/** The rules have a sale of the title in the same place: who has it there is theirs to say. */
function isToldBy(known: ReadRow, row: ReadRow): boolean {
  const all = ({ codes, doubtful }: ReadRow['territory']) => [...codes, ...doubtful];
  const codes = all(known.territory);
  const isSameTitle = known.title === null || titleKey(known.title) === titleKey(row.title ?? '');
  return isSameTitle && all(row.territory).some((code) => codes.includes(code));
}
