import { expect } from '@open-wc/testing';
import { expectAccessible } from '../base/testing/accessible.ts';
import type { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { mountThree, type Mounted } from './testing/mount.ts';
import { threeTemplates } from './testing/sample-templates.ts';

describe('finding templates in jf-template-list', () => {
  let workspace: FakeWorkspace;
  let mounted: Mounted;
  beforeEach(async () => {
    ({ workspace, mounted } = await mountThree());
  });

  const search = async (words: string) => {
    const input = mounted.root.querySelector<HTMLInputElement>('input[type=search]')!;
    input.value = words;
    input.dispatchEvent(new InputEvent('input'));
    await mounted.list.updateComplete;
  };
  const choose = async (name: 'category' | 'language', value: string) => {
    const select = mounted.root.querySelector<HTMLSelectElement>(`select.${name}`)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await mounted.list.updateComplete;
  };
  const press = async (chip: string) => {
    const found = [...mounted.root.querySelectorAll<HTMLElement>('.chip')].find((one) =>
      one.textContent.trim().startsWith(chip),
    );
    found!.click();
    await mounted.list.updateComplete;
    return found!;
  };
  const names = () => mounted.texts('.row .name');

  for (const [words, found] of [
    ['parcel_up', ['parcel_update']],
    ['parcel update', ['parcel_update']],
    ['LOYALTY programme', ['welcome']],
    ['brazil', ['appointment']],
    ['pt_br', ['appointment']],
    ['your', ['appointment', 'parcel_update']],
    ['  ', ['appointment', 'parcel_update', 'welcome']],
  ] as const) {
    it(`finds by name, text and language: "${words}"`, async () => {
      await search(words);
      expect(names()).to.deep.equal(found);
    });
  }

  it('counts the statuses that occur, what asks for attention first, and filters by them', async () => {
    expect(mounted.texts('.chip')).to.deep.equal([
      'All',
      'Rejected1',
      'Paused1',
      'In review1',
      'Approved2',
      'With findings',
    ]);
    const chip = await press('Approved');
    expect(chip.getAttribute('aria-pressed')).to.equal('true');
    expect(names()).to.deep.equal(['appointment', 'parcel_update']);
    await press('All');
    expect(names()).to.have.length(3);
  });

  it('keeps the filter when nothing has its status any more', async () => {
    await press('Rejected');
    workspace.templates.set({ state: 'ready', items: threeTemplates.slice(0, 2) });
    await mounted.list.updateComplete;
    expect(mounted.texts('.chip[aria-pressed=true]')).to.deep.equal(['Rejected0']);
    expect(mounted.texts('.place h3')).to.deep.equal(['No template matches']);
  });

  it('filters by category, by language, and by both a status and a language of one version', async () => {
    await choose('category', 'marketing');
    expect(names()).to.deep.equal(['appointment']);
    await choose('category', '');
    await choose('language', 'en_US');
    expect(names()).to.deep.equal(['appointment', 'parcel_update', 'welcome']);
    await choose('language', 'es');
    expect(names()).to.deep.equal(['appointment']);
    await press('Approved');
    expect(names()).to.deep.equal([]);
    await press('In review');
    expect(names()).to.deep.equal(['appointment']);
  });

  it('filters by what the platform would refuse', async () => {
    await press('With findings');
    expect(names()).to.deep.equal(['welcome']);
    await press('With findings');
    expect(names()).to.have.length(3);
  });

  it('says when nothing matches, and leads back to all', async () => {
    await search('nothing of the kind');
    await choose('category', 'utility');
    await expectAccessible(mounted.list);
    await mounted.press('.place button');
    expect(names()).to.have.length(3);
    expect(mounted.root.querySelector<HTMLInputElement>('input[type=search]')!.value).to.equal('');
    expect(mounted.root.querySelector<HTMLSelectElement>('select.category')!.value).to.equal('');
  });

  it('says so in full below drafts that match', async () => {
    workspace.administration.templateDrafts.save('draft-1', {
      name: 'spring_sale',
      category: 'marketing',
      businessManagerId: '1',
      languages: [],
    });
    await search('spring');
    const place = mounted.root.querySelector('.place button')!.getBoundingClientRect();
    expect(place.bottom).to.be.at.most(mounted.root.querySelector('.body')!.getBoundingClientRect().bottom);
  });

  it('says how many were found', async () => {
    await search('loyalty');
    expect(mounted.texts('.body [role=status]')).to.deep.equal(['1 template']);
  });
});
