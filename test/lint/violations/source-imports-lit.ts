// stands for: src/workspace/create.ts
import { html } from 'lit';
export const view = html;
