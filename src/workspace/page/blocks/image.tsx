import { isJson } from '../../elements/find-elements.ts';
import type { Json } from '../../state/model.ts';

/** A picture of a block: from anywhere, or a file that was shared here. */
export function BlockImage({ image, className }: { readonly image: Json; readonly className: string }) {
  return (
    <img className={className} src={addressOf(image)} alt={String(image.alt_text ?? '')} loading="lazy" />
  );
}

function addressOf(image: Json): string {
  if (typeof image.image_url === 'string') return image.image_url;
  const file = isJson(image.slack_file) ? image.slack_file : {};
  const id = typeof file.id === 'string' ? file.id : /\/files\/(\w+)\//.exec(String(file.url))?.[1];
  return id === undefined ? '' : `/page/files/${id}/picture`;
}
