import { JfConversationList } from './conversation-list.ts';

JfConversationList.define('jf-conversation-list');
