import { JfUserList } from './user-list.ts';

JfUserList.define('jf-user-list');
