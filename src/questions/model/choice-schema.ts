import { z } from 'zod';
import type { QuestionKind } from '../kinds/kind.ts';

/** What a model chose: a kind and its parameters, with names where the kind's own have ids; and a sentence to open with. */
export interface ModelChoice {
  readonly choice: {
    readonly kind: string;
    readonly params: Readonly<Record<string, unknown>>;
  } | null;
  readonly lead: string | null;
}

const name = z.string().nullable();

/** Parameters that name something on record by its id: a model gives the name, code looks it up. */
const BY_NAME: Readonly<Record<string, readonly [string, z.ZodType]>> = {
  titleId: ['title', name],
  titleIds: ['titles', z.array(z.string())],
  buyerIds: ['buyer', name],
  awardKey: ['award', name],
};
/** Read from the question by code. */
const NOT_ASKED: ReadonlySet<string> = new Set(['buyerName', 'unknown']);

/** Plain text, since services know few formats; the kind's own schema checks it afterwards. */
const period = z.object({ from: name, to: name }).nullable();

/** The schema of a choice among kinds, made from the kinds' own. */
export function choiceSchema(kinds: readonly QuestionKind[]): z.ZodType<ModelChoice> {
  const options = kinds.map((kind) =>
    z.object({ kind: z.literal(kind.id), params: z.object(askedShape(kind)) }),
  );
  return z.object({ choice: z.union(options).nullable(), lead: z.string().nullable() });
}

function askedShape({ id, params }: QuestionKind): Record<string, z.ZodType> {
  if (!(params instanceof z.ZodObject)) throw new Error(`the parameters of ${id} are no object`);
  const shape: Record<string, z.ZodType> = params.shape;
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => !NOT_ASKED.has(key))
      .map(([key, own]) => BY_NAME[key] ?? [key, key === 'period' ? period : withoutDefault(own)]),
  );
}

/** Services want every property; a default would make it optional. */
function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
}
