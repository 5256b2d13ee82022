/** The newest of the platform's timestamps (epoch seconds) in payloads, whatever order they are in. */
export function newestTimestamp(lines: readonly string[]): number {
  let newest = 0;
  for (const line of lines)
    for (const match of line.matchAll(/"timestamp":"(\d{1,12})"/g))
      newest = Math.max(newest, Number(match[1]));
  return newest;
}
