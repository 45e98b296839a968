import { anything, byType, type Check, flag, list, number, oneOf, shape, text } from './checks.ts';
import { url } from './text-rules.ts';

const style = {
  style: shape({}, { bold: flag, code: flag, italic: flag, strike: flag, underline: flag, highlight: flag }),
};
const MANY = 1000;

/** What stands in a line of rich text. */
const inline: Check = byType(
  {
    text: shape({ type: anything, text: text(Number.MAX_SAFE_INTEGER) }, style),
    link: shape({ type: anything, url: url(3000) }, { text: text(3000, 0), unsafe: flag, ...style }),
    user: shape({ type: anything, user_id: text(255) }, style),
    usergroup: shape({ type: anything, usergroup_id: text(255) }, style),
    channel: shape({ type: anything, channel_id: text(255) }, style),
    team: shape({ type: anything, team_id: text(255) }, style),
    emoji: shape(
      { type: anything, name: text(255) },
      { unicode: text(255), url: url(3000), skin_tone: number(1, 6), ...style },
    ),
    broadcast: shape({ type: anything, range: oneOf('here', 'channel', 'everyone') }, style),
    date: shape(
      { type: anything, timestamp: number(0), format: text(1000) },
      { url: url(3000), fallback: text(1000), ...style },
    ),
    color: shape({ type: anything, value: text(50) }, style),
  },
  'rich text element',
);

const border = { border: oneOf(0, 1) };
const section = shape({ type: oneOf('rich_text_section'), elements: list(inline, MANY, 0) });

/** A rich text block, also as the value of a rich text input or a table cell. */
export const richText: Check = shape(
  {
    type: oneOf('rich_text'),
    elements: list(
      byType(
        {
          rich_text_section: section,
          rich_text_list: shape(
            { type: anything, elements: list(section, MANY), style: oneOf('bullet', 'ordered') },
            { indent: number(0, 8), offset: number(0), ...border },
          ),
          rich_text_quote: shape({ type: anything, elements: list(inline, MANY, 0) }, border),
          rich_text_preformatted: shape(
            { type: anything, elements: list(inline, MANY, 0) },
            { language: text(50), ...border },
          ),
        },
        'rich text element',
      ),
      MANY,
    ),
  },
  { block_id: text(255) },
);
