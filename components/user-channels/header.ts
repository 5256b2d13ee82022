import { html, nothing, type TemplateResult } from 'lit';
import type { User } from '../../src/contract/user.ts';
import { icon } from '../base/icon.ts';
import { isolated } from '../base/isolated.ts';
import type { Messages } from '../base/messages.ts';
import { obstacleAdvice, obstacleWords } from '../base/send-obstacles.ts';

/** Who it is, and what keeps them from sending, by what the backend says now. */
export function userHeader(user: User, msg: Messages, back: () => void): TemplateResult {
  const { name, email, role, extension, teams, group } = user;
  const about = [
    msg.userRoles[role] ?? role,
    group === null ? msg.userNoGroup : msg.userGroup(isolated(group.name)),
    ...teams,
    extension === undefined ? msg.userNoExtension : msg.userExtension(extension),
  ];
  return html`<header part="user">
    <button
      type="button"
      class="plain icon-only back"
      aria-label=${msg.userBack}
      title=${msg.userBack}
      @click=${back}
    >
      ${icon('arrow-left')}
    </button>
    <div class="who">
      <h2 tabindex="-1"><bdi>${name}</bdi></h2>
      <p class="quiet"><bdi>${email}</bdi></p>
      <p class="quiet">${about.map((one, at) => html`${at === 0 ? nothing : ' · '}<bdi>${one}</bdi>`)}</p>
    </div>
    ${sending(user, msg)}
  </header>`;
}

function sending({ whyCannotSend }: User, msg: Messages): TemplateResult {
  if (whyCannotSend.length === 0)
    return html`<p class="sending" data-tone="good">${icon('circle-check')}${msg.userCanSendNow}</p>`;
  return html`<section class="obstacles" aria-labelledby="obstacles">
    <h3 id="obstacles">${icon('ban')}${msg.userCannotSendTitle}</h3>
    <ul>
      ${whyCannotSend.map(
        (obstacle) =>
          html`<li><strong>${obstacleWords(obstacle, msg)}.</strong> ${obstacleAdvice(obstacle, msg)}</li>`,
      )}
    </ul>
  </section>`;
}
