import type { Parts } from '../parts.ts';

/** Joins the other tabs of the viewer and asks for the lead. Only tabs that share a store have to agree on who leads. */
export function joinTabs({ access, leadership, line }: Pick<Parts, 'access' | 'leadership' | 'line'>): void {
  if (access.status.peek().because === null) {
    line.open();
    leadership.ask();
  } else {
    leadership.standAlone();
  }
}
