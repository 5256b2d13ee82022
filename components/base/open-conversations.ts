import { html, nothing, type TemplateResult } from 'lit';
import type { OpenConversation } from '../../src/workspace/administration.ts';
import { labelOf } from './contact.ts';
import type { Messages } from './messages.ts';

/** So many are named; of the others it is said how many there are. */
const NAMED = 10;

/** Which conversations they are: by what the viewer may call the contact, and by channel. */
export function openConversationList(open: readonly OpenConversation[], msg: Messages): TemplateResult {
  return html`<ul class="open-conversations">
    ${open
      .slice(0, NAMED)
      .map(
        ({ contact, channel }) =>
          html`<li>
            <bdi>${labelOf(contact, msg)}</bdi
            >${channel.name === '' ? nothing : html` · <bdi>${channel.name}</bdi>`}
          </li>`,
      )}
    ${open.length > NAMED ? html`<li>${msg.openConversationsMore(open.length - NAMED)}</li>` : nothing}
  </ul>`;
}

/** How many each of several users has, and on demand which. */
export function openConversationsByUser(
  open: readonly OpenConversation[],
  userNames: ReadonlyMap<string, string>,
  msg: Messages,
): TemplateResult {
  const userIds = [...new Set(open.map(({ userId }) => userId))];
  const byUser = userIds
    .map((userId) => [userId, open.filter((one) => one.userId === userId)] as const)
    .toSorted(([, a], [, b]) => b.length - a.length);
  return html`<ul class="open-conversations">
    ${byUser.slice(0, NAMED).map(
      ([userId, theirs]) =>
        html`<li>
          <details>
            <summary>
              <bdi>${userNames.get(userId) ?? userId}</bdi>: ${msg.openConversations(theirs.length)}
            </summary>
            ${openConversationList(theirs, msg)}
          </details>
        </li>`,
    )}
    ${byUser.length > NAMED ? html`<li>${msg.openConversationsMoreUsers(byUser.length - NAMED)}</li>` : nothing}
  </ul>`;
}
