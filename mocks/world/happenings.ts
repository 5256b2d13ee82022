import { applyStatus } from './delivery.ts';
import { stepBulkChange } from './users/bulk-changes.ts';
import { takeConnectionStep } from './channels/connection.ts';
import { endWait, stepImport } from './users/imports.ts';
import { isStillTalking, planChatter, planMore, saying } from './personas.ts';
import { lookAtRecord } from './records/record-changes.ts';
import { write } from './receiving.ts';
import type { AgendaItem, World } from './state.ts';
import { takeLifeStep } from './templates/life.ts';

/** Lets everything happen that is due by `until`, each thing at its own instant, and moves the world there. */
export function happenUntil(world: World, until: number): void {
  while (happenNext(world, until));
  world.now = Math.max(world.now, until);
}

/** Lets the earliest thing happen that is due by `until`; says whether there was any. */
export function happenNext(world: World, until: number): boolean {
  const due = world.agenda.takeDue(until);
  if (due === null) return false;
  world.now = Math.max(world.now, due.at);
  happen(world, due.item);
  return true;
}

function happen(world: World, item: AgendaItem): void {
  switch (item.kind) {
    case 'status': {
      const message = world.messages.get(item.messageId);
      if (message !== undefined) applyStatus(world, message, item.status, world.now, item.error);
      return;
    }
    case 'record':
      lookAtRecord(world, item.conversationId);
      return;
    case 'answer':
      contactSpeaks(world, item.conversationId);
      planMore(world, world.conversations.get(item.conversationId)!, item.more);
      return;
    case 'chatter': {
      const conversation = world.conversations.get(item.conversationId)!;
      if (isStillTalking(conversation)) contactSpeaks(world, item.conversationId);
      planChatter(world, conversation);
      return;
    }
    case 'template':
      takeLifeStep(world, item);
      return;
    case 'channel':
      takeConnectionStep(world, item);
      return;
    case 'import':
      stepImport(world, item.jobId);
      return;
    case 'importWait':
      endWait(world, item.jobId, item.rows);
      return;
    case 'bulkChange':
      stepBulkChange(world, item.jobId);
  }
}

function contactSpeaks(world: World, conversationId: string): void {
  const conversation = world.conversations.get(conversationId)!;
  const contact = world.contacts.get(conversation.contactRef)!;
  write(world, contact, conversation.channelId, { kind: 'text', text: saying(world) });
}
