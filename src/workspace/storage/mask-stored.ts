import { maskAnswer } from '../../masking/index.ts';
import type { Store } from '../../store/store.ts';

/** How many conversations are written in one transaction, so that others get their turn. */
const atOnce = 200;

/**
 * Takes out of the store what a viewer who is masked from now on must not find there. Contacts never had a number
 * there; what was said in messages did, as contact cards and file names have them.
 */
export async function maskStored(
  store: Pick<Store, 'conversations' | 'putConversations' | 'messages' | 'putMessages'>,
): Promise<void> {
  const rows = await store.conversations();
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce);
    await store.putConversations(maskAnswer(some, null));
    for (const { id } of some) {
      const messages = await store.messages(id);
      if (messages.length > 0) await store.putMessages(maskAnswer(messages, null));
    }
  }
}
