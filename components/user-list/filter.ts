import type { UserQuery } from '../../src/workspace/administration.ts';

/** What is typed and chosen above the list; null where it does not matter. */
export interface UserFilter {
  readonly search: string;
  readonly canSend: boolean | null;
  readonly hasWhatsApp: boolean | null;
  readonly hasOutboundChannel: boolean | null;
}

export const everyUser: UserFilter = {
  search: '',
  canSend: null,
  hasWhatsApp: null,
  hasOutboundChannel: null,
};

/** The longest search that the contract takes, characters. */
const LONGEST = 256;

/** What the backend is asked for. */
export function queryOf({ search, canSend, hasWhatsApp, hasOutboundChannel }: UserFilter): UserQuery {
  const words = Array.from(search.trim()).slice(0, LONGEST).join('');
  return {
    ...(words !== '' && { search: words }),
    ...(canSend !== null && { canSend }),
    ...(hasWhatsApp !== null && { hasWhatsApp }),
    ...(hasOutboundChannel !== null && { hasOutboundChannel }),
  };
}

export function isFiltering(filter: UserFilter): boolean {
  return Object.keys(queryOf(filter)).length > 0;
}
