/** What follows by itself for a connection request that is still in the status to which it came at `since`. */
export interface ConnectionStep {
  readonly channelId: string;
  readonly status: 'requested' | 'verifying';
  readonly since: number;
}
