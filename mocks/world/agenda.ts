/** What is due at an instant. `order` keeps things of one instant in the order in which they were planned. */
interface Entry<Item> {
  readonly at: number;
  readonly order: number;
  readonly item: Item;
}

function isBefore<Item>(a: Entry<Item>, b: Entry<Item>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** What will happen by itself, the earliest first: a binary heap. */
export interface Agenda<Item> {
  /** Plans an item for an instant (epoch milliseconds). */
  plan(at: number, item: Item): void;
  /** The earliest instant at which anything is due, or null. */
  nextAt(): number | null;
  /** Takes the earliest item out if it is due at or before `until`. */
  takeDue(until: number): { at: number; item: Item } | null;
}

export function createAgenda<Item>(): Agenda<Item> {
  const heap: Entry<Item>[] = [];
  let planned = 0;

  const swap = (a: number, b: number): void => {
    const held = heap[a]!;
    heap[a] = heap[b]!;
    heap[b] = held;
  };

  const sinkFromTop = (): void => {
    for (let parent = 0; ;) {
      const left = parent * 2 + 1;
      let earliest = parent;
      for (const child of [left, left + 1])
        if (child < heap.length && isBefore(heap[child]!, heap[earliest]!)) earliest = child;
      if (earliest === parent) return;
      swap(parent, earliest);
      parent = earliest;
    }
  };

  return {
    plan(at, item) {
      heap.push({ at, order: planned, item });
      planned += 1;
      for (let child = heap.length - 1; child > 0;) {
        const parent = (child - 1) >> 1;
        if (!isBefore(heap[child]!, heap[parent]!)) return;
        swap(child, parent);
        child = parent;
      }
    },
    nextAt: () => heap[0]?.at ?? null,
    takeDue(until) {
      const first = heap[0];
      if (first === undefined || first.at > until) return null;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sinkFromTop();
      }
      return { at: first.at, item: first.item };
    },
  };
}
