import { isJson } from '../elements/find-elements.ts';
import { all, byType, type Check, flag, list, oneOf, problem, shape, someOf, text } from './checks.ts';

/** A `plain_text` object of at most `max` characters. */
export function plainText(max: number): Check {
  return byType(
    { plain_text: shape({ type: oneOf('plain_text'), text: text(max) }, { emoji: flag }) },
    'plain text',
  );
}

/** A `mrkdwn` object of at most `max` characters. */
export function mrkdwn(max: number): Check {
  return byType(
    { mrkdwn: shape({ type: oneOf('mrkdwn'), text: text(max) }, { verbatim: flag }) },
    'mrkdwn text',
  );
}

/** A text object of either kind. */
export function anyText(max: number): Check {
  return byType(
    {
      plain_text: shape({ type: oneOf('plain_text'), text: text(max) }, { emoji: flag }),
      mrkdwn: shape({ type: oneOf('mrkdwn'), text: text(max) }, { verbatim: flag }),
    },
    'text object',
  );
}

/** An address with its scheme. */
export function url(max: number): Check {
  return all(text(max), (value, at) =>
    typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value) ? [] : problem('must be a valid URL', at),
  );
}

export const confirmDialog: Check = shape(
  { text: anyText(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
);

const OPTION_TEXT = 75;
const OPTION_VALUE = 150;

/** An option of a menu: plain text only. */
export const menuOption: Check = shape(
  { text: plainText(OPTION_TEXT), value: text(OPTION_VALUE) },
  { description: plainText(75), url: url(3000) },
);

/** An option of check boxes or radio buttons: mrkdwn is allowed. */
export const boxOption: Check = shape(
  { text: anyText(OPTION_TEXT), value: text(OPTION_VALUE) },
  { description: anyText(75) },
);

/** Options or groups of them, one of the two. */
export const staticOptions = {
  options: list(menuOption, 100),
  option_groups: list(shape({ label: plainText(OPTION_TEXT), options: list(menuOption, 100) }), 100),
};

const slackFile: Check = all(shape({}, { id: text(255), url: url(3000) }), someOf('id', 'url'));

/** Fields of an image, as a block, an element or part of a card. */
export const imageFields = { image_url: url(3000), slack_file: slackFile };

/** An image element; its alternative text is required. */
export const imageElement: Check = all(
  shape(
    { type: oneOf('image'), alt_text: text(2000) },
    { ...imageFields, image_width: anyNumber, image_height: anyNumber, image_bytes: anyNumber },
  ),
  someOf('image_url', 'slack_file'),
);

function anyNumber(value: unknown, at: string): readonly string[] {
  return typeof value === 'number' ? [] : problem('must be a number', at);
}

/** True when `initial` is one of the options, as Slack demands. */
export function initialIsOffered(field: 'initial_option' | 'initial_options'): Check {
  return (value, at) => {
    if (!isJson(value) || value[field] === undefined) return [];
    const offered = JSON.stringify(value.options ?? value.option_groups ?? []);
    const chosen = Array.isArray(value[field]) ? value[field] : [value[field]];
    const isOffered = chosen.every(
      (option) => isJson(option) && offered.includes(`"value":${JSON.stringify(option.value)}`),
    );
    return isOffered ? [] : problem('must be one of the provided options', `${at}/${field}`);
  };
}
