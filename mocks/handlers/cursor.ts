/** Reads and writes what a list must know of its next page. It is opaque to everyone else. */

export function writeCursor(position: object): string {
  return btoa(encodeURIComponent(JSON.stringify(position)));
}

/** What a cursor says; null if it is none. */
export function readCursor(cursor: string): object | null {
  try {
    const position: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    return typeof position === 'object' ? position : null;
  } catch {
    return null;
  }
}
