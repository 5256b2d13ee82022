import { Administration } from './administration.ts';
import { ChannelSetup, request } from './channel-setup.ts';
import { tabTo } from './focus.ts';
import { expectNoOverflow } from './no-overflow.ts';
import { expect, test } from './test.ts';

test('a number is requested, rejected, mended and connected, by keyboard alone', async ({ page }) => {
  const administration = new Administration(page);
  const setup = new ChannelSetup(page);
  const { keyboard } = page;
  await administration.open('Channels', 'empty');

  await test.step('the request', async () => {
    await tabTo(page, setup.connect);
    await keyboard.press('Enter');
    for (const [name, value] of Object.entries(request)) {
      await tabTo(page, setup.field(name));
      await keyboard.type(value);
    }
    await expect(setup.field('Phone number')).toHaveValue('+44 20 7946 0999');
    await expect(setup.element.getByRole('combobox', { name: 'Country' })).toHaveValue('GB');
    await tabTo(page, setup.element.getByRole('checkbox', { name: 'Display name' }));
    await keyboard.press('Space');
    await expect(setup.element.getByText('1 of 6 at hand')).toBeVisible();
    await setup.field('Channel name').focus();
    await keyboard.press('Enter');
    await expect(setup.element.getByText('is handed in')).toBeVisible();
    await setup.expectState('Night line', 'Requested');
  });

  await test.step('it is rejected for a value, which has the focus when it is mended', async () => {
    await administration.decide('Night line', 'Reject');
    await setup.expectState('Night line', 'Rejected');
    await setup.expectState('Night line', 'No company of this name is registered.');
    await tabTo(page, setup.row('Night line').getByRole('button', { name: /^Mend/ }));
    await keyboard.press('Enter');
    const name = setup.field('Legal entity name');
    await expect(name).toBeFocused();
    await expect(setup.element.getByText(/^Rejected: .*No company/)).toBeVisible();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('Harbour Goods Ltd');
    await keyboard.press('Enter');
    await setup.expectState('Night line', 'Requested');
  });

  await test.step('it is connected, and its target is set', async () => {
    await administration.decide('Night line', 'Connect');
    await setup.expectState('Night line', 'Connected');
    await tabTo(page, setup.row('Night line').getByRole('button', { name: /^Change the service-level/ }));
    await keyboard.press('Enter');
    await keyboard.type('90');
    await keyboard.press('Tab');
    await keyboard.press('Home');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await setup.expectState('Night line', 'First answer within 90 s');
  });

  await test.step('the sheet for the account manager is left to where it was opened', async () => {
    const open = setup.row('Night line').getByRole('button', { name: /^Hand-over sheet/ });
    await tabTo(page, open);
    await keyboard.press('Enter');
    await expect(
      setup.element.getByRole('definition').filter({ hasText: 'Harbour Goods Ltd' }),
    ).toBeVisible();
    await keyboard.press('Escape');
    await expect(open).toBeFocused();
  });
});

test('a draft outlives the page, and a name that is taken is said at its field', async ({ page }) => {
  const administration = new Administration(page);
  const setup = new ChannelSetup(page);
  await administration.open('Channels', 'empty');
  await setup.connect.click();
  await setup.enter();
  await page.reload();
  await setup.element.getByRole('button', { name: 'Continue: \u2068Night line\u2069' }).click();
  await expect(setup.field('Phone number')).toHaveValue('+44 20 7946 0999');
  await setup.field('Channel name').fill('Orders');
  await setup.handIn.click();
  await expect(setup.element.getByText(/^Another channel is called .*Orders/)).toBeVisible();
  await expect(setup.field('Channel name')).toBeFocused();
  await setup.field('Channel name').fill('Night line');
  await setup.handIn.click();
  await setup.expectState('Night line', 'Requested');
  await page.reload();
  await setup.expectState('Night line', 'Requested');
  await expect(setup.element.getByText('Begun and not handed in')).toHaveCount(0);
});

test('a colleague has changed the target meanwhile: theirs and mine', async ({ page }) => {
  const administration = new Administration(page);
  const setup = new ChannelSetup(page);
  await administration.open('Channels', 'empty');
  const other = await page.context().newPage();
  const elsewhere = new ChannelSetup(other);
  await other.goto('/admin.html#channels');

  await setup
    .row('Orders')
    .getByRole('button', { name: /^Change the service-level/ })
    .click();
  await elsewhere
    .row('Orders')
    .getByRole('button', { name: /^Change the service-level/ })
    .click();
  await elsewhere.field('Service-level target').fill('20');
  await elsewhere.element.getByRole('button', { name: 'Save target' }).click();
  await elsewhere.expectState('Orders', 'First answer within 20 min');

  await setup.field('Service-level target').fill('10');
  await setup.element.getByRole('button', { name: 'Save target' }).click();
  const conflict = setup.row('Orders').getByRole('alert');
  await expect(conflict.getByRole('row', { name: 'Service-level target 20 min 10 min' })).toBeVisible();
  await conflict.getByRole('button', { name: 'Keep mine and save again' }).click();
  await setup.expectState('Orders', 'First answer within 10 min');
  await elsewhere.expectState('Orders', 'First answer within 10 min');
});

test('nothing is cut at 380 px', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 800 });
  const administration = new Administration(page);
  const setup = new ChannelSetup(page);
  await administration.open('Channels', 'empty');
  await expect(setup.row('Orders')).toBeVisible();
  await expectNoOverflow(page);
  await setup.connect.click();
  await setup.handIn.click();
  await expectNoOverflow(page);
  await setup.back.click();
  await setup
    .row('Returns')
    .getByRole('button', { name: /^Hand-over sheet/ })
    .click();
  await expectNoOverflow(page);
});
