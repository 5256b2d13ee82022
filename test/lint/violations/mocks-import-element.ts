// stands for: mocks/browser.ts
import { JfNotices } from '../components/notices/notices.ts';
export const element = JfNotices;
