import Ellipsis from 'lucide-react/icons/ellipsis';
import ThumbsDown from 'lucide-react/icons/thumbs-down';
import ThumbsUp from 'lucide-react/icons/thumbs-up';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import type { Entry } from '../../elements/element-kinds.ts';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { Menu } from '../ui/menu.tsx';
import { Confirm } from './confirm.tsx';
import { type Spot, usePlace } from './place.ts';
import { plainTextOf } from './text.tsx';

interface ButtonProps {
  readonly element: Json;
  readonly spot: Spot;
}

/** Presses with the question before it that the app may ask for; busy until the app has answered. */
function usePress(element: Json, spot: Spot) {
  const place = usePlace();
  const [asked, setAsked] = useState<{ readonly value: Entry | undefined } | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(value: Entry | undefined): Promise<void> {
    setBusy(true);
    await place.press(spot, value);
    setBusy(false);
  }

  const confirm = isJson(element.confirm) && asked !== null && (
    <Confirm
      confirm={element.confirm}
      onAnswer={(isMeant) => {
        setAsked(null);
        if (isMeant) void send(asked.value);
      }}
    />
  );
  return {
    isBusy,
    confirm,
    press: (value?: Entry) => (isJson(element.confirm) ? setAsked({ value }) : void send(value)),
  };
}

/** A button; one with an address opens it as well. */
export function Button({ element, spot }: ButtonProps) {
  const { press, isBusy, confirm } = usePress(element, spot);
  const style = typeof element.style === 'string' ? element.style : '';
  return (
    <>
      <button
        type="button"
        className={`button ${style}`}
        aria-label={typeof element.accessibility_label === 'string' ? element.accessibility_label : undefined}
        aria-busy={isBusy}
        onClick={() => {
          if (typeof element.url === 'string') window.open(element.url, '_blank', 'noopener,noreferrer');
          // The value tells buttons apart that share an action id.
          press(typeof element.value === 'string' ? element.value : undefined);
        }}
      >
        {plainTextOf(element.text)}
      </button>
      {confirm}
    </>
  );
}

/** The ⋯ menu. */
export function Overflow({ element, spot }: ButtonProps) {
  const { press, confirm } = usePress(element, spot);
  const items = jsons(element.options).map((option) => ({
    label: plainTextOf(option.text),
    ...(isJson(option.description) ? { hint: plainTextOf(option.description) } : {}),
    onPick: () => {
      if (typeof option.url === 'string') window.open(option.url, '_blank', 'noopener,noreferrer');
      press(String(option.value));
    },
  }));
  return (
    <>
      <Menu label="More options" items={items} className="button icon-only">
        <Ellipsis size={16} aria-hidden />
      </Menu>
      {confirm}
    </>
  );
}

/** 👍 and 👎 under an answer. */
export function FeedbackButtons({ element, spot }: ButtonProps) {
  const { press, isBusy } = usePress(element, spot);
  const [given, setGiven] = useState<unknown>(null);
  const choices = [
    { button: element.positive_button, Icon: ThumbsUp },
    { button: element.negative_button, Icon: ThumbsDown },
  ];
  return (
    <span className="feedback">
      {choices.map(({ button, Icon }) =>
        isJson(button) ? (
          <button
            key={String(button.value)}
            type="button"
            className="icon-button"
            aria-label={plainTextOf(button.accessibility_label) || plainTextOf(button.text)}
            title={plainTextOf(button.text)}
            aria-pressed={given === button.value}
            aria-busy={isBusy}
            onClick={() => {
              setGiven(button.value);
              press(String(button.value));
            }}
          >
            <Icon size={16} aria-hidden />
          </button>
        ) : null,
      )}
    </span>
  );
}

/** A button that is only a picture. */
export function IconButton({ element, spot }: ButtonProps) {
  const { press, isBusy, confirm } = usePress(element, spot);
  const label = plainTextOf(element.text) || String(element.icon);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={plainTextOf(element.accessibility_label) || label}
        title={label}
        aria-busy={isBusy}
        onClick={() => press(typeof element.value === 'string' ? element.value : undefined)}
      >
        {element.icon === 'trash' ? <Trash2 size={16} aria-hidden /> : label}
      </button>
      {confirm}
    </>
  );
}
