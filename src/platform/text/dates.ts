/** A calendar date without a time or zone, `YYYY-MM-DD`. */
export type PlainDate = `${number}-${number}-${number}`;
