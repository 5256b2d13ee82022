// stands for: components/notices/notices.ts
import { html } from 'lit';
export const view = (text: string) => html`<p .innerHTML=${text}></p>`;
