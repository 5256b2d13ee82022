/** Finding it out takes long, and a table asks all the time. */
const usable = new Map<string | null, string>();

/** The time zone that was asked for (IANA name), where the browser knows it; else the machine's own. */
export function usableTimeZone(wanted: string | null): string {
  const known = usable.get(wanted);
  if (known !== undefined) return known;
  // Some machines have a zone of a name that no format takes.
  const found = (wanted === null ? null : zoneOf(wanted)) ?? zoneOf(zoneOf(null)) ?? 'UTC';
  usable.set(wanted, found);
  usable.set(found, found);
  return found;
}

function zoneOf(timeZone: string | null): string | null {
  try {
    return new Intl.DateTimeFormat('en', timeZone === null ? {} : { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
