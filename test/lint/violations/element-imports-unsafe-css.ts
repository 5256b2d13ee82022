// stands for: components/notices/notices.ts
import { unsafeCSS } from 'lit';
export const style = unsafeCSS;
