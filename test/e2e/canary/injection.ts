/** A number from a range reserved for fiction, which nothing else in the mock's world has. */
export const canary = '+447700900417';
const spelled = '+44 (7700) 900-417';

/** Where every key means something: an unknown one would make the answer another, not a richer one. */
const dictionaries = new Set(['examples', 'values', 'variables']);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * What a backend might let slip: the number in every field of every contact, in the words of every problem, and under
 * keys that the contract does not know, in every object.
 */
function withCanary(value: Json, at = ''): Json {
  if (Array.isArray(value)) return value.map((item) => withCanary(item));
  if (value === null || typeof value !== 'object') return value;
  const injected = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withCanary(inner, key)]),
  );
  if (dictionaries.has(at)) return injected;
  if (typeof value['ref'] === 'string') {
    return {
      ...injected,
      number: canary,
      name: `Call ${spelled}`,
      accountId: canary,
      wa_id: canary.slice(1),
    };
  }
  if (typeof value['code'] === 'string' && typeof value['status'] === 'number') {
    return {
      ...injected,
      title: `No way to ${spelled}`,
      detail: `${canary} is not to be reached.`,
      to: canary,
    };
  }
  if (typeof value['code'] === 'number') return { ...injected, title: `Not delivered to ${spelled}` };
  if (value['kind'] === 'contactCard') return { ...injected, cards: [{ name: spelled, numbers: [canary] }] };
  // What is wrong with a row of an import, or with a request; why long work was given up.
  if (typeof value['reason'] === 'string' && typeof value['field'] === 'string')
    injected['reason'] = `${value['reason']} Call ${spelled}.`;
  if (typeof value['problem'] === 'string') injected['problem'] = `${value['problem']} Call ${canary}.`;
  if (typeof value['filename'] === 'string') injected['filename'] = `${canary}.pdf`;
  return { ...injected, phone: canary, 'x-canary': spelled };
}

/** An answer of the backend, its event stream or its lines, with the number everywhere. */
export function injectCanary(response: Response): Response {
  const { status, body } = response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const type = headers.get('content-type') ?? '';
  if (body === null || !/json|event-stream/.test(type)) return response;
  let unread = '';
  const rewritten = (json: string): string => JSON.stringify(withCanary(JSON.parse(json) as Json));
  /** What ends a part that can be read by itself; null: only the whole can. */
  const ending = type.includes('event-stream') ? '\n\n' : type.includes('ndjson') ? '\n' : null;
  const rewrite = (text: string): string => {
    if (ending === null) return rewritten(text);
    return ending === '\n'
      ? text.replaceAll(/^.+$/gm, rewritten)
      : text.replaceAll(/^data: (.+)$/gm, (_, data: string) => `data: ${rewritten(data)}`);
  };
  const transform = new TransformStream<string, string>({
    transform(chunk, controller) {
      unread += chunk;
      const end = ending === null ? -1 : unread.lastIndexOf(ending);
      if (ending === null || end < 0) return;
      controller.enqueue(rewrite(unread.slice(0, end + ending.length)));
      unread = unread.slice(end + ending.length);
    },
    flush(controller) {
      if (unread.trim() !== '') controller.enqueue(rewrite(unread));
    },
  });
  const injected = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(transform)
    .pipeThrough(new TextEncoderStream());
  return new Response(injected, { status, headers });
}

/** How often the number is in a text: as it is, with separators of any kind, and without its plus. */
export function countCanary(text: string): number {
  const digits = text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
  return digits.split(canary.slice(3)).length - 1;
}
