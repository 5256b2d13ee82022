/** One line of a day: when, who, what, and how it must end. */
export interface DayStep {
  /** Milliseconds since the day began. */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  /** The refusal that must come, such as `window-closed` or `platform-refused 131026`; null for none. */
  readonly refusal: string | null;
  readonly line: string;
}

/** A short script with its outcome, both written by hand from the session rules. */
export interface Day {
  readonly name: string;
  /** Account ID of the contact, else a contact who writes only when told. */
  readonly contact?: string;
  /** The channel; default `channel-front-desk`, whose service-level target is 5 minutes. */
  readonly channel?: string;
  /**
   * Lines of `time actor action => refusal`. Times are hours since the beginning: `24`, `5:04:59.999`. The actor `see`
   * checks what holds at that instant.
   */
  readonly script: string;
}

/** `24`, `0:05`, `23:59:59.999` in milliseconds. */
export function timeIn(text: string): number {
  const [hours = '0', minutes = '0', seconds = '0'] = text.split(':');
  return Math.round(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000);
}

export function stepsOf(day: Day): DayStep[] {
  return day.script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const matched = /^(\d[\d:.]*)\s+(\S+)\s*(.*?)(?:\s*=>\s*(.+))?$/.exec(line);
      if (matched === null) throw new Error(`A line of the day "${day.name}" cannot be read: ${line}`);
      const [, time, actor, action, refusal] = matched;
      return { at: timeIn(time!), actor: actor!, action: action!, refusal: refusal ?? null, line };
    });
}
