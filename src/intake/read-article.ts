import type { ArticleContext, ArticleReading } from './article.ts';
import { ROW_READERS } from './readers/row-readers.ts';
import { readAsides } from './reading/asides/read-asides.ts';
import { readFigures } from './reading/figures/read-figures.ts';
import { evidenceAt } from './reading/scene/evidence-at.ts';
import { createScene } from './reading/scene/scene.ts';
import { mergeRows, rowsOfFigures } from './reading/story/merge-rows.ts';
import { createStory } from './reading/story/story.ts';

/**
 * Reads a trade story or e-mail by rules: what was sold where to whom, how far it has come, and what was measured.
 * Nothing is guessed: a buyer that is not told is null, figures of rivals and of other programmes are left out.
 * English, Spanish and Turkish. `context` holds what is on record and helps to tell names apart.
 */
export function readArticle(text: string, context: ArticleContext = {}): ArticleReading {
  const scene = createScene(text, context);
  const story = createStory(scene);
  const { rows, broadcasts } = mergeRows(
    story,
    ROW_READERS.flatMap((reader) => reader.read(story)),
  );
  const { figures, ignored } = readFigures(story, rows);
  const others = scene.otherProgrammes.map(({ start, end, reason }) => ({
    reason,
    evidence: evidenceAt(scene, { start, end }),
  }));
  return {
    titles: scene.titles.map(({ name, aka }) => ({ name, aka })),
    distributor: scene.distributor,
    rows: rows.some((row) => row.buyer !== null)
      ? rows
      : [
          ...rows,
          ...rowsOfFigures(
            story,
            figures.filter((figure) => figure.metric !== 'chart_rank'),
          ),
        ],
    figures,
    broadcasts,
    people: scene.people.map(({ name, role, organisation }) => ({ name, role, organisation })),
    ...readAsides(story),
    ignored: [...ignored, ...others],
  };
}
