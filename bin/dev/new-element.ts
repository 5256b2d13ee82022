import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** `npm run new:element -- name`: a new element in the project's style, with its test, ready to be filled. */
const name = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error(
    'Give the name in lower case without the prefix, for example: npm run new:element -- channel-setup',
  );
  process.exit(1);
}
const folder = `components/${name}`;
if (existsSync(folder)) {
  console.error(`${folder} is already there.`);
  process.exit(1);
}
const camel = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const Class = `Jf${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
const tag = `jf-${name}`;

const files: Record<string, string> = {
  [`${name}.ts`]: `import { html, nothing, type TemplateResult } from 'lit';
import { JackfieldElement } from '../base/element.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, states, tokens } from '../base/styles/index.ts';
import { ${camel}Styles } from './${name}.styles.ts';

/**
 * What it shows, for whom, and what they can do with it.
 *
 * @tag ${tag}
 * @summary One line for a list of elements.
 * @csspart viewer - Who works here.
 */
export class ${Class} extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, ${camel}Styles];

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);

  protected override render(): TemplateResult {
    const viewer = this.#viewer.value?.viewer ?? null;
    return html\`<div class="root" aria-busy=\${viewer === null}>
      \${viewer === null ? nothing : html\`<bdi part="viewer">\${viewer.name}</bdi>\`}
    </div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}
`,
  [`${name}.styles.ts`]: `import { css } from 'lit';

export const ${camel}Styles = css\`
  .root {
    block-size: auto;
    padding: 12px;
  }
\`;
`,
  'define.ts': `import { ${Class} } from './${name}.ts';

${Class}.define('${tag}');
`,
  [`${name}.test.ts`]: `import { expect, fixture, html } from '@open-wc/testing';
import type { Viewer } from '../../src/contract/viewer.ts';
import { expectAccessible } from '../base/testing/accessible.ts';
import { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../workspace/workspace.ts';
import '../workspace/define.ts';
import type { ${Class} } from './${name}.ts';
import './define.ts';

async function ${camel}Of(workspace: FakeWorkspace): Promise<{ element: ${Class}; root: HTMLElement }> {
  const owner = await fixture<JfWorkspace>(
    html\`<jf-workspace .workspace=\${workspace}><${tag}></${tag}></jf-workspace>\`,
  );
  const element = owner.querySelector('${tag}')!;
  await element.updateComplete;
  return { element, root: element.shadowRoot!.querySelector('.root')! };
}

describe('${tag}', () => {
  let workspace: FakeWorkspace;
  beforeEach(() => {
    workspace = new FakeWorkspace();
  });

  it('is busy until it knows who works here', async () => {
    const { element, root } = await ${camel}Of(workspace);
    expect(root).to.have.attribute('aria-busy', 'true');
    await expectAccessible(element);
  });

  it('shows who works here', async () => {
    workspace.viewer.set({ state: 'ready', viewer: { id: 'user-1', name: 'Ana' } as Viewer });
    const { element, root } = await ${camel}Of(workspace);
    expect(root).to.have.attribute('aria-busy', 'false');
    expect(root.querySelector('[part=viewer]')).to.have.text('Ana');
    await expectAccessible(element);
  });
});
`,
};

mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);

/** Adds a line to a list in a file, before the first element whose name sorts after this one's. */
function insert(file: string, line: string, belongs: RegExp): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const list = lines.flatMap((text, index) => {
    const found = belongs.exec(text)?.[1];
    return found === undefined ? [] : [{ index, found }];
  });
  const at = list.find(({ found }) => found > name)?.index ?? (list.at(-1)?.index ?? -1) + 1;
  lines.splice(at, 0, line);
  writeFileSync(file, lines.join('\n'));
}
insert('components/elements.ts', `import './${name}/define.ts';`, /^import '\.\/([^/]+)\/define\.ts';$/);
insert('components/elements.ts', `export * from './${name}/${name}.ts';`, /^export \* from '\.\/([^/]+)\//);
insert(
  'components/loader.ts',
  `  '${tag}': () => import('./${name}/define.ts'),`,
  /^ {2}'jf-(.+)': .*import\(/,
);

const written = [folder, 'components/elements.ts', 'components/loader.ts'];
execFileSync('prettier', ['--write', '--log-level', 'warn', ...written], { stdio: 'inherit' });
console.log(`Made ${folder}. Then: a line in docs/elements.md, npm run generate, and npm test -- browser.`);
