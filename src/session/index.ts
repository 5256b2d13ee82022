/** The session machine: facts in, what holds at an instant out. Pure: every answer takes `now` as an argument. */
export { foldSessions } from './fold.ts';
export { maySend, maySendAs, mayUserSend } from './may-send.ts';
export { viewAt } from './view.ts';
export type { ArchivedReason, Disposition, ServiceLevelState } from '../contract/cdr.ts';
export type { Fact } from '../contract/fact.ts';
export type {
  AssignmentObstacle,
  ClockObstacle,
  MessageKind,
  SendingAttempt,
  SendingChannel,
  SendingTemplate,
  SendingViewer,
  MaySendAnswer,
} from './may-send.ts';
export type {
  CustomerServiceWindow,
  ServiceLevel,
  ServiceLevelNotStarted,
  ServiceLevelStarted,
  Session,
  SessionNotice,
  SessionNoticeKind,
  SessionView,
} from './types.ts';
export type { ViewOptions } from './view.ts';
