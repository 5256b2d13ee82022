/** What this pretend CRM knows of a customer, by the account ID that both systems share. */
export interface CustomerRecord {
  readonly accountId: string;
  readonly plan: string;
  readonly customerSince: string;
  readonly lastVisit: string;
  readonly openInvoices: string;
}

const plans = ['Basic care', 'Family', 'Family plus', 'Business'];
const visits = ['12 October', '3 November', '28 August', 'never'];
const invoices = ['none', '1 · €42.00', '2 · €118.50', 'none'];

/** A record made from the account ID alone, so that it is the same each time. */
export function recordOf(accountId: string): CustomerRecord {
  let sum = 0;
  for (const character of accountId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  const pick = (list: readonly string[], shift: number) => list[(sum + shift) % list.length] ?? '';
  return {
    accountId,
    plan: pick(plans, 0),
    customerSince: String(2014 + (sum % 12)),
    lastVisit: pick(visits, 1),
    openInvoices: pick(invoices, 2),
  };
}
