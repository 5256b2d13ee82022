import { FakeWorkspace, NOW } from '../../components/base/testing/fake-workspace.ts';
import '../../components/template-composer/define.ts';
import '../../components/workspace/define.ts';
import type { TemplateDraftContent } from '../../src/workspace/administration.ts';

/** What a composer's page holds for the benchmark: ten languages, each with a full body, variables and buttons. */
const codes = ['en', 'es', 'pt_BR', 'ar', 'fr', 'de', 'it', 'nl', 'tr', 'ja'];

/** A body of 1000 characters with four variables and some marks, so that there is room to type in. */
const body =
  `Hello {{1}}, *good news*: your order {{2}} leaves on {{3}} and ${'it is packed with care, '.repeat(40)}`
    .slice(0, 960)
    .concat(' until then, _see you soon_ at {{4}} in the shop.')
    .slice(0, 1000);

const content: TemplateDraftContent = {
  name: 'order_on_its_way',
  category: 'utility',
  businessManagerId: '1029384756',
  languages: codes.map((language) => ({
    language,
    header: { kind: 'text', text: 'Your order, {{1}}', examples: { '1': 'Ana' } },
    body: { text: body, examples: { '1': 'Ana', '2': '4711', '3': 'Monday', '4': 'noon' } },
    variables: { '1': { source: 'contactName' } },
    footer: { text: 'Harbour Shop' },
    buttons: [
      { kind: 'quickReply', text: 'Thank you' },
      { kind: 'quickReply', text: 'Change the day' },
      {
        kind: 'url',
        text: 'Track it',
        url: 'https://shop.example/{{1}}',
        example: 'https://shop.example/4711',
      },
    ],
  })),
};

/** As many versions of other templates as a verified business may have, each with a body of its own, as long. */
const others = Array.from({ length: 600 }, (_, number) => ({
  id: `template-${number}`,
  name: `notice_${number}`,
  category: 'utility' as const,
  businessManagerId: content.businessManagerId,
  revision: 1,
  updatedAt: NOW,
  languages: content.languages.map((draft) => ({
    ...draft,
    body: { ...draft.body, text: `Notice ${number}: ${body}` },
    status: 'approved' as const,
    quality: 'green' as const,
    history: [],
  })),
}));

const workspace = new FakeWorkspace();
workspace.templates.set({ state: 'ready', items: others });
workspace.administration.templateDrafts.save('draft-1', content);
const owner = document.createElement('jf-workspace');
owner.workspace = workspace;
const composer = document.createElement('jf-template-composer');
composer.draftId = 'draft-1';
owner.append(composer);
document.body.append(owner);
