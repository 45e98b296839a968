import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Model } from '../platform/model/model.ts';
import { paragraph } from '../platform/slack/blocks.ts';
import { isReadOutside } from '../platform/slack/channel-standing.ts';
import { fieldsOf } from '../platform/slack/inputs.ts';
import { onAction, onCommand, onShortcut, onSubmission, type SlackDeps } from '../platform/slack/listen.ts';
import { onMessage } from '../platform/slack/listen-messages.ts';
import { metadataOf, openModal } from '../platform/slack/modal.ts';
import { onShare } from '../platform/slack/share.ts';
import { showThinking } from '../platform/slack/thinking.ts';
import { createUserLanguages } from '../platform/slack/user-languages.ts';
import {
  ANSWER_CHOICE,
  ANSWER_DOWN,
  ANSWER_FILE,
  ANSWER_NEXT,
  ANSWER_PREVIOUS,
  ANSWER_UP,
  ASK_FIELD,
  ASK_MODAL,
  askModal,
  MOST_CHOICES,
  REASON_FIELD,
  REASON_MODAL,
  reasonModal,
  SHARE_ANSWER,
  sharedMessage,
} from './desk/answer-blocks.ts';
import { answerAgain, ask, askChosen, turnPage } from './desk/answer-requests.ts';
import { isAnswered, judgeQuestion } from './desk/question-store.ts';
import { OPEN_ASK } from './open-ask.ts';
import { MOST_FILE_ROWS } from './records/deal-rows-store.ts';

export const ASK_SHORTCUT = 'ask_about_message';

const ASK_HELP = [
  '*Ask about titles, deals and ratings*, in English, Spanish or Turkish. Every answer comes from the record and names its source; what is not there is "not on record".',
  '• `/ask who has Lantern Street in Chile?` · `where is Lantern Street sold?` · `what has Canal 13 bought?`',
  '• `/ask deals signed since June 2025` · `Lantern Street in the Nordics?` · `share of Lantern Street in Mexico`',
  '• Or mention me in a channel, write to me directly, and ask on in the thread: "and in Peru?"',
  'Answers to `/ask` are private until you share them.',
].join('\n');

const READ_OUTSIDE =
  'People of another company read this channel, so nothing on record is told here. Ask me in a direct message, or with `/ask`.';

/** What is asked over Slack may be put to a language model, or to none. */
export type QuestionListenerDeps = SlackDeps & { readonly model: Model };

