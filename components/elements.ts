/** Defines all elements. */
import './cdr-table/define.ts';
import './channel-setup/define.ts';
import './conversation/define.ts';
import './conversation-list/define.ts';
import './masking-policy/define.ts';
import './notices/define.ts';
import './template-composer/define.ts';
import './template-list/define.ts';
import './template-preview/define.ts';
import './user-channels/define.ts';
import './user-import/define.ts';
import './user-list/define.ts';
import './workspace/define.ts';

export * from './cdr-table/cdr-table.ts';
export * from './channel-setup/channel-setup.ts';
export * from './conversation/conversation.ts';
export * from './conversation-list/conversation-list.ts';
export * from './masking-policy/masking-policy.ts';
export * from './notices/notices.ts';
export * from './template-composer/template-composer.ts';
export * from './template-list/template-list.ts';
export * from './template-preview/template-preview.ts';
export * from './user-channels/user-channels.ts';
export * from './user-import/user-import.ts';
export * from './user-list/user-list.ts';
export * from './workspace/workspace.ts';
export { registerMessages, type Messages } from './base/messages.ts';
