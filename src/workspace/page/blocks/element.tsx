import { type ComponentType, useRef } from 'react';
import type { Json } from '../../state/model.ts';
import { Button, FeedbackButtons, IconButton, Overflow } from './buttons.tsx';
import type { FieldProps } from './field.ts';
import { BlockImage } from './image.tsx';
import { BoxesField, FileField, InstantField, TextField } from './inputs.tsx';
import { type Entered, type Spot, usePlace } from './place.ts';
import { RichTextField } from './rich-text-field.tsx';
import { Select } from './selects.tsx';
import { plainTextOf } from './text.tsx';

const BUTTONS: Readonly<Record<string, ComponentType<{ readonly element: Json; readonly spot: Spot }>>> = {
  button: Button,
  workflow_button: Button,
  overflow: Overflow,
  feedback_buttons: FeedbackButtons,
  icon_button: IconButton,
};

const FIELDS: Readonly<Record<string, ComponentType<FieldProps>>> = {
  plain_text_input: TextField,
  number_input: TextField,
  email_text_input: TextField,
  url_text_input: TextField,
  datepicker: TextField,
  timepicker: TextField,
  datetimepicker: InstantField,
  rich_text_input: RichTextField,
  checkboxes: BoxesField,
  radio_buttons: BoxesField,
  file_input: FileField,
  static_select: Select,
  external_select: Select,
  users_select: Select,
  channels_select: Select,
  conversations_select: Select,
  multi_static_select: Select,
  multi_external_select: Select,
  multi_users_select: Select,
  multi_channels_select: Select,
  multi_conversations_select: Select,
};

/** Types that tell the app of each letter only when they are asked to: their entry goes out when they are left. */
const TEXT_TYPES = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
];

export interface ElementProps {
  readonly element: Json;
  readonly blockId: string;
  /** What is known of the element from its surroundings, e.g. an input's label. */
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly isOptional?: boolean;
  /** Whether an entry goes to the app at once; not so in an input block. */
  readonly sends?: boolean;
}

/** Any element of a block; an unknown one is shown as that. */
export function Element(props: ElementProps) {
  const { element, blockId, label = '', isInvalid = false, isOptional = false, sends = true } = props;
  const place = usePlace();
  const typed = useRef<Entered | null>(null);
  const spot = { blockId, actionId: String(element.action_id ?? '') };
  const type = String(element.type);
  if (type === 'image') return <BlockImage image={element} className="thumbnail" />;
  const ButtonOf = BUTTONS[type];
  if (ButtonOf) return <ButtonOf element={element} spot={spot} />;
  const FieldOf = FIELDS[type];
  if (!FieldOf) return <span className="unknown">Unknown element: {type}</span>;
  const isText = TEXT_TYPES.includes(type);
  const field = (
    <FieldOf
      element={element}
      spot={spot}
      label={label || plainTextOf(element.placeholder) || type.replaceAll('_', ' ')}
      describedBy={props.describedBy}
      isInvalid={isInvalid}
      isOptional={isOptional || sends}
      onEnter={(entered) => {
        typed.current = entered;
        place.enter(spot, entered, sends && !isText);
      }}
    />
  );
  if (!sends || !isText) return field;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside is what the person acts on
    <span
      className="dispatching"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey && typed.current) place.enter(spot, typed.current, true);
      }}
    >
      {field}
    </span>
  );
}
