import { isJson } from '../elements/find-elements.ts';

/** Looks at a value that stands at a JSON pointer; returns what is wrong with it, in Slack's wording. */
export type Check = (value: unknown, at: string) => readonly string[];

/** One problem at its place. */
export function problem(message: string, at: string): readonly string[] {
  return [`${message} [json-pointer:${at}]`];
}

/** Text of `min` (default 1) to `max` characters, counted as code points. */
export function text(max: number, min = 1): Check {
  return (value, at) => {
    if (typeof value !== 'string') return problem('must be a string', at);
    const length = [...value].length;
    if (length < min) return problem(`must be more than ${min - 1} characters`, at);
    return length > max ? problem(`must be less than ${max + 1} characters`, at) : [];
  };
}

/** Text of a given form, e.g. a date. */
export function textLike(pattern: RegExp, what: string): Check {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : problem(`must be ${what}`, at);
}

export function number(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Check {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return problem('must be a number', at);
    return value < min || value > max ? problem(`must be between ${min} and ${max}`, at) : [];
  };
}

export const flag: Check = (value, at) =>
  typeof value === 'boolean' ? [] : problem('must be a boolean', at);

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, at) => (allowed.includes(value) ? [] : problem(`must be one of: ${allowed.join(', ')}`, at));
}

/** A list of `min` (default 1) to `max` items. */
export function list(item: Check, max: number, min = 1): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return problem('must provide an array', at);
    if (value.length < min) return problem(`no less than ${min} items allowed`, at);
    const counted = value.length > max ? problem(`no more than ${max} items allowed`, at) : [];
    return [...counted, ...value.flatMap((each, index) => item(each, `${at}/${index}`))];
  };
}

type Fields = Readonly<Record<string, Check>>;

/** An object with these fields and no others. */
export function shape(required: Fields, optional: Fields = {}): Check {
  return (value, at) => {
    if (!isJson(value)) return problem('must provide an object', at);
    const problems: string[] = [];
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined || value[name] === null)
        problems.push(...problem(`missing required field: ${name}`, at));
      else problems.push(...check(value[name], `${at}/${name}`));
    }
    for (const [name, check] of Object.entries(optional)) {
      if (value[name] !== undefined && value[name] !== null)
        problems.push(...check(value[name], `${at}/${name}`));
    }
    for (const name of Object.keys(value)) {
      if (!(name in required) && !(name in optional))
        problems.push(...problem(`invalid additional property: ${name}`, at));
    }
    return problems;
  };
}

/** All of these. */
export function all(...checks: readonly Check[]): Check {
  return (value, at) => checks.flatMap((check) => check(value, at));
}

/** At least one of these fields is there. */
export function someOf(...names: readonly string[]): Check {
  return (value, at) =>
    isJson(value) && names.some((name) => value[name] !== undefined && value[name] !== null)
      ? []
      : problem(`must have at least one of: ${names.join(', ')}`, at);
}

/** Not both of these fields. */
export function notBoth(left: string, right: string): Check {
  return (value, at) =>
    isJson(value) && value[left] !== undefined && value[right] !== undefined
      ? problem(`cannot have both ${left} and ${right}`, at)
      : [];
}

/** Chooses the check by the object's `type`. */
export function byType(kinds: Fields, what: string): Check {
  return (value, at) => {
    if (!isJson(value)) return problem('must provide an object', at);
    const { type } = value;
    if (typeof type !== 'string') return problem('missing required field: type', at);
    const check = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    return check ? check(value, at) : problem(`unsupported type: ${type} (no ${what})`, at);
  };
}

/** Anything; looked at elsewhere. */
export const anything: Check = () => [];
