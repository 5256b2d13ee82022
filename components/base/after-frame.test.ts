import { expect } from '@open-wc/testing';
import { afterFrame, nextFrame } from './after-frame.ts';

describe('waiting for a frame', () => {
  it('goes on in the frame that is drawn next, whoever waits', async () => {
    const done: string[] = [];
    const waited = [nextFrame().then(() => done.push('one')), nextFrame().then(() => done.push('other'))];
    expect(done).to.deep.equal([]);
    await new Promise(requestAnimationFrame);
    await Promise.all(waited);
    expect(done).to.deep.equal(['one', 'other']);
  });

  it('waits for another frame afterwards', async () => {
    await nextFrame();
    let isDrawn = false;
    requestAnimationFrame(() => (isDrawn = true));
    await nextFrame();
    expect(isDrawn).to.equal(true);
  });

  it('goes on without one where none comes', async () => {
    const { requestAnimationFrame: original } = window;
    window.requestAnimationFrame = () => 0;
    try {
      await nextFrame();
    } finally {
      window.requestAnimationFrame = original;
    }
  });

  it('comes after the frame in a task of its own', async () => {
    const done: string[] = [];
    void nextFrame().then(() => queueMicrotask(() => done.push('frame')));
    await afterFrame();
    expect(done).to.deep.equal(['frame']);
  });
});
