import type { Messages } from './messages.ts';

/** What keeps a user from sending, in a few words; what is new to us as it is written. */
export function obstacleWords(obstacle: string, msg: Messages): string {
  return msg.sendObstacles[obstacle]?.words ?? obstacle;
}

/** The same, with what to do about it. */
export function obstacleAdvice(obstacle: string, msg: Messages): string {
  return msg.sendObstacles[obstacle]?.advice ?? msg.sendObstacleOther(obstacle);
}
