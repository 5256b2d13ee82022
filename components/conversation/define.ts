import { JfConversation } from './conversation.ts';

JfConversation.define('jf-conversation');
