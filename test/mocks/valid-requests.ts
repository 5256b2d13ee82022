import type { OperationName } from '../../src/contract/operations.ts';
import type { Call, Centre } from './contact-centre.ts';

/** A request that an operation must take, from everyone whose role may call it. */
export interface ValidRequest extends Omit<Call, 'as' | 'key'> {
  readonly path: string;
}

const administrator = 'administrator-ada';

async function etagOf(centre: Centre, path: string): Promise<string> {
  const { headers } = await centre.call('GET', path, { as: administrator });
  return headers.get('etag')!;
}

/** A conversation that is waiting for an answer. */
async function waiting(centre: Centre): Promise<{ id: string; sessionId: string; messageId: string }> {
  const messageId = (await centre.contactWrites({ accountId: 'ACC-1005' }, 'Hello'))!;
  const { conversationId } = centre.ledger.world.messages.get(messageId)!;
  const { facts } = centre.ledger.world.conversations.get(conversationId)!;
  return { id: conversationId, sessionId: facts[0]!.id, messageId };
}

async function conversationPath(centre: Centre, tail = ''): Promise<string> {
  return `/v1/conversations/${(await waiting(centre)).id}${tail}`;
}

const template = { templateId: 'template-conversation-follow-up', language: 'en_US', values: {} };

const channelRequest = (name: string, number: string) => ({
  businessManagerId: '840026310957144',
  legalEntityName: 'Harbour Goods Ltd',
  whatsAppAccountName: 'Harbour Goods',
  name,
  number,
});

let count = 0;
const unique = (): number => (count += 1);

const newTemplate = () => ({
  name: `made_by_a_test_${unique()}`,
  category: 'utility',
  businessManagerId: '840026310957144',
  languages: [
    { language: 'en_US', body: { text: 'We are here.' } },
    { language: 'es', body: { text: 'Estamos.' } },
  ],
});

async function templatePath(centre: Centre): Promise<string> {
  const { body } = await centre.call('POST', '/v1/templates', {
    as: administrator,
    body: newTemplate(),
    key: `template ${unique()}`,
  });
  return `/v1/templates/${body.template.id}`;
}

const rows = [{ row: 2, email: 'new.user@harbour.example', name: 'New User' }];

async function importPath(centre: Centre, tail = ''): Promise<string> {
  const { body } = await centre.call('POST', '/v1/user-imports', {
    as: administrator,
    body: { rows },
    key: `import ${unique()}`,
  });
  await centre.advance(5_000);
  return `/v1/user-imports/${body.job.id}${tail}`;
}

/** An import of which half the rows have come. */
async function partPath(centre: Centre): Promise<string> {
  const { body } = await centre.call('POST', '/v1/user-imports', {
    as: administrator,
    body: { rows, total: 2 * rows.length },
    key: `part ${unique()}`,
  });
  return `/v1/user-imports/${body.job.id}/rows`;
}

const bulk = { userIds: ['agent-leo'], add: { channels: ['whatsapp'] } };

async function bulkPath(centre: Centre, tail = ''): Promise<string> {
  const { body } = await centre.call('POST', '/v1/bulk-changes', {
    as: administrator,
    body: bulk,
    key: `bulk ${unique()}`,
  });
  await centre.advance(5_000);
  return `/v1/bulk-changes/${body.job.id}${tail}`;
}

