/**
 * What the platform allows, from its documentation. Lengths are in characters as `lengthOf` counts them. Constants that
 * are known at second hand only are not here but in `rules/second-hand.ts`.
 */
export const templateLimits = {
  name: 512,
  variableName: 32,
  header: 60,
  headerVariables: 1,
  body: 1024,
  footer: 60,
  buttons: 10,
  quickReplies: 10,
  urlButtons: 2,
  phoneButtons: 1,
  copyCodeButtons: 1,
  buttonLabel: 25,
  url: 2000,
  urlVariables: 1,
  phoneNumber: 20,
  code: 15,
  /** Language versions in one account, and in that of a verified business. */
  templates: 250,
  templatesOfVerified: 6000,
  /** When a code expires, in minutes. */
  expiryMinutes: { least: 1, most: 90 },
  /** Of more buttons than this only two are shown, and one that lists them all. */
  buttonsShown: 3,
} as const;
