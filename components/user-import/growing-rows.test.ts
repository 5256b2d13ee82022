import { expect } from '@open-wc/testing';
import { mountImport, sampleJob } from './testing/mount.ts';

describe('the outcomes of an import', () => {
  it('are drawn a few in each frame, and others anew', async () => {
    const mounted = await mountImport();
    await mounted.choose('email\nana@x.example\n');
    mounted.workspace.outcomes.set('imports.start', { ok: true, value: sampleJob() });
    await mounted.click('.columns [type=submit]');
    await mounted.show(sampleJob());
    const rows = Array.from({ length: 45 }, (_, at) => ({
      row: at + 2,
      outcome: 'unchanged' as const,
      applied: false,
    }));
    for (const shown of [[], ['unchanged']] as const) {
      if (shown.length > 0) await mounted.click('.chip:nth-child(4)');
      mounted.administration.importOutcomes.of(['job-1', ...shown]).show(rows);
      const drawn = [0];
      while (drawn.at(-1) !== 45) {
        await new Promise(requestAnimationFrame);
        drawn.push(mounted.all('.outcomes > li').length);
      }
      expect(drawn.every((many, at) => many - (drawn[at - 1] ?? 0) <= 10)).to.equal(true);
    }
  });
});
