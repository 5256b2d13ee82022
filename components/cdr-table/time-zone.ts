/** The time zone that was asked for (IANA name), where the browser knows it; else the machine's own. */
export function usableTimeZone(wanted: string | null): string {
  try {
    return new Intl.DateTimeFormat('en', wanted === null ? {} : { timeZone: wanted }).resolvedOptions()
      .timeZone;
  } catch {
    return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  }
}
