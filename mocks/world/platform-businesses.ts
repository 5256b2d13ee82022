/** A business as the platform knows it: what connection requests and templates are checked against. */
export interface PlatformBusiness {
  readonly businessManagerId: string;
  readonly legalEntityName: string;
  /** Names of its WhatsApp Business Accounts. */
  readonly whatsAppAccounts: readonly string[];
  /** Verified businesses may have more templates. */
  readonly verified: boolean;
}

const businesses: readonly PlatformBusiness[] = [
  {
    businessManagerId: '840026310957144',
    legalEntityName: 'Harbour Goods Ltd',
    whatsAppAccounts: ['Harbour Goods', 'Harbour Events'],
    verified: false,
  },
  {
    businessManagerId: '840026310957999',
    legalEntityName: 'Harbour Goods Ltd',
    whatsAppAccounts: ['Harbour Returns'],
    verified: true,
  },
];

/** The business with a Business Manager ID; undefined if the platform has none such. */
export function businessOf(businessManagerId: string): PlatformBusiness | undefined {
  return businesses.find((business) => business.businessManagerId === businessManagerId);
}
