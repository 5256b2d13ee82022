// stands for: components/notices/notices.ts
import { html } from 'lit';
export const view = (width: number) => html`<p style="inline-size: ${width}px"></p>`;
