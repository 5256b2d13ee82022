import { recordOf } from './records.ts';

/**
 * Shows the CRM's own record of the customer whose conversation is open, found by the account ID alone: null if the
 * contact has none, undefined if no conversation is open.
 */
export function showRecord(pane: HTMLElement, accountId: string | null | undefined): void {
  pane.replaceChildren();
  const title = document.createElement('h2');
  const text = document.createElement('p');
  pane.append(title, text);
  if (accountId === null || accountId === undefined) {
    title.textContent = 'Customer';
    text.textContent =
      accountId === null
        ? 'No record is linked to this contact.'
        : 'Choose a conversation to see who it is with.';
    return;
  }
  const { plan, customerSince, lastVisit, openInvoices } = recordOf(accountId);
  title.textContent = accountId;
  text.textContent = 'Customer record';
  const list = document.createElement('dl');
  const rows = {
    Plan: plan,
    'Customer since': customerSince,
    'Last visit': lastVisit,
    'Open invoices': openInvoices,
  };
  for (const [name, value] of Object.entries(rows)) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const description = document.createElement('dd');
    term.textContent = name;
    description.textContent = value;
    row.append(term, description);
    list.append(row);
  }
  pane.append(list);
}
