import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectFits } from '../base/testing/fits.ts';
import { isFocused, settle } from '../base/testing/dom.ts';
import { mountImport } from './testing/mount.ts';

type Mounted = Awaited<ReturnType<typeof mountImport>>;

async function pick(mounted: Mounted, selector: string, index: number): Promise<void> {
  const select = mounted.find<HTMLSelectElement>(selector);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change'));
  await settle();
}
const options = (mounted: Mounted, selector: string): string[] =>
  Array.from(mounted.find<HTMLSelectElement>(selector).options, ({ text }) => text);
/** Waits until a file is read that is read in another way. */
async function readAgain(mounted: Mounted): Promise<void> {
  await waitUntil(() => !mounted.text().includes('Reading'));
  await settle();
}

describe('a file of users', () => {
  it('is read in another way at once where that is chosen by keyboard, and keeps what was matched by hand', async () => {
    const mounted = await mountImport();
    await mounted.choose('E-mail;Who;Team, group\nana@x.example;José;A, B\nbo@x.example;Zoë;C, D\n');
    await pick(mounted, '#column-name', 2);
    expect(mounted.find<HTMLDetailsElement>('.way').open).to.equal(false);
    mounted.find('.way summary').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(isFocused(mounted.find('#encoding'))).to.equal(true);
    expect(options(mounted, '#encoding')).to.deep.equal([
      'Recognised: UTF-8',
      'UTF-8',
      'UTF-16, little-endian',
      'UTF-16, big-endian',
      'Windows-1252, Western European',
    ]);
    await expectFits(mounted.element);
    await sendKeys({ press: 'W' });
    await readAgain(mounted);
    expect(isFocused(mounted.find('#encoding'))).to.equal(true);
    expect(mounted.text()).to.contain('2 rows · Windows-1252, Western European · between cells: semicolon');
    expect(mounted.text()).to.contain('JosÃ©');
    expect(mounted.find<HTMLSelectElement>('#column-name').selectedIndex).to.equal(2);
    expect(options(mounted, '#separator')[0]).to.equal('Recognised: semicolon');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'c' });
    await readAgain(mounted);
    expect(mounted.text()).to.contain('between cells: comma');
    expect(mounted.find<HTMLSelectElement>('#column-name').options.length).to.equal(3);
    await sendKeys({ press: 'ArrowDown' });
    await readAgain(mounted);
    expect(mounted.find<HTMLSelectElement>('#column-name').selectedIndex).to.equal(2);
    await pick(mounted, '#encoding', 0);
    await readAgain(mounted);
    expect(mounted.text()).to.contain('José');
  });

  it('stays as it was read where it cannot be read in the way that was chosen, and says why', async () => {
    const mounted = await mountImport();
    await mounted.choose('E-mail;Who\nana@x.example;Ana\nbo@x.example;\nno;No\n');
    await mounted.click('.way summary');
    await pick(mounted, '#encoding', 2);
    await readAgain(mounted);
    expect(mounted.text()).to.contain(
      'As UTF-16, little-endian it cannot be read: The file has a heading and no row below it. It stays as it was read before.',
    );
    expect(mounted.text()).to.contain('3 rows · UTF-8');
    expect(mounted.find<HTMLSelectElement>('#encoding').selectedIndex).to.equal(0);
    await expectFits(mounted.element);
  });

  it('that is no table as it was recognised can be read in another way', async () => {
    const mounted = await mountImport();
    await mounted.choose('email;name, first\na@x;Ana, A\nb@x, C\nc@x;Di, E, F\n');
    expect(mounted.text()).to.contain('more cells than there are columns');
    await expectFits(mounted.element);
    await mounted.click('.way summary');
    expect(options(mounted, '#separator')[0]).to.equal('Recognise it');
    await pick(mounted, '#separator', 2);
    await readAgain(mounted);
    expect(mounted.all('.columns')).to.have.length(1);
  });

  it('says in which lines letters could not be read, and how to choose otherwise', async () => {
    const mounted = await mountImport();
    const rows = Array.from({ length: 12 }, (_, at) => [
      `u${at}@x.example,Zoë `,
      new Uint8Array([0xe9]),
      '\n',
    ]);
    const content = await new Blob(['email,name\n', ...rows.flat(), 'last@x.example,Åsa\n']).arrayBuffer();
    await mounted.choose(content);
    expect(mounted.text()).to.contain(
      'Some letters could not be read and would be imported as \uFFFD, in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more.',
    );
    expect(mounted.find<HTMLDetailsElement>('.way').open).to.equal(true);
    await expectFits(mounted.element);
    await pick(mounted, '#encoding', 4);
    await readAgain(mounted);
    expect(mounted.text()).not.to.contain('Some letters could not be read');
  });

  it('keeps the ways open where one is chosen by keyboard that mends the letters', async () => {
    const mounted = await mountImport();
    await mounted.choose(
      await new Blob(['email,name\na@x.example,Zoë Ån', new Uint8Array([0xe9]), '\n']).arrayBuffer(),
    );
    expect(mounted.text()).to.contain('Some letters could not be read');
    mounted.find('#encoding').focus();
    await sendKeys({ press: 'W' });
    await readAgain(mounted);
    expect(mounted.text()).not.to.contain('Some letters could not be read');
    expect(mounted.find<HTMLDetailsElement>('.way').open).to.equal(true);
    expect(isFocused(mounted.find('#encoding'))).to.equal(true);
  });

  it('is read on where the element is moved in the page meanwhile', async () => {
    const mounted = await mountImport();
    const move = async (): Promise<void> => {
      const { element } = mounted;
      element.parentElement!.append(element);
      await settle();
      await readAgain(mounted);
    };
    await mounted.choose('email;name\na@x.example;José\n');
    const select = mounted.find<HTMLSelectElement>('#encoding');
    select.selectedIndex = 4;
    select.dispatchEvent(new Event('change'));
    await move();
    expect(mounted.text()).to.contain('1 row · Windows-1252');
    expect(mounted.find('.columns [type=submit]').getAttribute('aria-disabled')).to.equal(null);

    await mounted.click('.columns .acts [type=button]');
    const input = mounted.find<HTMLInputElement>('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File(['email\nb@x.example\n'], 'other.csv'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await move();
    expect(mounted.find('.columns h3').textContent).to.equal('other.csv');
  });
});
