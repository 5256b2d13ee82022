import { JfNotices } from './notices.ts';

JfNotices.define('jf-notices');