/** For each operation of the table; one that is missing does not compile. */
export const validRequests: { readonly [Name in OperationName]: (centre: Centre) => Promise<ValidRequest> } =
  {
    getCapabilities: async () => ({ path: '/v1/capabilities' }),
    getMe: async () => ({ path: '/v1/me' }),
    listSecurityGroups: async () => ({ path: '/v1/security-groups' }),
    updateSecurityGroup: async (centre) => {
      const { revision } = centre.ledger.world.groups.get('group-agents')!;
      const body = { displayClientNumbers: true };
      return { path: '/v1/security-groups/group-agents', body, ifMatch: `"${revision}"` };
    },
    getAccountSettings: async () => ({ path: '/v1/account-settings' }),
    updateAccountSettings: async (centre) => ({
      path: '/v1/account-settings',
      body: { replaceClientNumbers: false },
      ifMatch: await etagOf(centre, '/v1/account-settings'),
    }),
    listChannels: async () => ({ path: '/v1/channels' }),
    requestChannel: async () => ({
      path: '/v1/channels',
      body: channelRequest(`Channel ${unique()}`, `+1555078${1000 + unique()}`),
    }),
    getChannel: async () => ({ path: '/v1/channels/channel-orders' }),
    resubmitChannel: async (centre) => ({
      path: '/v1/channels/channel-returns/request',
      body: channelRequest('Returns', '+15550783899'),
      ifMatch: await etagOf(centre, '/v1/channels/channel-returns'),
    }),
    updateChannel: async (centre) => ({
      path: '/v1/channels/channel-orders',
      body: { serviceLevelTarget: 60_000 },
      ifMatch: await etagOf(centre, '/v1/channels/channel-orders'),
    }),
    listTemplates: async () => ({ path: '/v1/templates?limit=2&status=approved&language=es&search=cita' }),
    createTemplate: async () => ({ path: '/v1/templates', body: newTemplate() }),
    getTemplate: async () => ({ path: '/v1/templates/template-login-code' }),
    updateTemplate: async (centre) => {
      const path = await templatePath(centre);
      const languages = [{ language: 'pt_BR', body: { text: 'Estamos aqui.' } }];
      return { path, body: { category: 'marketing', languages }, ifMatch: await etagOf(centre, path) };
    },
    submitTemplate: async (centre) => {
      const path = await templatePath(centre);
      return { path: `${path}/submit`, body: { languages: ['es'] }, ifMatch: await etagOf(centre, path) };
    },
    deleteTemplate: async (centre) => {
      const path = await templatePath(centre);
      return { path, ifMatch: await etagOf(centre, path) };
    },
    deleteTemplateLanguage: async (centre) => {
      const path = await templatePath(centre);
      return { path: `${path}/languages/es`, ifMatch: await etagOf(centre, path) };
    },
    checkTemplateName: async () => ({
      path: '/v1/template-names/login_code?businessManagerId=840026310957144',
    }),
    listConversations: async (centre) => {
      await waiting(centre);
      return { path: '/v1/conversations?limit=5&live=true&unassigned=true&channelId=channel-front-desk' };
    },
    getConversation: async (centre) => ({ path: await conversationPath(centre) }),
    startConversation: async (centre) => ({
      path: '/v1/conversations',
      body: {
        contactRef: centre.ledger.world.refByAccountId.get('ACC-1003'),
        channelId: 'channel-front-desk',
        template,
      },
    }),
    assignConversation: async (centre) => ({
      path: await conversationPath(centre, '/assignee'),
      body: { userId: null, from: null },
    }),
    claimConversation: async (centre) => {
      // Whoever claims it next finds it free.
      const { id } = await waiting(centre);
      centre.ledger.world.conversations.get(id)!.assigneeId = null;
      return { path: `/v1/conversations/${id}/claim` };
    },
    archiveConversation: async (centre) => {
      const { id, sessionId } = await waiting(centre);
      return { path: `/v1/conversations/${id}/archive`, body: { sessionId } };
    },
    markRead: async (centre) => {
      const { id, messageId } = await waiting(centre);
      return { path: `/v1/conversations/${id}/read`, body: { messageId } };
    },
    listFacts: async (centre) => {
      const { id, sessionId } = await waiting(centre);
      return { path: `/v1/conversations/${id}/facts?sessionId=${sessionId}` };
    },
    listMessages: async (centre) => {
      const { id, sessionId } = await waiting(centre);
      return { path: `/v1/conversations/${id}/messages?sessionId=${sessionId}` };
    },
    sendMessage: async (centre) => {
      const { id, messageId } = await waiting(centre);
      const body = { content: { kind: 'text', text: 'Good day' }, replyTo: messageId };
      return { path: `/v1/conversations/${id}/messages`, body };
    },
    uploadMedia: async () => ({
      path: '/v1/media?filename=note.txt&purpose=templateHeader',
      headers: { 'content-type': 'text/plain' },
      body: 'a note',
    }),
    downloadMedia: async (centre) => {
      const request = new Request('http://mock.invalid/v1/media', {
        method: 'POST',
        headers: { authorization: 'Bearer agent-ana', 'content-type': 'text/plain' },
        body: 'a note',
      });
      const { media } = (await (await centre.fetch(request)).json()) as { media: { id: string } };
      return { path: `/v1/media/${media.id}` };
    },
    lookUpContact: async () => ({ path: '/v1/contacts/lookup', body: { number: '+447700900999' } }),
    listUsers: async () => ({ path: '/v1/users?limit=3&hasWhatsApp=true&canSend=true&search=a' }),
    getUser: async () => ({ path: '/v1/users/agent-leo' }),
    setUserChannels: async (centre) => ({
      path: '/v1/users/agent-kim/channels',
      body: { channels: ['voice', 'whatsapp'], outboundChannelIds: ['channel-orders'] },
      ifMatch: await etagOf(centre, '/v1/users/agent-kim'),
    }),
    startUserImport: async () => ({ path: '/v1/user-imports', body: { filename: 'users.csv', rows } }),
    addUserImportRows: async (centre) => ({
      path: await partPath(centre),
      body: { from: rows.length, rows },
    }),
    listUserImports: async (centre) => {
      await importPath(centre);
      return { path: '/v1/user-imports' };
    },
    getUserImport: async (centre) => ({ path: await importPath(centre) }),
    listUserImportOutcomes: async (centre) => ({
      path: await importPath(centre, '/outcomes?outcome=created'),
    }),
    applyUserImport: async (centre) => ({ path: await importPath(centre, '/apply') }),
    cancelUserImport: async (centre) => ({ path: await importPath(centre, '/cancel') }),
    startBulkChange: async () => ({ path: '/v1/bulk-changes', body: bulk }),
    getBulkChange: async (centre) => ({ path: await bulkPath(centre) }),
    listBulkChangeResults: async (centre) => ({ path: await bulkPath(centre, '/results') }),
    cancelBulkChange: async (centre) => ({ path: await bulkPath(centre, '/cancel') }),
    undoBulkChange: async (centre) => ({ path: await bulkPath(centre, '/undo') }),
    queryCdr: async (centre) => {
      await waiting(centre);
      const filter = { dispositions: ['waiting'], contactLabel: 'acc-1005', messageCount: { from: 1 } };
      const sort = [{ by: 'contact', order: 'ascending' }];
      return { path: '/v1/cdr/query', body: { filter, sort, limit: 10 } };
    },
    summariseCdr: async (centre) => {
      await waiting(centre);
      return { path: '/v1/cdr/summary', body: { filter: {}, timeZone: 'Europe/Madrid' } };
    },
    exportCdr: async (centre) => {
      await waiting(centre);
      return { path: '/v1/cdr/export', body: { filter: {} } };
    },
    streamEvents: async () => ({ path: '/v1/events' }),
  };
