const GAP = 4;
const EDGE = 8;
const MAX_HEIGHT = 360;

/**
 * Shows a list under what opened it, or above where there is more room; inside the window either way. It lies in the
 * browser's top layer, over dialogs too, where nothing around it cuts it off.
 */
export function placeBelow(list: HTMLElement, anchor: HTMLElement, { fillsWidth = false } = {}): void {
  list.popover = 'manual';
  if (!list.matches(':popover-open')) list.showPopover();
  const box = anchor.getBoundingClientRect();
  list.style.maxHeight = '';
  if (fillsWidth) list.style.width = `${box.width}px`;
  const below = window.innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const goesUp = list.scrollHeight > below && above > below;
  list.style.maxHeight = `${Math.min(goesUp ? above : below, MAX_HEIGHT)}px`;
  list.style.top = `${goesUp ? box.top - GAP - list.offsetHeight : box.bottom + GAP}px`;
  const left = Math.min(box.left, window.innerWidth - list.offsetWidth - EDGE);
  list.style.left = `${Math.max(EDGE, left)}px`;
}
