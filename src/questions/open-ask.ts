/** Opens the form of `/ask`, here and in other features; no value. */
export const OPEN_ASK = 'answer_open_ask';
