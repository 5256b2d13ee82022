/** What must be there before a number can be requested. The words are in the messages, by the same names. */
export const prerequisites = [
  { name: 'businessAccount', link: 'https://business.facebook.com/' },
  { name: 'businessManagerId', link: 'https://business.facebook.com/settings/info' },
  { name: 'platformAccount', link: 'https://business.facebook.com/settings/whatsapp-business-accounts' },
  { name: 'legalEntityName', link: 'https://business.facebook.com/settings/info' },
  { name: 'number', link: 'https://developers.facebook.com/docs/whatsapp/cloud-api/phone-numbers' },
  {
    name: 'displayName',
    link: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/display-names/',
  },
] as const;

export type Prerequisite = (typeof prerequisites)[number]['name'];

/** The ticks with one set or taken away, in the order of the list. */
export function ticked(
  ready: readonly string[],
  name: Prerequisite,
  isReady: boolean,
): readonly Prerequisite[] {
  return prerequisites.map((one) => one.name).filter((one) => (one === name ? isReady : ready.includes(one)));
}
