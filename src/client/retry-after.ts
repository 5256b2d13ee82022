/** Longest wait that a backend can ask for (milliseconds); a wrong header must not silence a client for days. */
const longest = 300_000;

/**
 * What a `Retry-After` header asks to wait, in milliseconds, at most five minutes; null where there is none that can be
 * read. A date is compared with the answer's own `Date` where the client may read it, since this machine's clock may
 * be wrong.
 */
export function retryAfterOf(headers: Headers, localNow: number): number | null {
  const asked = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Math.min(Number(asked) * 1000, longest);
  // Only the forms that HTTP has: they begin with the name of a day.
  if (!/^[A-Z]/.test(asked)) return null;
  const until = Date.parse(asked);
  if (Number.isNaN(until)) return null;
  const answeredAt = Date.parse(headers.get('Date') ?? '');
  const from = Number.isNaN(answeredAt) ? localNow : answeredAt;
  return Math.min(Math.max(until - from, 0), longest);
}
