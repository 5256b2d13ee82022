import { html, nothing, svg, type TemplateResult } from 'lit';
import { outlines } from './icons.gen.ts';

export type IconName = keyof typeof outlines;

/** The outline of an icon as a path (`d`), for what draws without Lit. */
export function outlineOf(name: IconName): string {
  return outlines[name];
}

/** An icon of 16 px, or 20 px where `large`; it decorates words and is hidden from assistive technology. */
export function icon(name: IconName, size: 'small' | 'large' = 'small'): TemplateResult {
  const pixels = size === 'large' ? 20 : 16;
  return html`<svg
    class="icon"
    width=${pixels}
    height=${pixels}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${outlines[name]}></path>
  </svg>`;
}

/**
 * A ring that fills as `share` goes from 0 to 1: how much of the service-level target has passed. It says nothing that
 * the words beside it do not say.
 */
export function ring(share: number, tone: 'calm' | 'near' | 'past'): TemplateResult {
  const filled = Math.max(0, Math.min(1, share)) * 100;
  return html`<svg
    class="ring"
    data-tone=${tone}
    width="14"
    height="14"
    viewBox="0 0 14 14"
    aria-hidden="true"
  >
    ${svg`<circle class="track" cx="7" cy="7" r="5.5"></circle>`}
    ${
      filled === 0
        ? nothing
        : svg`<circle class="filled" cx="7" cy="7" r="5.5" pathLength="100" stroke-dasharray="${filled} 100" transform="rotate(-90 7 7)"></circle>`
    }
  </svg>`;
}
