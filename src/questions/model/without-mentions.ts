/** What a person typed, without Slack's ids of people, channels and groups: they are nobody else's business. */
export function withoutMentions(text: string): string {
  return text
    .replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, '@somebody')
    .replace(/<#[A-Z0-9]+(?:\|[^>]*)?>/g, '#channel')
    .replace(/<!(?:subteam\^[A-Z0-9]+|here|channel|everyone)(?:\|[^>]*)?>/g, '@everybody');
}
