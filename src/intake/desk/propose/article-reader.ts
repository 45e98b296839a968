import type { ArticleContext, ArticleReading } from '../../article.ts';
import { readArticle } from '../../read-article.ts';

/**
 * Reads what a text tells. Every row and figure quotes its evidence; the desk proposes what a reader returns, holds it
 * against the record and stores nothing of it by itself. The rules are one reader, a language model may be another.
 */
export type ArticleReader = (text: string, context: ArticleContext) => Promise<ArticleReading>;

/** The reader that needs no model. */
export const readByRules: ArticleReader = async (text, context) => readArticle(text, context);
