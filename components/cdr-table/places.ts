import { html, type TemplateResult } from 'lit';
import { icon } from '../base/icon.ts';
import type { Messages } from '../base/messages.ts';

/** No interaction fits the filter, or there is none at all. */
export function emptyPlace(
  isFiltering: boolean,
  msg: Messages,
  clearAll: (event: Event) => void,
): TemplateResult {
  return isFiltering
    ? html`<div class="place" part="empty">
        ${icon('search', 'large')}
        <h3>${msg.cdrNoMatch}</h3>
        <p>${msg.cdrNoMatchHelp}</p>
        <button type="button" @click=${clearAll}>${msg.cdrClearAll}</button>
      </div>`
    : html`<div class="place" part="empty">
        ${icon('inbox', 'large')}
        <h3>${msg.cdrEmpty}</h3>
        <p>${msg.cdrEmptyHelp}</p>
      </div>`;
}

/** There is nobody to show interactions to. */
export function noViewerPlace(
  because: 'signed-out' | 'forbidden',
  msg: Messages,
  retry: () => void,
): TemplateResult {
  return because === 'signed-out'
    ? html`<div class="place" part="empty" role="status">
        ${icon('lock', 'large')}
        <h3>${msg.cdrSignedOut}</h3>
        <p>${msg.cdrSignedOutHelp}</p>
        <button type="button" @click=${retry}>${icon('refresh-cw')}${msg.retry}</button>
      </div>`
    : html`<div class="place" part="empty" role="status">
        ${icon('ban', 'large')}
        <h3>${msg.cdrForbidden}</h3>
        <p>${msg.cdrForbiddenHelp}</p>
      </div>`;
}

/** As many lines as a high window has. */
const BONES = 40;

/** Rows that are not there yet, and their head, of the size of those that will be. */
export function loadingPlace(msg: Messages): TemplateResult {
  return html`<p class="visually-hidden" role="status">${msg.cdrLoading}</p>
    <div class="loading" aria-hidden="true">
      ${Array.from(
        { length: BONES },
        () =>
          html`<div class="loading-row">
            <span class="bone"></span><span class="bone"></span><span class="bone"></span
            ><span class="bone"></span>
          </div>`,
      )}
    </div>`;
}

/** The rows of the host cannot be read. */
export function badRowPlace(
  { place, field }: { readonly place: number; readonly field: string },
  msg: Messages,
  number: (value: number) => string,
): TemplateResult {
  return html`<div class="place" part="empty" role="alert">
    ${icon('triangle-alert', 'large')}
    <h3>${msg.cdrFailed}</h3>
    <p>${msg.cdrBadRow(number(place + 1), field)}</p>
  </div>`;
}
