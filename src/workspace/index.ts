/** What ties the backend, the store and the pure rules together, for a page or for a program without one. */
export { configure, onConfigured } from './configure.ts';
export { createWorkspace } from './create-workspace.ts';
export type {
  ChannelsState,
  ClockState,
  ConnectionState,
  ConversationsState,
  ConversationState,
  ConversationSummary,
  Draft,
  HeldSlice,
  LifecycleEvent,
  Notice,
  Outcome,
  OutboxItem,
  Refusal,
  SdkReason,
  ShownContact,
  Slice,
  StartRequest,
  TemplatesState,
  ThreadItem,
  ViewerState,
  Workspace,
  WorkspaceOptions,
} from './workspace.ts';
