import type { ActionsBlock, KnownBlock } from '@slack/types';
import { OPEN_TITLE_FORM } from '../../../catalogue/titles/command/title-blocks.ts';
import { actions, button, section } from '../../../platform/slack/blocks.ts';
import { EDIT_PROFILE } from '../../settings/settings-blocks.ts';
import type { FirstSteps, HomeState } from '../home-state.ts';

interface Step {
  readonly name: keyof FirstSteps;
  readonly done: string;
  /** What to do; another text for those who may not. */
  readonly todo: string;
  readonly forAdmins?: string;
}

const STEPS: readonly Step[] = [
  {
    name: 'feed',
    done: 'A channel hears of sales',
    todo: '*Let a channel hear of sales*: `/invite @Dealwire` there, then `/feed on`',
  },
  {
    name: 'profile',
    done: 'The company profile is filled in',
    todo: '*Company profile*: an admin fills in what press releases say of you',
    forAdmins: '*Fill in the company profile*: what press releases say of you',
  },
  {
    name: 'title',
    done: 'The first title is on record',
    todo: '*Add a title*, or import your catalogue as a spreadsheet',
  },
  {
    name: 'sale',
    done: 'The first sale is on record',
    todo: '*Record a sale*: `/deal Title: Mexico (Imagen TV), Chile (Canal 13)`',
  },
  {
    name: 'colleague',
    done: 'A colleague records as well',
    todo: '*Tell your colleagues*: whoever is in this workspace can type `/deal help`',
  },
];

/** What is left to set up; gone once all is done. */
export function firstStepsPart({ steps, isAdmin }: HomeState): readonly KnownBlock[] {
  const done = STEPS.filter(({ name }) => steps[name]);
  if (done.length === STEPS.length) return [];
  const lines = STEPS.map((step) => {
    if (steps[step.name]) return `:white_check_mark: ${step.done} – done`;
    return `:white_large_square: ${(isAdmin ? step.forAdmins : undefined) ?? step.todo}`;
  });
  const buttons: ActionsBlock['elements'] = [
    ...(steps.profile || !isAdmin ? [] : [button({ text: 'Company profile', actionId: EDIT_PROFILE })]),
    ...(steps.title ? [] : [button({ text: 'Add a title', actionId: OPEN_TITLE_FORM })]),
  ];
  return [
    section([`*First steps*: ${done.length} of ${STEPS.length} done`, ...lines].join('\n')),
    ...(buttons.length === 0 ? [] : [actions('home_steps', buttons)]),
  ];
}
