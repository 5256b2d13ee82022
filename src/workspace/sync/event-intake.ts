import type { Conversation } from '../../contract/conversation.ts';
import type { StreamEvent } from '../../contract/event.ts';
import type { Message } from '../../contract/message.ts';
import type { AdministrationNews } from '../administration/news.ts';
import type { ToldEvent } from '../tabs/tab-message.ts';
import type { Intake } from './intake.ts';
import type { ReferenceData } from './reference-data.ts';
import type { SignIn } from './sign-in.ts';
import type { Visibility } from './visibility.ts';

/**
 * Takes the events of the stream. Each carries a whole state, so it does not matter when or how often it comes; those
 * that arrive together are taken and kept together.
 */
export interface EventIntake {
  take(event: StreamEvent, id: string | null): void;
}

export interface EventIntakeOptions {
  readonly intake: Intake;
  readonly visibility: Visibility;
  readonly reference: ReferenceData;
  readonly signIn: Pick<SignIn, 'told'>;
  readonly news: Pick<AdministrationNews, 'tell'>;
  /** Tells the other tabs, which have no stream of their own. */
  readonly passOn: (event: ToldEvent) => void;
  readonly onHeartbeat: (backendNow: number) => void;
  readonly onReset: () => void;
  /** Memory holds all up to this event; the store too, if `kept`. */
  readonly onPosition: (id: string, kept: boolean) => void;
}

export function createEventIntake({
  intake,
  visibility,
  reference,
  signIn,
  news,
  passOn,
  onHeartbeat,
  onReset,
  onPosition,
}: EventIntakeOptions): EventIntake {
  let conversations: Conversation[] = [];
  let messages: Message[] = [];
  let position: string | null = null;
  let scheduled = false;
  // One batch is kept after the other, so that a position is never kept before what led to it.
  let keeping: Promise<unknown> = Promise.resolve();

  const flush = (): void => {
    scheduled = false;
    const news = { conversations: visibility.undisputed(conversations), messages };
    const reached = position;
    conversations = [];
    messages = [];
    position = null;
    const kept = intake.take(news);
    keeping = Promise.all([keeping, kept]).then(([, wasKept]) => {
      if (reached !== null) onPosition(reached, wasKept);
    });
  };
  const schedule = (): void => {
    if (!scheduled) queueMicrotask(flush);
    scheduled = true;
  };

  const read = (event: StreamEvent): void => {
    switch (event.type) {
      case 'conversation':
        conversations.push(event.data.conversation);
        break;
      case 'message':
        messages.push(event.data.message);
        break;
      case 'conversationGone':
        // What came before it is older.
        if (scheduled) flush();
        visibility.gone(event.data.conversationId);
        break;
      case 'template':
        reference.templates.put(event.data.template);
        break;
      case 'templateDeleted':
        reference.templates.remove(event.data.templateId);
        break;
      case 'channel':
        reference.channels.put(event.data.channel);
        break;
      case 'viewer':
      case 'masking':
        signIn.told(event.data);
        passOn(event);
        break;
      case 'user':
      case 'securityGroup':
      case 'accountSettings':
      case 'importJob':
      case 'bulkChangeJob':
      case 'cdrRow':
        news.tell(event);
        break;
      case 'heartbeat':
        onHeartbeat(event.data.now);
        break;
      case 'reset':
        onReset();
        break;
    }
  };

  return {
    take(event, id) {
      read(event);
      if (id !== null) position = id;
      schedule();
    },
  };
}
