import type { TemplateSketch } from './sketch.ts';

/** Every status that the platform has beside those of every day, each in a language of its own, and one that nobody knows. */
export const templatesInEveryStatus: readonly TemplateSketch[] = [
  {
    name: 'opening_hours',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        body: { text: 'We are here from Monday to Friday, 8 to 18 o’clock.' },
      },
      {
        language: 'de',
        status: 'flagged',
        quality: 'yellow',
        note: 'Its quality is falling.',
        body: { text: 'Wir sind von Montag bis Freitag, 8 bis 18 Uhr, für Sie da.' },
      },
      {
        language: 'fr',
        status: 'locked',
        quality: 'green',
        body: { text: 'Nous sommes là du lundi au vendredi, de 8 h à 18 h.' },
      },
      {
        language: 'it',
        status: 'reinstated',
        quality: 'green',
        note: 'The appeal was granted.',
        body: { text: 'Siamo qui dal lunedì al venerdì, dalle 8 alle 18.' },
      },
      {
        language: 'nl',
        status: 'archived',
        note: 'Nobody has used it for 12 months.',
        body: { text: 'Wij zijn er van maandag tot en met vrijdag, van 8 tot 18 uur.' },
      },
      {
        language: 'pl',
        status: 'unarchived',
        body: { text: 'Jesteśmy tu od poniedziałku do piątku, w godzinach 8–18.' },
      },
      {
        language: 'tr',
        status: 'inAppeal',
        body: { text: 'Pazartesiden cumaya, saat 8 ile 18 arasında buradayız.' },
      },
      {
        language: 'ja',
        status: 'limitExceeded',
        body: { text: '月曜日から金曜日の8時から18時まで営業しています。' },
      },
      {
        language: 'ko',
        status: 'pendingDeletion',
        body: { text: '월요일부터 금요일까지 8시부터 18시까지 상담합니다.' },
      },
      { language: 'hi', status: 'deleted', body: { text: 'हम सोमवार से शुक्रवार, 8 से 18 बजे तक यहाँ हैं।' } },
      {
        language: 'fa',
        status: 'heldForAssessment',
        body: { text: 'از دوشنبه تا جمعه، ساعت ۸ تا ۱۸ اینجا هستیم.' },
      },
    ],
  },
];
