import type { App } from '@slack/bolt';
import { UserError } from '../../platform/errors.ts';
import { actions, button, type Message, paragraph, section } from '../../platform/slack/blocks.ts';
import { type CommandRequest, onAction, type SlackDeps } from '../../platform/slack/listen.ts';
import { mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList } from '../../platform/text/lists.ts';
import { findTitle } from '../titles/find-title.ts';
import { type TitleRef, titleLabel } from '../titles/title.ts';
import { addAward, removeAward } from './add-award.ts';
import { addQuote, approveQuote } from './add-quote.ts';
import { type AwardOnRecord, awardWords } from './award.ts';
import { type QuoteOnRecord, speakerWords } from './quote.ts';
import { readAward } from './read-award.ts';
import { readQuote } from './read-quote.ts';

export const REMOVE_AWARD = 'award_remove';
export const APPROVE_QUOTE = 'quote_approve';

type Deps = Pick<SlackDeps, 'database' | 'now'>;
type Request = Pick<CommandRequest, 'text' | 'userId' | 'requestKey'>;

/** The buttons under the replies of the two commands below, which /title listens to itself. */
export function registerAwards(app: App, deps: SlackDeps): void {
  onAction(app, deps, REMOVE_AWARD, async ({ value, userId, replaceOriginal }) => {
    const award = await removeAward(deps, { awardId: Number(value), by: userId });
    const gone =
      award === null
        ? 'That award is not on record any more.'
        : `Removed: ${plainInMrkdwn(`${titleLabel(award.title)}: ${awardWords(award)}`)}.`;
    await replaceOriginal(paragraph(gone));
    return null;
  });
  onAction(app, deps, APPROVE_QUOTE, async ({ value, userId, replaceOriginal }) => {
    const quote = await approveQuote(deps, { quoteId: Number(value), by: userId });
    await replaceOriginal(quoteMessage('Approved.', quote));
    return null;
  });
}

/**
 * Answers `/title award NAME: AWARD; result; year; edition; category`; `request.text` is what follows "award".
 *
 * @throws UserError that says what is missing or which title could not be told
 */
export async function awardCommand(deps: Deps, { text, userId, requestKey }: Request): Promise<Message> {
  const { readings } = readAward(text);
  const { title, reading } = await firstTitle(deps, readings);
  const outcome = await addAward(deps, { title, award: reading.award, recordedBy: userId, requestKey });
  const { award } = outcome;
  if (award === null) return paragraph('This was recorded already.');
  const said = outcome.kind === 'added' ? 'Recorded' : 'Already on record';
  const others = outcome.others.map((other) => `• ${plainInMrkdwn(awardWords(other))}`);
  const beside = others.length === 0 ? '' : `\nAlso on record at this award:\n${others.join('\n')}`;
  const line = `${said}: ${awardLine(award)}.${beside}`;
  const removal = button({ text: 'Remove', actionId: REMOVE_AWARD, value: String(award.id) });
  return { text: line, blocks: [section(line), actions(`award_${award.id}`, [removal])] };
}

/**
 * Answers `/title quote NAME: "WORDS"; SPEAKER, ROLE, COMPANY; source ...`; `request.text` is what follows "quote".
 *
 * @throws UserError that says what is missing or which title could not be told
 */
export async function quoteCommand(deps: Deps, { text, userId, requestKey }: Request): Promise<Message> {
  const { title: typed, quote } = readQuote(text);
  const title = typed === null ? null : (await firstTitle(deps, [{ title: typed }])).title;
  const outcome = await addQuote(deps, { title, quote, recordedBy: userId, requestKey });
  if (outcome.kind === 'repeated') return paragraph('This was recorded already.');
  return quoteMessage(outcome.kind === 'added' ? 'Recorded.' : 'Already on record.', outcome.quote);
}

function awardLine(award: AwardOnRecord): string {
  return `*${plainInMrkdwn(titleLabel(award.title))}* ${plainInMrkdwn(awardWords(award))}`;
}

function quoteMessage(news: string, quote: QuoteOnRecord): Message {
  const about = quote.title === null ? '' : ` (${plainInMrkdwn(titleLabel(quote.title))})`;
  const source = quote.source === null ? 'source not given' : `source: ${quote.source}`;
  const approval =
    quote.approvedBy === null || quote.approvedAt === null
      ? '_Not approved: it is printed nowhere until an approver approves it._'
      : `Approved by ${mention(quote.approvedBy)} on ${quote.approvedAt.slice(0, 10)}.`;
  const text = `${news} “${plainInMrkdwn(quote.text)}” — ${plainInMrkdwn(speakerWords(quote))}${about}, ${plainInMrkdwn(source)}.\n${approval}`;
  const approve = button({
    text: 'Approve',
    actionId: APPROVE_QUOTE,
    value: String(quote.id),
    style: 'primary',
  });
  return {
    text,
    blocks: [section(text), ...(quote.approvedBy === null ? [actions(`quote_${quote.id}`, [approve])] : [])],
  };
}

/** The title of the first reading that names one on record: a title may hold the sign that ends it. */
async function firstTitle<Reading extends { readonly title: string }>(
  { database }: Deps,
  readings: readonly Reading[],
): Promise<{ readonly title: TitleRef; readonly reading: Reading }> {
  const near: TitleRef[] = [];
  for (const reading of readings) {
    const match = await findTitle(database.prisma, reading.title);
    if (match.kind === 'found') return { title: match.title, reading };
    near.push(...(match.kind === 'several' ? match.candidates : match.nearest));
  }
  const names = [...new Set(near.map(titleLabel))].slice(0, 5).map((name) => `“${name}”`);
  const hint =
    names.length === 0
      ? 'Add it with `/title add`.'
      : `Is it ${joinList(names, 'en').replace(/ and /, ' or ')}?`;
  throw new UserError('title_unclear', `“${readings[0]?.title ?? ''}” is not one title on record. ${hint}`);
}
