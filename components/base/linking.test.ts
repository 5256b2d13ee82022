import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil, nextFrame } from '@open-wc/testing';
import { html as litHtml, type TemplateResult } from 'lit';
import { configure } from '../../src/workspace/index.ts';
import '../workspace/define.ts';
import type { JfWorkspace } from '../workspace/workspace.ts';
import { defineElement } from './define.ts';
import { JackfieldElement } from './element.ts';
import { SliceController } from './slice-controller.ts';
import { FakeWorkspace } from './testing/fake-workspace.ts';
import { workspaceCode } from './workspace-code.ts';

class Probe extends JackfieldElement {
  readonly connection = new SliceController(this, (workspace) => workspace.connection);
  renders = 0;

  protected override render(): TemplateResult {
    this.renders += 1;
    return litHtml`${this.connection.value?.state ?? 'none'}`;
  }
}
Probe.define('x-probe');

/** Made of another element, which knows nothing of where the workspace is. */
class Whole extends JackfieldElement {
  protected override render(): TemplateResult {
    return litHtml`<x-probe></x-probe>`;
  }
}
Whole.define('x-whole');

/** Upgraded only when a test says so. */
class LateWorkspace extends (customElements.get('jf-workspace') as typeof JfWorkspace) {}
class LatestWorkspace extends LateWorkspace {}

const shown = async (probe: Probe) => {
  await probe.updateComplete;
  return probe.shadowRoot?.textContent?.trim();
};

describe('how elements find their workspace', () => {
  it('takes the workspace around it, and follows its changes', async () => {
    const workspace = new FakeWorkspace();
    const owner = await fixture<JfWorkspace>(
      html`<jf-workspace .workspace=${workspace}><x-probe></x-probe></jf-workspace>`,
    );
    const probe = owner.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('live');
    workspace.connection.set({ ...workspace.connection.value, state: 'offline' });
    expect(await shown(probe)).to.equal('offline');
  });

  it('finds it through shadow roots', async () => {
    const workspace = new FakeWorkspace();
    const owner = await fixture<JfWorkspace>(
      html`<jf-workspace .workspace=${workspace}><div></div></jf-workspace>`,
    );
    const root = owner.querySelector('div')!.attachShadow({ mode: 'open' });
    const probe = document.createElement('x-probe') as Probe;
    root.append(probe);
    expect(await shown(probe)).to.equal('live');
  });

  it('finds it when it is put into a workspace that is there', async () => {
    const owner = await fixture<JfWorkspace>(
      html`<jf-workspace .workspace=${new FakeWorkspace()}></jf-workspace>`,
    );
    const probe = document.createElement('x-probe') as Probe;
    owner.append(probe);
    expect(await shown(probe)).to.equal('live');
  });

  it('shows a workspace that is set later', async () => {
    const owner = await fixture<JfWorkspace>(html`<jf-workspace><x-probe></x-probe></jf-workspace>`);
    const probe = owner.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('none');
    owner.workspace = new FakeWorkspace();
    expect(await shown(probe)).to.equal('live');
  });

  it('finds a workspace that is upgraded after it', async () => {
    const around = await fixture(html`<x-late-workspace><x-probe></x-probe></x-late-workspace>`);
    const probe = around.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('none');
    customElements.define('x-late-workspace', LateWorkspace);
    (around as JfWorkspace).workspace = new FakeWorkspace();
    await aTimeout(0);
    expect(await shown(probe)).to.equal('live');
  });

  it('links anew when it is moved to another workspace', async () => {
    const first = new FakeWorkspace();
    const second = new FakeWorkspace();
    second.connection.set({ ...second.connection.value, state: 'retrying' });
    const around = await fixture(
      html`<div>
        <jf-workspace .workspace=${first}><x-probe></x-probe></jf-workspace>
        <jf-workspace .workspace=${second}></jf-workspace>
      </div>`,
    );
    const probe = around.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('live');
    around.querySelectorAll('jf-workspace')[1]!.append(probe);
    expect(await shown(probe)).to.equal('retrying');
    expect(first.connection.subscribers, 'its jf-workspace alone').to.equal(1);
  });

  it('leaves nothing behind when it goes', async () => {
    const workspace = new FakeWorkspace();
    const owner = await fixture<JfWorkspace>(
      html`<jf-workspace .workspace=${workspace}><x-probe></x-probe></jf-workspace>`,
    );
    const probe = owner.querySelector<Probe>('x-probe')!;
    await shown(probe);
    expect(workspace.connection.subscribers, 'the element and its jf-workspace').to.equal(2);
    fixtureCleanup();
    await nextFrame();
    expect(workspace.connection.subscribers).to.equal(0);
  });
});

