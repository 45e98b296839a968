/** Limits that some services refuse in a schema and others ignore; the reply is held against them here. */
const LIMITS: ReadonlySet<string> = new Set([
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'default', '$schema'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);

type Schema = Record<string, unknown>;

/** A JSON Schema of shapes and choices alone, which every service that knows structured output takes. */
export function plainSchema(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !LIMITS.has(key))
      .map(([key, value]) => [key, key === 'properties' ? ofEach(value as Schema) : plain(value)]),
  );
}

/** Names of properties are not keywords: one may be called "format". */
function ofEach(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, plain(schema)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? plainSchema(value as Schema) : value;
}
