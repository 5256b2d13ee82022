import type { Answer, Centre } from './contact-centre.ts';

const as = 'administrator-ada';

/** Someone who may do everything, and never uses an idempotency key twice. */
export interface Administrator {
  readonly ask: (method: string, path: string, body?: unknown, ifMatch?: string | null) => Promise<Answer>;
  /** Changes what is at `path`, whatever the revision of what is at `of` is. */
  readonly change: (method: string, path: string, body?: unknown, of?: string) => Promise<Answer>;
}

export function administratorOf(centre: Centre): Administrator {
  let keys = 0;
  const ask: Administrator['ask'] = (method, path, body, ifMatch) => {
    keys += 1;
    return centre.call(method, path, {
      as,
      body,
      key: `key-${keys}`,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  };
  return {
    ask,
    change: async (method, path, body, of = path) => {
      const { headers } = await ask('GET', of);
      return ask(method, path, body, headers.get('etag'));
    },
  };
}
