import type { Button, KnownBlock } from '@slack/types';
import { actions, button, type Message, plainText } from '../../platform/slack/blocks.ts';
import { textInput } from '../../platform/slack/inputs.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { shareButton } from '../../platform/slack/share.ts';
import type { Answer, AnswerPlace } from '../answer.ts';
import { inWords } from '../say/in-words.ts';

export const SHARE_ANSWER = 'answer_share';
export const ANSWER_CHOICE = 'answer_choice_';
export const ANSWER_UP = 'answer_up';
export const ANSWER_DOWN = 'answer_down';
export const ANSWER_FILE = 'answer_file';
export const ANSWER_PREVIOUS = 'answer_previous';
export const ANSWER_NEXT = 'answer_next';
export const REASON_MODAL = 'answer_reason';
export const ASK_MODAL = 'answer_ask';
export const REASON_FIELD = 'answer_reason_text';
export const ASK_FIELD = 'answer_question';

/** Slack shows at most so many buttons in a row that a phone can still use. */
export const MOST_CHOICES = 10;

/**
 * An answer with what can be done with it: choose what was meant, turn its pages, share it, take the list as a file, judge
 * it.
 */
export function answerMessage(answer: Answer, questionId: number, place: AnswerPlace): Message {
  const id = String(questionId);
  const choices = (answer.choices ?? [])
    .slice(0, MOST_CHOICES)
    .map((choice, index) => button({ text: choice.label, actionId: `${ANSWER_CHOICE}${index}`, value: id }));
  const isSaid = answer.kind === 'answer' || answer.kind === 'not_on_record';
  const tools = [
    ...(isSaid && place === 'private' ? [shareButton(SHARE_ANSWER, id)] : []),
    ...(answer.csv === undefined
      ? []
      : [
          button({
            text: inWords(answer, 'Whole list as a file', 'Lista completa en un archivo'),
            actionId: ANSWER_FILE,
            value: id,
          }),
        ]),
    ...(answer.kind === 'outside'
      ? []
      : [
          {
            ...button({ text: '👍', actionId: ANSWER_UP, value: id }),
            text: emoji('👍'),
            accessibility_label: 'A good answer',
          },
          {
            ...button({ text: '👎', actionId: ANSWER_DOWN, value: id }),
            text: emoji('👎'),
            accessibility_label: 'Not a good answer',
          },
        ]),
  ];
  const pages = pageButtons(answer, questionId);
  const below: readonly KnownBlock[] = [
    ...(pages.length === 0 ? [] : [actions('answer_pages', pages)]),
    ...(choices.length === 0 ? [] : [actions('answer_choices', choices)]),
    ...(tools.length === 0 ? [] : [actions('answer_tools', tools)]),
  ];
  return withBelow(answer.message, below);
}

/** An answer as a channel reads it: its pages can be turned, nothing else can be done with it. */
export function sharedMessage(answer: Answer, questionId: number): Message {
  const pages = pageButtons(answer, questionId);
  return pages.length === 0 ? answer.message : withBelow(answer.message, [actions('answer_pages', pages)]);
}

function withBelow({ text, blocks }: Message, below: readonly KnownBlock[]): Message {
  return { text, blocks: [...blocks.slice(0, LIMITS.messageBlocks - below.length), ...below] };
}

function pageButtons({ page: { index, count }, language }: Answer, questionId: number): Button[] {
  const to = (page: number) => `${questionId}:${page}`;
  return [
    ...(index > 0
      ? [
          button({
            text: inWords({ language }, '◀ Previous', '◀ Anterior'),
            actionId: ANSWER_PREVIOUS,
            value: to(index - 1),
          }),
        ]
      : []),
    ...(index < count - 1
      ? [
          button({
            text: inWords({ language }, 'Next ▶', 'Siguiente ▶'),
            actionId: ANSWER_NEXT,
            value: to(index + 1),
          }),
        ]
      : []),
  ];
}

function emoji(text: string) {
  return { ...plainText(text), emoji: true };
}

/** The form that `/ask` without words opens. */
export function askModal(channelId: string | null): ModalContent {
  return {
    title: 'Ask Dealwire',
    callbackId: ASK_MODAL,
    submit: 'Ask',
    metadata: { channelId },
    blocks: [
      textInput({
        id: ASK_FIELD,
        label: 'Your question',
        hint: 'Who has a title in Chile? Where is it sold? What share did it get in Mexico?',
      }),
    ],
  };
}

export function reasonModal(questionId: number, channelId: string | null): ModalContent {
  return {
    title: 'What was wrong?',
    callbackId: REASON_MODAL,
    submit: 'Send',
    metadata: { questionId, channelId },
    blocks: [
      textInput({
        id: REASON_FIELD,
        label: 'What should the answer have been?',
        lines: true,
        optional: true,
      }),
    ],
  };
}
