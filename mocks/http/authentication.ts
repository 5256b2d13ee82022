import type { UserRecord, World } from '../world/state.ts';

/** Cookies that came beside the request: in a page its `Cookie` header cannot be read. */
export type Cookies = Readonly<Record<string, string>>;

/** The cookie in which a portal keeps its session. */
const sessionCookie = 'jackfield-session';

/**
 * Who sends the request. A token names the user, and may go on after a dot: `agent-ana` and `agent-ana.2` are one
 * user with an old token and a new one.
 */
export function userOf(world: World, request: Request, cookies: Cookies): UserRecord | undefined {
  if (world.behaviour.signedOut) return undefined;
  const token = bearerOf(request) ?? cookies[sessionCookie] ?? cookieOf(request);
  return token === undefined ? undefined : world.users.get(token.split('.')[0]!);
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function cookieOf(request: Request): string | undefined {
  for (const cookie of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = cookie.trim().split('=');
    if (name === sessionCookie) return value;
  }
  return undefined;
}
