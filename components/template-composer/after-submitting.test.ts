import { expect } from '@open-wc/testing';
import { settle } from '../base/testing/dom.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { mountComposer } from './testing/mount.ts';
import { standingLanguage, standingTemplate } from './testing/samples.ts';
import { withTemplate } from './testing/with-template.ts';

describe('after submitting', () => {
  const follow = async (change: Parameters<typeof standingLanguage>[0]) =>
    mountComposer({
      workspace: withTemplate(standingTemplate({ languages: [standingLanguage(change)] })),
      templateId: 'template-1',
    });

  it('the statuses it had are listed, the newest first', async () => {
    const { text, all } = await follow({});
    expect(text('.status-line')).to.contain('Approved');
    expect(
      all('.timeline li').map((line) => line.querySelector('.state')?.textContent?.trim()),
    ).to.deep.equal(['Approved', 'In review']);
  });

  it('a rejection is explained, with the recommendation, what it means here, and its mend', async () => {
    const { text, press, input } = await follow({
      status: 'rejected',
      body: { text: 'Hello {{2}}, your order is here today.', examples: { '2': 'Ana' } },
      rejection: {
        reason: 'invalidFormat',
        recommendation: 'Number variables from 1.',
        platformErrorCode: 2388072,
      },
    });
    expect(text('.note')).to.contain('Number variables from 1.');
    expect(text('.note')).to.contain('Error 2388072');
    expect(text('.note .matches')).to.contain('Number the variables anew');
    await press('Number the variables anew');
    expect(input('body').value).to.equal('Hello {{1}}, your order is here today.');
  });

  it('what is reviewed cannot be edited, and says so', async () => {
    const { input, text, hasButton } = await follow({ status: 'pending', editBudget: undefined });
    expect(text('.status')).to.contain('cannot be edited until WhatsApp has decided');
    expect(input('body').readOnly).to.equal(true);
    expect(hasButton('Bold')).to.equal(false);
    expect(hasButton('Add: Link')).to.equal(false);
  });

  it('the edits that are left and the next one are said', async () => {
    const free = await follow({});
    expect(free.text('.status')).to.contain('9 edits left in these 30 days.');
    const spent = await follow({
      editBudget: { editable: false, editsLeft: 8, nextEditAt: NOW + 5 * 3_600_000, categoryFixed: true },
    });
    expect(spent.text('.status')).to.match(/The next edit is taken in 5 h/);
    expect(spent.input('body').readOnly).to.equal(true);
    spent.workspace.clock.set({ now: NOW + 6 * 3_600_000, provisional: false });
    await settle();
    expect(spent.input('body').readOnly).to.equal(false);
  });

  it('a pause says when it ends', async () => {
    const { text } = await follow({ status: 'paused', pausedUntil: NOW + 2 * 3_600_000 });
    expect(text('.status')).to.match(/The pause ends in 2 h/);
  });

  it('a status that nobody knows is shown as it came', async () => {
    const { text } = await follow({ status: 'HALF_APPROVED' });
    expect(text('.status')).to.contain('HALF_APPROVED');
  });

  it('name and account are fixed, and the category where it is', async () => {
    const { all, text } = await follow({});
    expect(all('input[name=category]').every((one) => (one as HTMLInputElement).disabled)).to.equal(true);
    expect(text()).to.contain('The category is fixed');
    expect(text()).to.contain('The name stays as it was submitted.');
    expect(all('#name, #business-manager')).to.deep.equal([]);
  });
});
