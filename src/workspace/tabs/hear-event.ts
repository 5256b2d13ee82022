import type { HeldOnes } from '../administration/held.ts';
import type { AdministrationNews } from '../administration/news.ts';
import type { SignIn } from '../sync/sign-in.ts';
import type { ToldEvent } from './tab-message.ts';

export interface EventHearers {
  readonly signIn: Pick<SignIn, 'told'>;
  readonly news: Pick<AdministrationNews, 'take'>;
  readonly held: Pick<HeldOnes, 'reread'>;
}

/** Takes an event that another tab told, to whom it matters here. */
export function hearEvent(event: ToldEvent, { signIn, news, held }: EventHearers): void {
  switch (event.type) {
    case 'viewer':
    case 'masking':
      signIn.told(event.data);
      break;
    case 'reset':
      held.reread();
      break;
    default:
      news.take(event);
  }
}
