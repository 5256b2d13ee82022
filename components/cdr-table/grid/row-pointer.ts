import type { GridBody } from './grid-body.ts';
import type { GridColumn, GridFocus } from './grid-focus.ts';

/** A press that moves further, in pixels, marks text. */
const SLOP = 4;

interface PointerHost {
  readonly body: () => GridBody | null;
  readonly focus: () => GridFocus;
  readonly columns: () => readonly GridColumn[];
  readonly toggle: (place: number) => void;
}

/** Rows opened and closed by a pointer: by their button, and by a click anywhere in them that marks nothing. */
export class RowPointer {
  readonly #host: PointerHost;
  #pressedAt: readonly [x: number, y: number] = [0, 0];

  constructor(host: PointerHost) {
    this.#host = host;
  }

  readonly down = (event: MouseEvent): void => {
    this.#pressedAt = [event.clientX, event.clientY];
    const target = event.target as HTMLElement;
    const row = this.#host.body()?.rowOf(target);
    const cell = target.closest<HTMLElement>('.cell');
    const at = cell === null || row === undefined ? -1 : [...row.element.children].indexOf(cell);
    const focus = this.#host.focus();
    if (row !== undefined) focus.choose(row.place, this.#host.columns()[at] ?? focus.column);
  };

  readonly click = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const row = this.#host.body()?.rowOf(target);
    if (row === undefined || target.closest('.details-place') !== null) return;
    const [x, y] = this.#pressedAt;
    const isButton = target.closest('.toggle') !== null;
    const isDrag = Math.hypot(event.clientX - x, event.clientY - y) > SLOP;
    if (isButton || (event.detail === 1 && !isDrag)) this.#host.toggle(row.place);
  };
}
