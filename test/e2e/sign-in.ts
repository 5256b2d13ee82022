import { expect, type Page } from '@playwright/test';
import type { Actor } from './actor.ts';

/** Signs in as someone who is not in the page's own list of people, found by their e-mail address. */
export async function signInAs(
  { name, email }: { readonly name: string; readonly email: string },
  page: Page,
  actor: Actor,
): Promise<void> {
  const user = page.getByRole('combobox', { name: 'Signed in as' });
  await actor.choose(user, 'Someone else…');
  const dialog = page.getByRole('dialog', { name: 'Sign in as someone else' });
  await actor.enter(dialog.getByRole('searchbox'), email);
  await actor.press(dialog.getByRole('button', { name }));
  await expect(user.locator('option:checked')).toContainText(name);
}
