import { readTerritory } from '../../../catalogue/read-territory.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import type { Db } from '../../../platform/db/database.ts';
import {
  type ForeseenFigure,
  foreseeFigures,
  type ToldFigure,
} from '../../../ratings/record/foresee-figures.ts';
import type { ReadFigure } from '../../article.ts';
import { byTitle } from './by-title.ts';
import type { Choices } from './choices.ts';
import type { FigureAnswer, FigureProposal, TitleGroup } from './proposal.ts';

/** A figure with the title it is of, before it is held against the record. */
export interface GroupedFigure {
  readonly id: string;
  readonly read: ReadFigure;
  readonly group: TitleGroup;
}

/** Holds the figures of a text against the record, title by title. */
export async function proposeFigures(
  db: Db,
  figures: readonly GroupedFigure[],
  choices: Choices,
): Promise<readonly FigureProposal[]> {
  const drafts = figures.map((each) => ({ ...each, told: toldOf(each, choices) }));
  const foreseen = new Map<ToldFigure, ForeseenFigure>();
  for (const [title, ofTitle] of byTitle(drafts)) {
    const told = ofTitle.flatMap((draft) => draft.told ?? []);
    const looks = await foreseeFigures(db, { title, figures: told });
    for (const [figure, what] of looks) foreseen.set(figure, what);
  }
  return drafts.map(({ id, group, read, told }) => {
    const what = told === null ? null : (foreseen.get(told) ?? null);
    const isOpen = what === null || what.kind === 'new' || what.kind === 'differs';
    const isSure =
      told !== null &&
      read.byModel === undefined &&
      (what === null || (what.kind === 'new' && what.reasons.length === 0));
    return {
      kind: 'figure',
      id,
      group,
      told,
      read,
      isMended: choices.figures[id] !== undefined,
      foreseen: what,
      answer: answerOf(choices.answers[`${id}:figure`]),
      isOpen,
      isTicked: isOpen && (choices.ticks[id] ?? isSure),
    };
  });
}

function answerOf(text: string | undefined): FigureAnswer | null {
  return text === 'correct' || text === 'apart' ? text : null;
}

function toldOf({ id, read }: GroupedFigure, choices: Choices): ToldFigure | null {
  const mend = choices.figures[id];
  const territory = mend === undefined ? read.territory : territoryOf(mend.territory);
  if (territory === null) return null;
  const { metric, value, bound, base, target, claim, scope } = read;
  const on = mend?.airedOn ?? null;
  return {
    measurement: {
      territory,
      channel: mend === undefined ? read.channel : mend.channel,
      aired: on === null ? null : { from: on, to: on, words: null },
      scope,
      slot: null,
    },
    figure: { metric, value, bound, base, target, claim, source: null },
  };
}

function territoryOf(label: string): Territory {
  const reading = readTerritory(label, 'as_written');
  if (reading.kind !== 'territory') throw new Error('a territory that was offered cannot be read');
  return reading.territory;
}
