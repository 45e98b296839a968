/**
 * Something the person can mend: the message is shown to them as it stands and says what to do instead.
 * Anything else that is thrown is a bug and reaches the one handler in platform/slack/report-failure.ts.
 */
export class UserError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
  }
}

/** Something the operator can mend: printed as one line, without a stack trace, and the process ends. */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** Ends a switch over a union: compiles only when every member was handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`);
}
