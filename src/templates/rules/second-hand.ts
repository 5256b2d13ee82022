/**
 * What is known of the platform at second hand, or where sources disagree: it may be otherwise, and may change without
 * notice. Rules that rest on it warn. This file is the one place to change when more is known.
 */
export const secondHand = {
  /** Emoji in a body. */
  emojiInBody: {
    marketing: 10,
    utility: 6,
    source:
      'Bird and Wazzup, November 2026, say 10 for both; 6 for utility has been reported and is the safer number.',
  },
  /**
   * (words - 1) / variables must not be less, the variables counted among the words. The platform says only that a
   * template has too many variables for its length (2388293).
   */
  wordsPerVariable: {
    least: 3,
    source: 'Measured by vendors (Syniverse, Mercuri, Maqsam), November 2026.',
  },
  /** Hosts that hide where a link leads. */
  shorteners: {
    hosts: ['bit.ly', 'tinyurl.com', 'goo.gl', 't.co', 'is.gd', 'ow.ly', 'cutt.ly', 'rebrand.ly'],
    source:
      'The platform’s guidelines as vendors quote them; the first three are named there, the list is open.',
  },
  /** Whether a variable with nothing but punctuation between it and the edge of the body passes. */
  punctuationAtEdge: {
    source:
      'A sample in the platform’s own documentation ends in a variable and a full stop; Maqsam reports that such bodies are refused, November 2026.',
  },
  /** Whether a media header is refused without a sample. */
  mediaSample: { source: 'Twilio, list of causes of error 63040, November 2026.' },
  /** Whether the address of a button must be a whole one. */
  wholeAddress: {
    source:
      'The platform’s documentation says “URL of website” and no more, and has https:// in every sample.',
  },
  /** Whether the number of a button must be one that can be dialled. */
  dialledNumber: {
    source:
      'Documented nowhere. The platform’s page “Template components”, read in copies from 2025 and 2026, asks for an “alphanumeric string” of 20 characters at most, and has digits in every sample, with and without +. What becomes of letters is not said.',
  },
} as const;
