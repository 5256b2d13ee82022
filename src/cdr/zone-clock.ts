/** The clocks of a time zone. `Intl` reads them slowly: keep what can be used again. */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;

  /**
   * @param timeZone - IANA name
   * @throws {RangeError} if there is no such time zone
   */
  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** How far the clocks are ahead of UTC at an instant (epoch milliseconds), in milliseconds. */
  offsetAt(instant: number): number {
    const second = Math.floor(instant / 1000) * 1000;
    const shown: Record<string, string> = {};
    for (const { type, value } of this.#format.formatToParts(second)) shown[type] = value;
    const year = shown['era'] === 'BC' ? 1 - Number(shown['year']) : Number(shown['year']);
    const clock = new Date(0);
    clock.setUTCFullYear(year, Number(shown['month']) - 1, Number(shown['day']));
    clock.setUTCHours(Number(shown['hour']), Number(shown['minute']), Number(shown['second']));
    return clock.getTime() - second;
  }
}

const clocks = new Map<string, ZoneClock>();

/** The one clock of a zone: to make another takes long. Throws as `ZoneClock` does. */
export function zoneClock(timeZone: string): ZoneClock {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new ZoneClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock;
}
