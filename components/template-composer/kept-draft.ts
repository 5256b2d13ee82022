import type { TemplateAdministration } from '../../src/workspace/administration.ts';
import { randomKey } from '../base/random-key.ts';
import type { DraftContent } from './draft/draft-content.ts';

/** Under which id what is composed is kept, and whether it is kept yet. */
export class KeptDraft {
  readonly #backend: () => TemplateAdministration | null;
  #id: string;
  #isKept: boolean;

  /** @param id - the draft in the store; null where there is none yet */
  constructor(id: string | null, backend: () => TemplateAdministration | null) {
    this.#backend = backend;
    this.#id = id ?? randomKey();
    this.#isKept = id !== null;
  }

  get id(): string {
    return this.#id;
  }

  get isKept(): boolean {
    return this.#isKept;
  }

  save(content: DraftContent): void {
    this.#isKept = true;
    this.#backend()?.drafts.save(this.#id, content);
  }

  /** Goes on under another id. */
  renew(content: DraftContent): void {
    const old = this.#id;
    this.#id = randomKey();
    if (!this.#isKept) return;
    this.#backend()?.drafts.save(this.#id, content);
    void this.#backend()?.drafts.discard(old);
  }

  async discard(): Promise<void> {
    this.#isKept = false;
    await this.#backend()?.drafts.discard(this.#id);
  }

  /** It is no draft any more; what is written from now on is another one. */
  end(): void {
    void this.discard();
    this.#id = randomKey();
  }
}
