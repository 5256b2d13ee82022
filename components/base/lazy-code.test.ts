import { expect } from '@open-wc/testing';
import { LazyCode } from './lazy-code.ts';
import { forgetPretendedNetwork, pretendOnline } from './testing/network.ts';

/** Code whose fetches a test settles one by one. */
function pretendCode() {
  const fetches: { arrive(): Promise<void>; fail(): Promise<void> }[] = [];
  const code = new LazyCode(
    () =>
      new Promise<string>((resolve, reject) => {
        const settle = async (act: () => void) => {
          act();
          await Promise.resolve();
          await Promise.resolve();
        };
        fetches.push({
          arrive: () => settle(() => resolve('code')),
          fail: () => settle(() => reject(new TypeError('Failed to fetch dynamically imported module'))),
        });
      }),
  );
  return { code, fetches };
}

describe('LazyCode', () => {
  beforeEach(() => pretendOnline(true));
  afterEach(forgetPretendedNetwork);

  it('is fetched once, however many need it', async () => {
    const { code, fetches } = pretendCode();
    expect(code.state).to.equal('idle');
    const both = Promise.all([code.load(), code.load()]);
    expect(code.state).to.equal('loading');
    await fetches[0]!.arrive();
    expect(await both).to.deep.equal(['code', 'code']);
    expect(code.state).to.equal('ready');
    code.retry();
    expect(await code.load()).to.equal('code');
    expect(fetches).to.have.length(1);
  });

  it('says that it failed, and is asked for again', async () => {
    const { code, fetches } = pretendCode();
    const states: string[] = [];
    const stop = code.subscribe(() => states.push(code.state));
    const loaded = code.load();
    await fetches[0]!.fail();
    code.retry();
    // While it is on its way it is not asked for again.
    code.retry();
    await fetches[1]!.fail();
    code.retry();
    await fetches[2]!.arrive();
    expect(await loaded).to.equal('code');
    expect(states).to.deep.equal(['loading', 'failed', 'loading', 'failed-again', 'loading', 'ready']);
    expect(fetches).to.have.length(3);
    stop();
  });

  it('is asked for again when the page comes back online', async () => {
    const { code, fetches } = pretendCode();
    const loaded = code.load();
    pretendOnline(false);
    await fetches[0]!.fail();
    expect(code.state).to.equal('offline');
    pretendOnline(true);
    await fetches[1]!.arrive();
    expect(await loaded).to.equal('code');
    pretendOnline(true);
    expect(fetches).to.have.length(2);
  });

  it('is not asked for without a network, unless someone insists', async () => {
    const { code, fetches } = pretendCode();
    pretendOnline(false);
    void code.load();
    expect(code.state).to.equal('offline');
    expect(fetches).to.have.length(0);
    code.retry();
    await fetches[0]!.fail();
    expect(code.state).to.equal('offline');
    pretendOnline(true);
    expect(fetches).to.have.length(2);
    await fetches[1]!.fail();
    // The engine may have kept the first failure: only loading the page anew is sure to help.
    expect(code.state).to.equal('failed-again');
  });

  it('tells nobody who has stopped listening, and asks for nothing that nobody needs', () => {
    const { code, fetches } = pretendCode();
    let told = 0;
    code.subscribe(() => (told += 1))();
    pretendOnline(true);
    expect(fetches).to.have.length(0);
    void code.load();
    expect(told).to.equal(0);
  });
});
