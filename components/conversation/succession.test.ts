import { expect } from '@open-wc/testing';
import { FakeSlice } from '../base/testing/fake-workspace.ts';
import { succeed } from '../base/testing/succeed.ts';
import { sampleSummary } from '../base/testing/samples.ts';
import '../workspace/define.ts';
import './define.ts';
import { mount, settle, type Mounted } from './testing/mount.ts';
import {
  onlyTemplates,
  plainTemplate,
  sampleChannel,
  sampleConversation,
  sampleTemplate,
} from './testing/samples.ts';

/** Another agent, before whom the page shows the same conversation. */
async function succeedTo({ element, desk }: Mounted, change: Parameters<typeof sampleConversation>[0] = {}) {
  const next = await succeed(element, 'agent', (workspace) => {
    workspace.channels.value = { state: 'ready', items: [sampleChannel()] };
    workspace.templates.value = { state: 'ready', items: [sampleTemplate(), plainTemplate()] };
    workspace.opened.set('conversation-1', new FakeSlice(sampleConversation(change)));
  });
  desk.link.update({ selected: 'conversation-1' });
  await settle();
  return next;
}

/** The element names its conversation, so that it is the same at once for whoever comes. */
async function named(...given: Parameters<typeof mount>): Promise<Mounted> {
  const mounted = await mount(...given);
  mounted.element.conversationId = 'conversation-1';
  await settle();
  return mounted;
}

describe('a conversation when somebody else sits down at the page', () => {
  for (const [how, begin] of [
    ['chosen in a list', mount],
    ['named by the page', named],
  ] as const) {
    describe(how, () => {
      it('has nothing of what was typed, and keeps it with who typed it', async () => {
        const mounted = await begin();
        await mounted.fill('textarea', 'Between us');
        const next = await succeedTo(mounted);
        expect(mounted.find<HTMLTextAreaElement>('textarea').value).to.equal('');
        expect(mounted.workspace.given('saveDraft')).to.not.deep.equal([]);
        expect(next.given('saveDraft')).to.deep.equal([]);
      });

      it('has neither the template that was searched for, nor the one that was filled in', async () => {
        const mounted = await begin({ maySend: onlyTemplates });
        await mounted.fill('.search-field', 'appoint');
        await succeedTo(mounted, { maySend: onlyTemplates });
        expect(mounted.find<HTMLInputElement>('.search-field').value).to.equal('');

        mounted.find('[role=option]').click();
        await settle();
        expect(mounted.all('.search-field')).to.have.length(0);
        await succeedTo(mounted, { maySend: onlyTemplates });
        expect(mounted.find<HTMLInputElement>('.search-field').value).to.equal('');
      });

      it('asks and says nothing that was meant for the one before', async () => {
        const mounted = await begin({ summary: sampleSummary({ assignedTo: null }) });
        mounted.workspace.outcomes.set('claim', { ok: false, reason: 'already-assigned' });
        await mounted.click('Claim');
        await mounted.click('Archive');
        expect(mounted.all('header [role=alert], .question')).to.have.length(2);
        const next = await succeedTo(mounted);
        expect(mounted.all('header [role=alert], .question')).to.have.length(0);
        expect(next.given('archive')).to.deep.equal([]);
      });

      it('tells of no answer that comes later', async () => {
        const mounted = await begin({ summary: sampleSummary({ assignedTo: null }) });
        let answer = (): void => {};
        mounted.workspace.outcomes.set(
          'claim',
          new Promise((resolve) => (answer = () => resolve({ ok: false, reason: 'already-assigned' }))),
        );
        await mounted.click('Claim');
        await succeedTo(mounted);
        answer();
        await settle();
        expect(mounted.all('header [role=alert]')).to.have.length(0);
      });
    });
  }

  it('is not led to the one that the one before has started', async () => {
    const mounted = await mount({}, { id: null });
    let answer = (): void => {};
    const outcome = { ok: true, value: { conversationId: 'conversation-9' } } as never;
    mounted.workspace.outcomes.set(
      'startConversation',
      new Promise((resolve) => (answer = () => resolve(outcome))),
    );
    await mounted.click('New conversation');
    await mounted.fill('#contact', 'Acc 10342');
    mounted.all('[role=option]')[1]!.click();
    await settle();
    await mounted.click('Send and start');
    expect(mounted.workspace.given('startConversation')).to.have.length(1);
    await succeedTo(mounted);
    answer();
    await settle();
    expect(mounted.desk.selected).to.equal('conversation-1');
  });

  it('starts none that the one before had begun to start', async () => {
    const mounted = await named();
    mounted.element.startConversation();
    await settle();
    await mounted.fill('#contact', 'Acc 10342');
    await succeedTo(mounted);
    expect(mounted.all('#contact')).to.have.length(0);

    const chosen = await mount({}, { id: null });
    await chosen.click('New conversation');
    await chosen.fill('#contact', 'Acc 10342');
    await succeed(chosen.element, 'agent');
    expect(chosen.all('#contact')).to.have.length(0);
    await chosen.click('New conversation');
    expect(chosen.find<HTMLInputElement>('#contact').value).to.equal('');
  });
});
