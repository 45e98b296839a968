import type { Json } from './model.ts';

/** A refusal in Slack's own words: becomes `{ ok: false, error: code }`. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: Json;

  constructor(code: string, extra: Json = {}) {
    super(code);
    this.name = 'SlackError';
    this.code = code;
    this.extra = extra;
  }
}

/** Whoever drives the workspace asked for something that no person could do in Slack. */
export class WorkspaceUseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkspaceUseError';
  }
}
