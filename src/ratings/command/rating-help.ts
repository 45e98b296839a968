/** Shown by `/rating help`; mrkdwn. */
export const RATING_HELP = [
  '*Record figures in one line*',
  '`/rating Title, Mexico, Channel: >3.1m viewers, 19% share, 5.45% rating households; prime time; source HR Ratings`',
  'Title, territory and channel, a colon, then the figures. The channel may be missing; a title with a comma goes in quotes.',
  '*Figures*: `3.1m viewers`, `reach 4,2 Mio`, `peak 455.000 viewers`, `5.3m cinema admissions` (without a channel), `19% share`, `5.45% rating`, `11.6% audience` when the source says neither share nor rating, `12m views`, `34m hours viewed`. Places in a list: `Title: #1 on Netflix in US, Canada: chart`.',
  'Bounds are kept: `>`, `over`, `at least` · `<`, `under` · `~`, `about`, `nearly`. A base or a target group stands behind its figure: `16.9% share individuals 20+ ABC1`. So does a scope: `premiere 14.2% share, average 11.6% share`.',
  '*After semicolons*, in any order: a date or period (`2025-10-05`, `Oct 2025`, `2025-10-05..2025-12-20`), `premiere`, `finale`, `average`, `episode 5`, `season 2`, a slot (`prime time`, `Sunday 20:00`, `live+7`), `households` or `individuals`, `A18-49`, `source ...`, `claim: highest since 2016`.',
  'Nothing is converted. A second figure of the same measurement corrects the first, and keeps its history.',
  '*Also*',
  '• `/rating` opens the form',
  '• `/rating list Title` or `/rating list Title, Mexico` lists what is on record',
  '• `/rating undo` takes back your last entry, within 24 hours',
].join('\n');
