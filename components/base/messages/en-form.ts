/** What forms share, and the field for a number. */
export const formMessages = {
  /** An action, with the keys that do it too. */
  withKeys: (action: string, keys: string) => `${action} (${keys})`,
  byEscape: (action: string) => `${action} (Esc)`,
  conflictTheirs: 'As it stands now',
  conflictMine: 'As you entered it',
  conflictTakeTheirs: 'Take what stands now',
  conflictKeepMine: 'Keep mine and save again',
  conflictKeepMineUnsaved: 'Keep mine',

  numberCountry: 'Country',
  numberCountryChoose: 'Choose a country',
  numberCountryOption: (name: string, callingCode: string) => `${name} (+${callingCode})`,
  numberProblems: {
    missing: 'Enter a number.',
    'no-number': 'This is no phone number.',
    'no-country': 'The country is missing: choose it, or begin with + and the country code.',
    'too-short': 'Digits are missing in this number.',
    'too-long': 'This number has too many digits.',
    extension: 'A number with an extension cannot be on WhatsApp.',
  },
  numberDoubt: 'No country is known to give out this number. Check it; a test number may be right.',
  numberLoading: 'Getting ready to check numbers',
  numberUnchecked: 'The number cannot be checked here just now; begin with + and the country code.',
};
