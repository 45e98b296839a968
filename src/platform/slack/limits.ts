/** Slack's limits, in code points unless said otherwise. Source: Block Kit reference; surprises noted. */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Slack cuts at 40,000; clients and notifications read badly far earlier. */
  messageText: 3900,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  headerText: 150,
  contextElements: 10,
  contextText: 2000,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  modalTitle: 24,
  modalButton: 24,
  inputLabel: 2000,
  inputHint: 2000,
  plainTextInput: 3000,
  privateMetadata: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  markdownText: 12_000,
  tableRows: 100,
  tableColumns: 20,
} as const;

/** At most `limit` code points of `text`, the last one an ellipsis where something was cut. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = [...text];
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}
