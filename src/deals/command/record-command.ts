import { findTitle, type TitleMatch } from '../../catalogue/titles/find-title.ts';
import { titleLabel } from '../../catalogue/titles/title.ts';
import type { Message } from '../../platform/slack/blocks.ts';
import type { CommandRequest } from '../../platform/slack/listen.ts';
import { openModal } from '../../platform/slack/modal.ts';
import { plainDateInZone } from '../../platform/text/dates.ts';
import { recordedMessage } from '../deal-blocks.ts';
import { newTitleChoice, type RecordForm, recordModal, titleChoice } from '../form/deal-modal.ts';
import type { ParseContext, ParsedDeal } from '../grammar/parsed-deal.ts';
import { parseDeal } from '../parse-deal.ts';
import type { DealDeps } from '../record/deal-news.ts';
import { recordDeals } from '../record/record-deals.ts';
import { viewerOf } from '../viewer.ts';
import { salesLines } from './sales-lines.ts';

export function parseContext({ now, timeZone }: Pick<DealDeps, 'now' | 'timeZone'>): ParseContext {
  return { today: plainDateInZone(now().toISOString(), timeZone), timeZone };
}

/**
 * Records a typed line if all of it is understood; otherwise opens the form, filled with what was read, and names what
 * was not. Nothing is stored until all of it is understood.
 */
export async function recordCommand(deps: DealDeps, request: CommandRequest): Promise<Message | null> {
  const parsed = parseDeal(request.text, parseContext(deps));
  const isRead = parsed.problems.length === 0 && parsed.questions.length === 0;
  if (!isRead || parsed.title === null) {
    await openModal(request, 'Record a sale', async () => {
      const match = parsed.title === null ? null : await findTitle(deps.database.prisma, parsed.title);
      return recordModal(formOf(parsed, match, request));
    });
    return null;
  }
  const match = await findTitle(deps.database.prisma, parsed.title);
  if (match.kind !== 'found') {
    await openModal(request, 'Record a sale', async () => recordModal(formOf(parsed, match, request)));
    return null;
  }
  const outcome = await recordDeals(deps, {
    title: match.title,
    sales: parsed.sales,
    terms: parsed.terms,
    recordedBy: request.userId,
    channelId: request.channelId,
    requestKey: request.requestKey,
    source: 'command',
    announce: true,
  });
  return recordedMessage(outcome, match.title.name, deps, viewerOf(deps, request.userId));
}

function formOf(
  parsed: ParsedDeal,
  match: TitleMatch | null,
  { text, channelId }: CommandRequest,
): RecordForm {
  const found = match?.kind === 'found' ? match.title : null;
  const several = match?.kind === 'several' ? match.candidates : [];
  const isNew = match?.kind === 'none' && parsed.title !== null;
  return {
    channelId,
    title: found !== null ? titleChoice(found) : isNew ? newTitleChoice(parsed.title ?? '') : null,
    salesText: salesLines(parsed),
    terms: parsed.terms,
    problems: [
      ...(several.length === 0
        ? []
        : [`Several titles go by “${parsed.title}”: ${several.map(titleLabel).join(', ')}. Choose one.`]),
      ...parsed.problems.map(({ text: span, start, message }) =>
        span === '' ? message : `“${span}” (at ${start + 1} of ${text.length} characters): ${message}`,
      ),
    ],
    questions: parsed.questions,
    answers: {},
    nearest: match?.kind === 'none' ? match.nearest.slice(0, 5).map(titleLabel) : [],
  };
}
