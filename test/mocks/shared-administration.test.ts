import { beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '../../mocks/backend.ts';
import { createControl } from '../../mocks/control.ts';
import type { Ledger } from '../../mocks/ledger/ledger.ts';
import { createOrigin } from './origin.ts';
import type { Origin } from './origin.ts';
import { businessManagerId, day, draft } from './template-desk.ts';

let origin: Origin;
beforeEach(() => {
  origin = createOrigin();
});

/** Everything that administration has made of a world. */
function stateOf({ world }: Ledger): string {
  const { templates, channels, users, groups, settings, imports, bulkChanges, lockedNames, mishaps } = world;
  const maps = [templates, channels, users, groups, lockedNames];
  return JSON.stringify([
    ...maps.map((map) => [...map]),
    [...imports.values()].map(({ job, outcomes }) => [job, outcomes]),
    [...bulkChanges.values()].map(({ job, results }) => [job, results]),
    [settings, mishaps, world.jobPace, world.now],
  ]);
}

function ask(
  ledger: Ledger,
  method: string,
  path: string,
  body?: unknown,
  ifMatch?: string,
): Promise<Response> {
  const backend = createBackend({
    ledger,
    basePath: '',
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    repeat: () => () => {},
    onBug: (error) => {
      throw error;
    },
  });
  const headers = {
    authorization: 'Bearer administrator-ada',
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return backend.fetch(new Request(`http://mock.invalid${path}`, init));
}

describe('administration in several tabs', () => {
  it('is one in all of them, and survives reload in the middle of everything', async () => {
    const one = await origin.openTab();
    const two = await origin.openTab();
    const [hand, other] = [createControl(one), createControl(two)];
    const wanted = {
      name: 'harbour_news',
      category: 'utility',
      businessManagerId,
      languages: [draft('en_US'), draft('es', 'Hola.')],
    };
    const made = (await (await ask(one, 'POST', '/v1/templates', wanted)).json()) as {
      template: { id: string };
    };
    const templateId = made.template.id;
    expect((await ask(two, 'POST', `/v1/templates/${templateId}/submit`, {}, '"1"')).status).toBe(200);
    await hand.platform.approve({ templateId, language: 'en_US' });
    await other.platform.pause({ templateId, language: 'en_US' });
    await hand.colleague.editGroup('group-agents');
    await other.platform.connectChannel('channel-events');
    const rows = Array.from({ length: 120 }, (_, index) => ({
      row: index + 2,
      email: `hand.${index}@harbour.example`,
      name: `Hand ${index}`,
    }));
    await ask(one, 'POST', '/v1/user-imports', { rows });
    await ask(two, 'POST', '/v1/bulk-changes', { userIds: ['agent-leo'], add: { channels: ['whatsapp'] } });
    await hand.mishaps.slowJobs(2);
    await other.mishaps.loseAnswer('listTemplates');
    await hand.advance(400);
    await two.refresh();
    const before = stateOf(one);
    expect(stateOf(two)).toBe(before);
    one.close();
    two.close();

    const three = await origin.openTab();
    const four = await origin.openTab();
    expect(stateOf(three)).toBe(before);
    // Of the two tabs one meets the mishap.
    const met = await Promise.all([three, four].map((tab) => ask(tab, 'GET', '/v1/templates')));
    expect(met.map(({ type }) => type).sort()).toEqual(['default', 'error']);
    await createControl(three).advance(2 * day);
    await four.refresh();
    expect(stateOf(four)).toBe(stateOf(three));
    const { world } = four;
    const statuses = world.templates.get(templateId)!.languages.map(({ status }) => status);
    expect(statuses).toEqual(['approved', 'approved']);
    expect([...world.imports.values()].map(({ job }) => job.state)).toEqual(['checked']);
    expect(world.users.get('agent-leo')!.channels).toEqual(['voice', 'whatsapp']);
  });
});
