import { isTableColumn, type TableColumn } from '../columns.ts';

/** So far a pointer moves before a press becomes a drag, in pixels. */
const SLOP = 5;

interface PointerHost {
  /** The width of a column, in pixels, as it is kept. */
  readonly widthOf: (column: TableColumn) => number;
  /** Shows a width while it is dragged. */
  readonly preview: (column: TableColumn, width: number) => void;
  readonly resize: (column: TableColumn, width: number) => void;
  readonly resetWidth: (column: TableColumn) => void;
  /** Shows a column before the one at a place, from 0. */
  readonly move: (column: TableColumn, before: number) => void;
}

interface Drag {
  readonly kind: 'resize' | 'move';
  readonly column: TableColumn;
  readonly pointer: number;
  readonly from: number;
  readonly sign: 1 | -1;
  isMoving: boolean;
  width: number;
  before: number;
}

/** Columns resized and moved by a pointer: by the edge of their header, and by the header itself. */
export class HeaderPointer {
  readonly #host: PointerHost;
  #drag: Drag | null = null;
  /** The click that ends a drag is none. */
  #swallowsClick = false;

  constructor(host: PointerHost) {
    this.#host = host;
  }

  readonly down = (event: PointerEvent): void => {
    this.#swallowsClick = false;
    const target = event.target as HTMLElement;
    const head = event.currentTarget as HTMLElement;
    const column = target.closest<HTMLElement>('.head-cell')?.dataset['column'];
    if (event.button !== 0 || !isTableColumn(column) || target.closest('.menu-button') !== null) return;
    const kind = target.closest('.grip') === null ? 'move' : 'resize';
    // A finger that moves scrolls; it moves columns by their menus.
    if (kind === 'move' && event.pointerType === 'touch') return;
    const width = this.#host.widthOf(column);
    const sign = getComputedStyle(head).direction === 'rtl' ? -1 : 1;
    const { pointerId: pointer, clientX: from } = event;
    this.#drag = { kind, column, pointer, from, sign, isMoving: false, width, before: -1 };
    if (kind === 'resize') head.setPointerCapture(pointer);
  };

  readonly move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null || event.pointerId !== drag.pointer) return;
    const head = event.currentTarget as HTMLElement;
    const by = (event.clientX - drag.from) * drag.sign;
    if (!drag.isMoving && Math.abs(by) < (drag.kind === 'resize' ? 1 : SLOP)) return;
    if (!drag.isMoving) {
      drag.isMoving = true;
      head.setPointerCapture(drag.pointer);
      head.dataset['dragging'] = drag.kind;
    }
    if (drag.kind === 'resize') {
      drag.width = this.#host.widthOf(drag.column) + by;
      this.#host.preview(drag.column, drag.width);
    } else drag.before = this.#aim(head, event.clientX, drag);
  };

  readonly up = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null || event.pointerId !== drag.pointer) return;
    this.#swallowsClick = drag.isMoving || drag.kind === 'resize';
    this.#end(event.currentTarget as HTMLElement);
    if (!drag.isMoving) return;
    if (drag.kind === 'resize') this.#host.resize(drag.column, drag.width);
    else if (drag.before >= 0) this.#host.move(drag.column, drag.before);
  };

  readonly cancel = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === null) return;
    this.#end(event.currentTarget as HTMLElement);
    if (drag.kind === 'resize') this.#host.preview(drag.column, this.#host.widthOf(drag.column));
  };

  readonly doubleClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const column = target.closest<HTMLElement>('.head-cell')?.dataset['column'];
    if (target.closest('.grip') !== null && isTableColumn(column)) this.#host.resetWidth(column);
  };

  /** Whether a click is only the end of a drag. */
  swallows(): boolean {
    const { isMoving } = this.#drag ?? { isMoving: false };
    return this.#swallowsClick || isMoving;
  }

  #end(head: HTMLElement): void {
    if (this.#drag !== null && head.hasPointerCapture(this.#drag.pointer))
      head.releasePointerCapture(this.#drag.pointer);
    this.#drag = null;
    delete head.dataset['dragging'];
    const drop = head.querySelector<HTMLElement>('.drop');
    if (drop !== null) drop.hidden = true;
  }

  /** The column before which it would be put down: a line shows where. */
  #aim(head: HTMLElement, x: number, { sign }: Drag): number {
    const cells = [...head.querySelectorAll<HTMLElement>('.head-cell')].filter((cell) =>
      isTableColumn(cell.dataset['column']),
    );
    const boxes = cells.map((cell) => cell.getBoundingClientRect());
    // Pinned headers lie over those that scroll below them: the first that is hit counts.
    const hit = boxes.findIndex(({ left, right }) => x >= left && x < right);
    const isRightToLeft = sign === -1;
    const isBeyond =
      hit < 0 && (isRightToLeft ? x < (boxes.at(-1)?.left ?? 0) : x >= (boxes.at(-1)?.right ?? 0));
    const at = hit >= 0 ? hit : isBeyond ? cells.length - 1 : 0;
    const box = boxes[at];
    if (box === undefined) return -1;
    const isBehind = (x - (box.left + box.width / 2)) * sign > 0;
    const drop = head.querySelector<HTMLElement>('.drop');
    if (drop !== null) {
      const line = drop.parentElement!.getBoundingClientRect();
      const edge = isBehind === isRightToLeft ? box.left : box.right;
      drop.hidden = false;
      drop.style.insetInlineStart = `${isRightToLeft ? line.right - edge : edge - line.left}px`;
    }
    return isBehind ? at + 1 : at;
  }
}