describe('how the parts of an element find its workspace', () => {
  const partOf = async (whole: Whole): Promise<string | undefined> => {
    await whole.updateComplete;
    return shown(whole.shadowRoot!.querySelector<Probe>('x-probe')!);
  };
  const inState = (state: 'live' | 'offline'): FakeWorkspace => {
    const workspace = new FakeWorkspace();
    workspace.connection.set({ ...workspace.connection.value, state });
    return workspace;
  };

  it('takes the one that its element names, though another is around both', async () => {
    const around = await fixture(
      html`<div>
        <jf-workspace id="desk" .workspace=${inState('live')}></jf-workspace>
        <x-whole workspace="desk"></x-whole>
        <jf-workspace .workspace=${inState('offline')}><x-whole workspace="desk"></x-whole></jf-workspace>
      </div>`,
    );
    const wholes = [...around.querySelectorAll<Whole>('x-whole')];
    expect(wholes).to.have.length(2);
    for (const whole of wholes) expect(await partOf(whole)).to.equal('live');
  });

  it('follows when its element names another, or none any more', async () => {
    const around = await fixture(
      html`<div>
        <jf-workspace id="desk" .workspace=${inState('live')}></jf-workspace>
        <jf-workspace id="office" .workspace=${inState('offline')}
          ><x-whole workspace="desk"></x-whole
        ></jf-workspace>
      </div>`,
    );
    const whole = around.querySelector<Whole>('x-whole')!;
    expect(await partOf(whole)).to.equal('live');
    whole.setAttribute('workspace', 'office');
    expect(await partOf(whole)).to.equal('offline');
    whole.setAttribute('workspace', 'nowhere');
    expect(await partOf(whole)).to.equal('none');
    whole.removeAttribute('workspace');
    expect(await partOf(whole)).to.equal('offline');
  });

  it('finds one that appears later', async () => {
    const around = await fixture(html`<div><x-whole workspace="evening"></x-whole></div>`);
    const whole = around.querySelector<Whole>('x-whole')!;
    expect(await partOf(whole)).to.equal('none');
    const owner = document.createElement('jf-workspace');
    owner.id = 'evening';
    owner.workspace = inState('live');
    around.append(owner);
    expect(await partOf(whole)).to.equal('live');
  });
});

describe('how elements find a workspace by its id', () => {
  const named = (id: string, workspace = new FakeWorkspace()): JfWorkspace => {
    const owner = document.createElement('jf-workspace');
    owner.id = id;
    owner.workspace = workspace;
    return owner;
  };

  it('finds one that is there', async () => {
    const around = await fixture(html`<div></div>`);
    around.append(named('first'));
    const probe = document.createElement('x-probe') as Probe;
    probe.setAttribute('workspace', 'first');
    around.append(probe);
    expect(await shown(probe)).to.equal('live');
  });

  it('finds one that comes later, and one that gets its name later', async () => {
    const around = await fixture(html`<div><x-probe workspace="later"></x-probe></div>`);
    const probe = around.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('none');
    const owner = named('other');
    around.append(owner);
    expect(await shown(probe)).to.equal('none');
    owner.id = 'later';
    expect(await shown(probe)).to.equal('live');
    owner.remove();
    await aTimeout(0);
    around.append(named('later'));
    expect(await shown(probe)).to.equal('live');
  });

  it('finds one that is upgraded after it', async () => {
    const around = await fixture(
      html`<div>
        <x-probe workspace="upgraded"></x-probe><x-latest-workspace id="upgraded"></x-latest-workspace>
      </div>`,
    );
    const probe = around.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('none');
    customElements.define('x-latest-workspace', LatestWorkspace);
    (around.lastElementChild as JfWorkspace).workspace = new FakeWorkspace();
    expect(await shown(probe)).to.equal('live');
  });

  it('finds one in its own shadow root before one of the same name in the page', async () => {
    const inPage = new FakeWorkspace();
    inPage.connection.set({ ...inPage.connection.value, state: 'retrying' });
    const around = await fixture(html`<div></div>`);
    around.append(named('twice', inPage));
    const root = around.attachShadow({ mode: 'open' });
    const probe = document.createElement('x-probe') as Probe;
    probe.setAttribute('workspace', 'twice');
    root.append(probe);
    expect(await shown(probe)).to.equal('retrying');
    root.append(named('twice'));
    expect(await shown(probe)).to.equal('live');
  });

  it('links anew when it names another, and to what is around it when it names none', async () => {
    const other = new FakeWorkspace();
    other.connection.set({ ...other.connection.value, state: 'offline' });
    const owner = named('mine');
    const around = await fixture(html`<div></div>`);
    around.append(owner, named('other', other));
    const probe = document.createElement('x-probe') as Probe;
    probe.workspaceId = 'other';
    owner.append(probe);
    expect(await shown(probe)).to.equal('offline');
    probe.workspaceId = null;
    expect(await shown(probe)).to.equal('live');
    expect(other.connection.subscribers, 'its jf-workspace alone').to.equal(1);
  });
});

