/** Largest JSON answer that is read, in bytes. */
const largestText = 16 * 2 ** 20;

/** Largest file that is read, in bytes; the platform's largest is 100 MB. */
const largestFile = 128 * 2 ** 20;

/**
 * The JSON of an answer; undefined where it is none, is not UTF-8, or is too large.
 *
 * @throws whatever the network throws when it fails on the way
 */
export async function readJson(response: Response): Promise<unknown> {
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(response.headers.get('Content-Type') ?? ''))
    return undefined;
  const chunks = await readChunks(response, largestText);
  if (chunks === null) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    return JSON.parse(texts.join('') + decoder.decode());
  } catch {
    return undefined;
  }
}

/**
 * The file of an answer; undefined where it is too large, or where it is a web page: portals answer so in a backend's
 * place, and the platform carries none.
 *
 * @throws whatever the network throws when it fails on the way
 */
export async function readFile(response: Response): Promise<Blob | undefined> {
  const type = response.headers.get('Content-Type') ?? '';
  if (/^(text\/html|application\/xhtml)/i.test(type)) return undefined;
  const chunks = await readChunks(response, largestFile);
  return chunks === null ? undefined : new Blob(chunks, { type });
}

async function readChunks(response: Response, largest: number): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return chunks;
    size += chunk.value.length;
    if (size > largest) {
      reader?.cancel().catch(() => {});
      return null;
    }
    chunks.push(chunk.value);
  }
}
