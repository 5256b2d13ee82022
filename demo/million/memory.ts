/** What only some browsers tell. */
interface Telling {
  /** Where the page is isolated from others. */
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  readonly memory?: { readonly usedJSHeapSize: number };
}

/** The memory that the page takes, in bytes; null where the browser does not tell. */
export async function memoryInUse(): Promise<number | null> {
  const telling = performance as Telling;
  if (crossOriginIsolated && telling.measureUserAgentSpecificMemory !== undefined)
    return (await telling.measureUserAgentSpecificMemory()).bytes;
  return telling.memory?.usedJSHeapSize ?? null;
}
