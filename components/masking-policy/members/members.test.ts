import { expect } from '@open-wc/testing';
import { expectFits } from '../../base/testing/fits.ts';
import { settle, wordsOf } from '../../base/testing/dom.ts';
import '../../workspace/define.ts';
import '../define.ts';
import { mount, samplePolicy, sampleUser, settings, type Mounted } from '../testing/mount.ts';

const ana = sampleUser({ id: 'user-ana', name: 'Ana Ruiz', email: 'ana@harbour.example' });
const ben = sampleUser({ id: 'user-ben', name: 'Ben Okoye', email: 'ben@harbour.example' });

/** What shows who falls under a rule, by the name of the rule. */
const buttonOf = (mounted: Mounted, name: string) => mounted.find(`.link[aria-label*="${name}"]`);

describe('who falls under a rule', () => {
  it('is read when it is asked for, page by page, and hidden again', async () => {
    const mounted = await mount();
    const found = mounted.workspace.administration.foundUsers;
    const members = () => mounted.all('.members li').map(wordsOf);
    const button = () => buttonOf(mounted, 'Agent');
    expect(button().getAttribute('aria-label')).to.equal('Show users: \u2068Agent\u2069');
    button().click();
    await settle();
    expect(mounted.rule('agents')).to.contain('Loading the users');
    await expectFits(mounted.element);

    const pages = found.of({ groupId: 'agents' });
    pages.show([ana], { complete: false, total: 2 });
    await settle();
    expect(members()).to.deep.equal(['Ana Ruiz ana@harbour.example']);
    await mounted.click('Show more');
    expect(pages.asked).to.equal(1);
    pages.show([ana, ben]);
    await settle();
    expect(members()).to.have.length(2);
    expect(mounted.hasButton('Show more')).to.equal(false);
    expect(button().getAttribute('aria-expanded')).to.equal('true');
    await expectFits(mounted.element);

    button().click();
    await settle();
    expect(members()).to.deep.equal([]);
    expect(button().getAttribute('aria-expanded')).to.equal('false');
  });

  it('is those without a group for the account, and nobody where nobody falls under it', async () => {
    const mounted = await mount();
    buttonOf(mounted, 'without a group').click();
    await settle();
    mounted.workspace.administration.foundUsers.of({ withoutGroup: true }).show([ben]);
    await settle();
    expect(mounted.rule('account')).to.contain('Ben Okoye ben@harbour.example');
    await mounted.set(samplePolicy({ settings: { ...settings, usersWithoutGroup: 0, revision: 10 } }));
    expect(mounted.all('.link')).to.have.length(2);
  });

  it('says so where they could not be read, and asks again', async () => {
    const mounted = await mount();
    buttonOf(mounted, 'Agent').click();
    await settle();
    const pages = mounted.workspace.administration.foundUsers.of({ groupId: 'agents' });
    pages.show([], { state: 'failed', complete: false });
    await settle();
    expect(mounted.rule('agents')).to.contain('The users could not be loaded.');
    await expectFits(mounted.element);
    await mounted.click('Try again');
    expect(pages.asked).to.equal(1);
  });
});
