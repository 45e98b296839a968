const GAP = 4;
const EDGE = 8;

/** Puts a list under what opened it, or above where there is more room; inside the window either way. */
export function placeBelow(list: HTMLElement, anchor: HTMLElement, { fillsWidth = false } = {}): void {
  const box = anchor.getBoundingClientRect();
  list.style.position = 'fixed';
  list.style.maxHeight = '';
  if (fillsWidth) list.style.width = `${box.width}px`;
  const below = window.innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const height = list.scrollHeight;
  const goesUp = height > below && above > below;
  list.style.maxHeight = `${Math.min(goesUp ? above : below, 360)}px`;
  const shown = list.offsetHeight;
  list.style.top = `${goesUp ? box.top - GAP - shown : box.bottom + GAP}px`;
  const left = Math.min(box.left, window.innerWidth - list.offsetWidth - EDGE);
  list.style.left = `${Math.max(EDGE, left)}px`;
}
