import { expect } from '@open-wc/testing';
import { afterFrame, nextFrame } from './after-frame.ts';

describe('waiting for a frame', () => {
  const { requestAnimationFrame: original } = window;
  afterEach(() => {
    window.requestAnimationFrame = original;
  });

  it('goes on in the next frame; whoever waits shares it', async () => {
    let asked = 0;
    window.requestAnimationFrame = (act) => {
      asked += 1;
      return original(act);
    };
    const done: string[] = [];
    void nextFrame().then(() => done.push('one'));
    void nextFrame().then(() => done.push('other'));
    await new Promise(original);
    expect(done).to.deep.equal(['one', 'other']);
    expect(asked).to.equal(1);
  });

  it('waits for another frame afterwards', async () => {
    await nextFrame();
    let isDrawn = false;
    requestAnimationFrame(() => (isDrawn = true));
    await nextFrame();
    expect(isDrawn).to.equal(true);
  });

  it('goes on without one where none comes', async () => {
    window.requestAnimationFrame = () => 0;
    await nextFrame();
  });

  it('waits as long for who comes last, also where the page stood still meanwhile', async () => {
    window.requestAnimationFrame = () => 0;
    void nextFrame();
    const start = performance.now();
    while (performance.now() - start < 150);
    await nextFrame();
    expect(performance.now() - start).to.be.greaterThan(240);
  });

  it('comes after the frame in a task of its own', async () => {
    let isDrawn = false;
    const waited = afterFrame();
    requestAnimationFrame(() => (isDrawn = true));
    await waited;
    expect(isDrawn).to.equal(true);
  });
});
