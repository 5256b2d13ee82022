import { expect } from '@open-wc/testing';
import { settle } from '../base/testing/dom.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import { expectFits } from '../base/testing/fits.ts';
import { mountImport, sampleJob } from './testing/mount.ts';

describe('an import that ended before any row was looked at', () => {
  it('says why, offers no rows, and leads to another file', async () => {
    const mounted = await mountImport();
    const none = { created: 0, changed: 0, unchanged: 0, wrong: 0 };
    const job = sampleJob({ state: 'failed', problem: 'No answer.', counts: none, endedAt: NOW });
    mounted.administration.recentImports.show([sampleJob()]);
    await settle();
    mounted.administration.importJobs.of('job-1').set({ state: 'ready', job, problem: null });
    await settle();
    expect(mounted.text()).to.contain('No answer.');
    expect(mounted.all('.filter')).to.have.length(0);
    await expectFits(mounted.element);
    await mounted.click('.renew');
    expect(mounted.text()).to.contain('Choose a file');
  });
});
