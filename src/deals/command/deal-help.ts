/** Shown by `/deal help`; mrkdwn. */
export const DEAL_HELP = [
  '*Record sales in one line*',
  '`/deal Title: Mexico (Imagen TV), Chile (Canal 13); free tv; exclusive; 2021-01-01..2023-12-31; signed 2021-03-30`',
  'Sales: `Territory (Buyer)`, `Buyer (Territory)`, `Territory = Buyer`, `Buyer in Territory`, or a territory alone when the buyer is undisclosed. Commas inside a name: put the name in quotes.',
  'After semicolons, in any order: media (`free tv`, `pay tv`, `svod`, `avod`, `tvod`, `fast`, `theatrical`, `airline`), `exclusive` or `non-exclusive`, `format` or `option`, a window (`2 years from 2021-01-01`, `until Dec 2023`), `season 3` or `S1-3`, a status (`negotiation`, `offer`, `pre-sale`; without one it is signed), `signed 2021-03-30`, `embargo 2021-04-15 09:00`, `hold`, `market MIPCOM 2025`, `note: ...`.',
  '*Also*',
  '• `/deal` opens the form',
  '• `/deal from` and a trade story or e-mail behind it, or in the form: what it tells is proposed row by row. So does _Record deals from this message_ in the menu of a message',
  '• `/deal list Mexico` lists what is on record for a territory, a title or a buyer',
  '• `/deal show 142` and `/deal edit 142`',
  '• `/deal undo` withdraws your last entry, within 24 hours',
].join('\n');