describe('how elements find the workspace of the page', () => {
  // Unbundled, its many modules take a while the first time.
  before(async function () {
    this.timeout(30_000);
    await workspaceCode.load();
  });
  afterEach(() => configure(null));

  const connected = async (): Promise<Probe> => {
    const probe = await fixture<Probe>(html`<x-probe></x-probe>`);
    await waitUntil(() => probe.workspace !== null, 'the page has a workspace');
    return probe;
  };

  it('finds one that was configured before it', async () => {
    const workspace = configure({ baseUrl: '/nowhere' });
    expect((await connected()).workspace).to.equal(workspace);
  });

  it('finds one that is configured after it, and the next one', async () => {
    const probe = await fixture<Probe>(html`<x-probe></x-probe>`);
    expect(await shown(probe)).to.equal('none');
    expect(configure({ baseUrl: '/nowhere', locale: 'pt-BR' })).to.equal(probe.workspace);
    expect(await shown(probe)).not.to.equal('none');
    const next = configure({ baseUrl: '/elsewhere' });
    expect(probe.workspace).to.equal(next);
    configure(null);
    expect(await shown(probe)).to.equal('none');
  });

  it('prefers the workspace around it, and one that it names', async () => {
    configure({ baseUrl: '/nowhere' });
    const around = await fixture<JfWorkspace>(
      html`<jf-workspace id="around" .workspace=${new FakeWorkspace()}>
        <x-probe></x-probe>
      </jf-workspace>`,
    );
    const probe = around.querySelector<Probe>('x-probe')!;
    expect(await shown(probe)).to.equal('live');
    around.parentElement!.append(probe);
    expect(await shown(probe)).not.to.equal('live');
    probe.workspaceId = 'around';
    expect(await shown(probe)).to.equal('live');
  });
});

describe('what an element chooses', () => {
  /** As the list, the conversation and the notices do. */
  class Chooser extends JackfieldElement {
    act(name: 'choose' | 'start' | 'leave'): void {
      if (name === 'choose') this.showConversation('chosen', null);
      else if (name === 'start') this.showStart();
      else this.showNone();
    }

    get shared() {
      const { selected, starting } = this.link.state;
      return { selected, starting };
    }
  }
  Chooser.define('x-chooser');

  const linked: [string, () => Promise<Element>][] = [
    [
      'by nesting',
      () => fixture(html`<jf-workspace><x-chooser></x-chooser><x-chooser></x-chooser></jf-workspace>`),
    ],
    [
      'by id',
      () =>
        fixture(
          html`<div>
            <jf-workspace id="named"></jf-workspace>
            <x-chooser workspace="named"></x-chooser>
            <x-chooser workspace="named"></x-chooser>
          </div>`,
        ),
    ],
    [
      'by id, though another workspace is around one of them',
      () =>
        fixture(
          html`<div>
            <jf-workspace id="named"></jf-workspace>
            <jf-workspace><x-chooser workspace="named"></x-chooser></jf-workspace>
            <x-chooser workspace="named"></x-chooser>
          </div>`,
        ),
    ],
    ['by the page', () => fixture(html`<div><x-chooser></x-chooser><x-chooser></x-chooser></div>`)],
  ];
  for (const [how, make] of linked) {
    it(`is followed by the others that are linked ${how}`, async () => {
      const around = await make();
      const [one, other] = [...around.querySelectorAll<Chooser>('x-chooser')] as [Chooser, Chooser];
      await one.updateComplete;
      one.act('choose');
      expect(other.shared).to.deep.equal({ selected: 'chosen', starting: false });
      one.act('start');
      expect(other.shared).to.deep.equal({ selected: 'chosen', starting: true });
      one.act('leave');
      expect(other.shared).to.deep.equal({ selected: null, starting: false });
    });
  }

  it('is not followed where the page cancels it', async () => {
    const around = await linked[0]![1]();
    const chooser = around.querySelector<Chooser>('x-chooser')!;
    for (const type of ['jf-conversation-select', 'jf-conversation-start']) {
      around.addEventListener(type, (event) => event.preventDefault());
    }
    chooser.act('choose');
    chooser.act('start');
    expect(chooser.shared).to.deep.equal({ selected: null, starting: false });
  });
});

describe('defining a tag that is taken', () => {
  const warnings: unknown[] = [];
  const { warn } = console;
  before(() => (console.warn = (text: unknown) => warnings.push(text)));
  after(() => (console.warn = warn));

  it('leaves the first class, and names both versions once if they differ', () => {
    class First extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Same extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Other extends HTMLElement {
      static readonly version = '2.0.0';
    }
    defineElement(First, 'x-taken', customElements);
    defineElement(Same, 'x-taken', customElements);
    expect(warnings).to.deep.equal([]);
    defineElement(Other, 'x-taken', customElements);
    expect(customElements.get('x-taken')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('1.0.0').and.to.contain('2.0.0');
  });
});
