import { findTerritories } from '../../catalogue/find-territories.ts';
import { titleById } from '../../catalogue/titles/title-store.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Understanding } from '../answer.ts';
import type { QuestionKind } from '../kinds/kind.ts';
import { buyersOf, channelOf, placeOf } from '../params.ts';
import { type ChosenKind, chooseKind } from './choose-kind.ts';
import { firstTitle, type LinkedQuestion } from './linked-question.ts';

/** From this score on, a question's own words say what it asks. */
const OWN_WORDS = 6.5;

/**
 * What a question means in the thread of an earlier one. "What about its share?" is a new question about the same title
 * and territory; "and in Chile?" is the same question with one thing changed. Null when it does not lean on the other.
 */
export async function followUp(
  db: Db,
  kinds: readonly QuestionKind[],
  question: LinkedQuestion,
  context: Understanding,
): Promise<ChosenKind | null> {
  const kind = kinds.find(({ id }) => id === context.kind);
  if (kind === undefined) return null;
  const leaning = await inherit(db, question, context);
  const own = chooseKind(kinds, leaning);
  if (own !== null && own.score >= OWN_WORDS && !('missing' in own)) return own;
  const changed = changes(question, context.params);
  const params = kind.params.safeParse({ ...context.params, ...changed });
  if (
    changed !== null &&
    Object.keys(changed).length > 0 &&
    params.success &&
    !isBesideTheFact(changed, context)
  )
    return { kind, score: OWN_WORDS, params: params.data as Readonly<Record<string, unknown>> };
  return own;
}

/** The question with the title and the territory it does not name taken from the earlier one. */
async function inherit(db: Db, question: LinkedQuestion, { params }: Understanding): Promise<LinkedQuestion> {
  const { titleId, territory } = params;
  const title =
    typeof titleId === 'number' && question.titles.length === 0 ? await titleById(db, titleId) : null;
  const places =
    typeof territory === 'string' && question.places.length === 0 ? findTerritories(`in ${territory}`) : [];
  return {
    ...question,
    words: `${question.words}${title === null ? '' : ' TITLE'}${places.length === 0 ? '' : ' PLACE'}`,
    titles:
      title === null
        ? question.titles
        : [{ what: 'title', from: 0, to: 0, text: title.name, strength: 3, how: 'exact', titles: [title] }],
    places: places.length === 0 ? question.places : places,
  };
}

/** A territory changes nothing of who directed a title: then it is asked who has it there. */
function isBesideTheFact(changed: Params, { params }: Understanding): boolean {
  return 'territory' in changed && 'fact' in params && params.fact !== 'names';
}

type Params = Readonly<Record<string, unknown>>;

/** Parameters of the earlier question that this one's own names give; null when one of them has no place there. */
function changes(question: LinkedQuestion, params: Params): Params | null {
  const { terms, companies, channels, period } = question;
  const title = firstTitle(question);
  const place = placeOf(question);
  const [metric] = terms.metrics;
  const changed: Record<string, unknown> = {};
  let fits = true;
  const set = (names: readonly string[], value: unknown) => {
    const name = names.find((each) => each in params);
    if (name === undefined) fits = false;
    else changed[name] = value;
  };
  if (title !== null) set(['titleId'], title.id);
  if (place !== null) set(['territory'], place);
  if (companies.length > 0)
    set(['buyerIds', 'channel'], 'buyerIds' in params ? buyersOf(question) : channelOf(question));
  if (companies.length > 0 && 'buyerName' in params) changed.buyerName = companies[0]?.text ?? null;
  if (channels.length > 0) set(['channel'], channelOf(question));
  if (metric !== undefined) set(['metrics', 'metric'], 'metrics' in params ? [...terms.metrics] : metric);
  if (terms.scopes.length > 0) set(['scopes'], [...terms.scopes]);
  if (terms.media.length > 0) set(['media'], [...terms.media]);
  if (period !== null) set(['period'], period);
  return fits ? changed : null;
}
