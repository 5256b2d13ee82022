/** Clocks of the whole world differ by quarters of an hour: within one, it is one day everywhere. */
const quarter = 900_000;

const writers = new Map<string, (instant: number) => string>();
/** Time zones whose days are kept. */
const mostWriters = 4;

/** Writes an instant as a calendar day of a time zone; null if there is no such zone. */
export function dayWriter(timeZone: string): ((instant: number) => string) | null {
  const known = writers.get(timeZone);
  if (known !== undefined) return known;
  const made = newWriter(timeZone);
  if (made === null) return null;
  for (const oldest of writers.keys()) {
    if (writers.size < mostWriters) break;
    writers.delete(oldest);
  }
  writers.set(timeZone, made);
  return made;
}

function newWriter(timeZone: string): ((instant: number) => string) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  } catch {
    return null;
  }
  const days = new Map<number, string>();
  return (instant) => {
    const number = Math.floor(instant / quarter);
    const known = days.get(number);
    if (known !== undefined) return known;
    const day = format.format(instant);
    days.set(number, day);
    return day;
  };
}
