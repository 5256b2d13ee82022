import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Addresses of files made in the page, given back to the browser when the element goes. */
export class DownloadLinks implements ReactiveController {
  readonly #urls = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Gives all files back: they are somebody else's from now on. */
  forget(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** The address of a file that is made when it is first asked for. */
  of(name: string, make: () => Blob): string {
    const known = this.#urls.get(name);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(make());
    this.#urls.set(name, url);
    return url;
  }

  /** Has the browser save a file; the one before it under the same name is given back. */
  save(blob: Blob, name: string): void {
    const before = this.#urls.get(name);
    if (before !== undefined) URL.revokeObjectURL(before);
    this.#urls.delete(name);
    const link = document.createElement('a');
    link.href = this.of(name, () => blob);
    link.download = name;
    link.click();
  }
}
