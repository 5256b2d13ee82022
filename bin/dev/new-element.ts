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
  [`${name}.ts`]: `import { html, type TemplateResult } from 'lit';
import { JackfieldElement } from '../base/element.ts';
import { SliceController } from '../base/slice-controller.ts';
import { base, controls, states, tokens } from '../base/styles/index.ts';
import { ${camel}Styles } from './${name}.styles.ts';

/**
 * What it shows, for whom, and what they can do with it.
 *
 * @tag ${tag}
 * @summary One line for a list of elements.
 */
export class ${Class} extends JackfieldElement {
  static override readonly styles = [tokens, base, controls, states, ${camel}Styles];

  readonly #viewer = new SliceController(this, (workspace) => workspace.viewer);

  protected override render(): TemplateResult {
    return html\`<div class="root">\${this.#viewer.value?.viewer?.name}</div>\`;
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
    padding: 12px;
  }
\`;
`,
  'define.ts': `import { ${Class} } from './${name}.ts';

${Class}.define('${tag}');
`,
  [`${name}.test.ts`]: `import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../base/testing/accessible.ts';
import { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import '../workspace/define.ts';
import './define.ts';

describe('${tag}', () => {
  it('shows who works here, and passes axe', async () => {
    const workspace = new FakeWorkspace();
    const owner = await fixture(html\`
      <jf-workspace .workspace=\${workspace}><${tag}></${tag}></jf-workspace>
    \`);
    const element = owner.querySelector('${tag}')!;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.root')).to.not.equal(null);
    await expectAccessible(element);
  });
});
`,
};

mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);

/** Adds a line to a list in a file, before the first line that sorts after it. */
function insert(file: string, line: string, belongs: RegExp): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const list = lines.flatMap((text, index) => (belongs.test(text) ? [index] : []));
  const at = list.find((index) => (lines[index] ?? '') > line) ?? (list.at(-1) ?? -1) + 1;
  lines.splice(at, 0, line);
  writeFileSync(file, lines.join('\n'));
}
insert('components/elements.ts', `import './${name}/define.ts';`, /^import '.*define\.ts';$/);
insert('components/elements.ts', `export * from './${name}/${name}.ts';`, /^export \*/);
insert('components/loader.ts', `  '${tag}': () => import('./${name}/define.ts'),`, /^ {2}'jf-.*import\(/);

console.log(`Made ${folder}. Then: npm run generate, and npm test -- browser.`);
