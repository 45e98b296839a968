import { nameToEmoji } from 'gemoji';

/** Slack's names where they differ from the usual ones. */
const SLACK_NAMES: Readonly<Record<string, string>> = {
  thumbsup: '👍',
  thumbsdown: '👎',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  large_red_circle: '🔴',
  warning: '⚠️',
  information_source: 'ℹ️',
  heavy_check_mark: '✔️',
};

/** The character of an emoji's name (`tada`, `thumbsup::skin-tone-2`), or null. */
export function emojiOf(name: string): string | null {
  const [base = ''] = name.split('::');
  return SLACK_NAMES[base] ?? nameToEmoji[base.replace(/:skin-tone-\d$/, '')] ?? null;
}
