import type { JfWorkspace } from '../../components/workspace/workspace.ts';
import type { BrowserMock } from '../../mocks/browser.ts';
import type { TimeMachine } from '../site/time-machine.ts';

/** What an area may use of the page around it. */
export interface AdminPage {
  readonly workspace: JfWorkspace;
  readonly mock: BrowserMock;
  readonly machine: TimeMachine;
  /** Goes to a place inside the area: `go('new')` in Templates leads to `#templates/new`; `go()` to its beginning. */
  readonly go: (...path: readonly string[]) => void;
}

/** One part of the administration, reached as `#name`. */
export interface Area {
  readonly name: string;
  readonly title: string;
  /** The elements without which there is no such area: it is offered where all of them are defined. */
  readonly elements: readonly string[];
  /** Fills the area's place, once, when it is shown first. What is in it stays while other areas are shown. */
  open(place: HTMLElement, page: AdminPage): OpenArea;
}

export interface OpenArea {
  /** The area is shown, at this place inside it: `['new']` for `#templates/new`, nothing at its beginning. */
  show?(path: readonly string[]): void;
  /** Buttons for the time machine while the area is shown: what the world outside may do here. */
  readonly commands?: readonly HTMLElement[];
}
