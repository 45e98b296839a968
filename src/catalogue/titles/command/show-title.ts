import type { Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import { type Message, paragraph } from '../../../platform/slack/blocks.ts';
import { findAwards } from '../../awards/add-award.ts';
import { findQuotes } from '../../awards/add-quote.ts';
import { type RecordedTitle, recordedTitle } from '../edit/title-details-store.ts';
import { namesOfTitle, titleById } from '../title-store.ts';
import { type CardPlace, titleCard } from './title-card.ts';

/** What the card of a title shows that is built on titles: given by app.ts, since titles do not know of deals. */
export interface TitleFacts {
  /** ISO codes of what is sold of a title, as recorded; may repeat. */
  soldCodes(db: Db, titleId: number): Promise<readonly string[]>;
  /** The best figure of each metric, whole and labelled, a line of plain text each. */
  figures(db: Db, titleId: number): Promise<readonly string[]>;
}

/**
 * The card of a title; of a merged one, that of the title it is part of.
 *
 * @throws UserError when it is not on record any more
 */
export async function showTitle(
  db: Db,
  facts: TitleFacts,
  titleId: number,
  place: CardPlace = 'private',
): Promise<Message> {
  const title = await standingTitle(db, titleId);
  const [names, soldIn, figures, awards, quotes] = await Promise.all([
    namesOfTitle(db, title.id),
    facts.soldCodes(db, title.id),
    facts.figures(db, title.id),
    findAwards(db, { titleIds: [title.id] }),
    findQuotes(db, { titleId: title.id }),
  ]);
  const approved = quotes.filter((quote) => quote.approvedAt !== null).length;
  const card = { title, names, soldIn, figures, awards };
  return titleCard({ ...card, quotes: { approved, waiting: quotes.length - approved } }, place);
}

/**
 * A title by its id, whole; for a merged one, the title it is part of.
 *
 * @throws UserError when it is not on record any more
 */
export async function standingTitle(db: Db, titleId: number): Promise<RecordedTitle> {
  const ref = await titleById(db, titleId);
  const title = ref === null ? null : await recordedTitle(db, ref.id);
  if (title === null) throw new UserError('title_unknown', 'That title is not on record any more.');
  return title;
}

/** A line of news above a card. */
export function below(line: string, card: Message): Message {
  return { text: `${line}\n${card.text}`, blocks: [...paragraph(line).blocks, ...card.blocks] };
}
