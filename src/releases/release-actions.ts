/** Buttons of a release; value: its id and version, "12:3". */
export const RELEASE_ACTIONS = {
  edit: 'release_edit',
  regenerate: 'release_regenerate',
  mend: 'release_mend',
  review: 'release_request_review',
  approve: 'release_approve',
  changes: 'release_request_changes',
  withdraw: 'release_withdraw',
  reopen: 'release_reopen',
  release: 'release_mark_released',
  word: 'release_export_word',
  more: 'release_export_more',
  compare: 'release_compare',
  overrule: 'release_overrule',
  phrase: 'release_phrase',
} as const;

/** Shows the whole text in a form of its own; value: a release's id. */
export const READ_RELEASE = 'release_read';
/** Opens the empty form of `/release`. */
export const OPEN_RELEASE_FORM = 'release_open_form';
