import type { ViewerState } from '../../src/workspace/workspace.ts';
import type { JackfieldElement } from './element.ts';
import { SliceController } from './slice-controller.ts';

/**
 * What was found before a search, shown until that has an answer. Whoever uses it forgets it with the answer; by itself
 * it does so when the viewer, their role or their sign-in changes: what the workspace forgets then must not come back.
 */
export class FormerAnswer<Answer> {
  #answer: Answer | null = null;
  #viewer = '';

  constructor(host: JackfieldElement) {
    const follow = ({ state, viewer }: ViewerState): void => {
      const now = JSON.stringify([state, viewer?.id, viewer?.role]);
      if (now === this.#viewer) return;
      this.#viewer = now;
      this.forget();
      host.requestUpdate();
    };
    host.addController(new SliceController(host, ({ viewer }) => viewer, { onChange: follow }));
  }

  get value(): Answer | null {
    return this.#answer;
  }

  keep(answer: Answer): void {
    this.#answer = answer;
  }

  forget(): void {
    this.#answer = null;
  }
}