/** `/ask`, mentions, direct messages, threads of earlier answers, and the buttons of answers. */
export function registerQuestions(app: App, deps: QuestionListenerDeps): void {
  const db = deps.database.prisma;
  const languages = createUserLanguages(deps);
  const ownLanguage = ({ client, userId }: { readonly client: WebClient; readonly userId: string }) => ({
    ownLanguage: () => languages.languageOf(client, userId),
  });

  onCommand(app, deps, '/ask', async (request) => {
    if (/^(help|\?|ayuda|yardım)$/i.test(request.text)) return paragraph(ASK_HELP);
    if (request.text === '') {
      await openModal(request, 'Ask Dealwire', async () => askModal(request.channelId));
      return null;
    }
    return ask(deps, { ...request, ...ownLanguage(request), threadTs: null, place: 'private' });
  });
  onAction(app, deps, OPEN_ASK, async (request) => {
    await openModal(request, 'Ask Dealwire', async () => askModal(request.channelId));
    return null;
  });
  onSubmission<string>(app, deps, ASK_MODAL, {
    async read(view) {
      const text = fieldsOf(view).text(ASK_FIELD);
      return text === null ? { errors: { [ASK_FIELD]: 'Write a question.' } } : { input: text };
    },
    act: (text, request) =>
      ask(deps, { ...request, ...ownLanguage(request), text, threadTs: null, place: 'private' }),
  });
  onShortcut(app, deps, ASK_SHORTCUT, async (request) => {
    const text = request.message?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (text === '') return paragraph('There are no words in that message to ask about.');
    return ask(deps, { ...request, ...ownLanguage(request), text, threadTs: null, place: 'private' });
  });

  onMessage(app, deps, async (request) => {
    const { kind, channelId, threadTs } = request;
    if (kind === 'thread' && !(await isAnswered(db, channelId, threadTs))) return null;
    if (kind !== 'direct' && (await isReadOutside(request.client, channelId)))
      return kind === 'thread' ? null : paragraph(READ_OUTSIDE);
    if (request.text === '') return kind === 'thread' ? null : paragraph(ASK_HELP);
    return ask(deps, {
      ...request,
      ...ownLanguage(request),
      place: kind === 'direct' ? 'private' : 'channel',
      onlyIfUnderstood: kind === 'thread',
      thinking: () => showThinking(request.client, { channelId, threadTs }),
    });
  });

  for (let index = 0; index < MOST_CHOICES; index++) {
    onAction(app, deps, `${ANSWER_CHOICE}${index}`, async (request) => {
      const { userId, requestKey } = request;
      const chosen = { questionId: Number(request.value), choice: index, userId, requestKey };
      return askChosen(deps, chosen);
    });
  }
  onShare(app, deps, SHARE_ANSWER, async ({ value, userId }) => {
    const again = await answerAgain(deps, { questionId: Number(value), userId, place: 'channel' });
    const message = sharedMessage(again.answer, again.question.id);
    return { asked: again.question.text, verb: 'asked', message };
  });
  for (const actionId of [ANSWER_PREVIOUS, ANSWER_NEXT])
    onAction(
      app,
      deps,
      actionId,
      async ({ value, userId, channelId, messageTs, isEphemeral, ...request }) => {
        const [questionId, page] = value.split(':').map(Number);
        const isPrivate = isEphemeral || channelId?.startsWith('D') === true;
        const turned = await turnPage(deps, {
          questionId: questionId ?? 0,
          page: page ?? 0,
          userId,
          isPrivate,
        });
        if (turned.how === 'apart') return turned.message;
        if (isEphemeral || channelId === null || messageTs === null) {
          await request.replaceOriginal(turned.message);
          return null;
        }
        const { text, blocks } = turned.message;
        await request.client.chat.update({ channel: channelId, ts: messageTs, text, blocks: [...blocks] });
        return null;
      },
    );
  onAction(app, deps, ANSWER_FILE, async ({ value, userId, client }) => {
    const again = { questionId: Number(value), userId, place: 'private', mostRows: MOST_FILE_ROWS } as const;
    const { answer } = await answerAgain(deps, again);
    if (answer.csv === undefined) return paragraph('There is no list to this answer any more.');
    const conversation = await client.conversations.open({ users: userId });
    await client.filesUploadV2({
      channel_id: conversation.channel?.id ?? '',
      filename: answer.csv.name,
      content: answer.csv.text,
    });
    return paragraph('The whole list is in our direct messages.');
  });
  onAction(app, deps, ANSWER_UP, async ({ value, userId }) => {
    await judgeQuestion(db, { id: Number(value), verdict: 'up', reason: null, by: userId });
    return paragraph('Thank you.');
  });
  onAction(app, deps, ANSWER_DOWN, async (request) => {
    const id = Number(request.value);
    await judgeQuestion(db, { id, verdict: 'down', reason: null, by: request.userId });
    await openModal(request, 'What was wrong?', async () => reasonModal(id, request.channelId));
    return null;
  });
  onSubmission<{ id: number; reason: string | null }>(app, deps, REASON_MODAL, {
    async read(view) {
      return {
        input: { id: Number(metadataOf(view).questionId), reason: fieldsOf(view).text(REASON_FIELD) },
      };
    },
    async act({ id, reason }, { userId }) {
      await judgeQuestion(db, { id, verdict: 'down', reason, by: userId });
      return paragraph('Thank you: the question is kept with its answer for whoever improves Dealwire.');
    },
  });
}
