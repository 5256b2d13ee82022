import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate, templateVariables, type TemplateVersion } from '../index.ts';

/** Samples in the platform's public documentation, in our shape. */
const samples: TemplateVersion[] = [
  {
    name: 'seasonal_promotion',
    category: 'marketing',
    language: 'en_US',
    header: { kind: 'text', text: 'Our {{1}} is on!', examples: { '1': 'Summer Sale' } },
    body: {
      text: 'Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.',
      examples: { '1': 'the end of August', '2': '25OFF', '3': '25%' },
    },
    footer: { text: 'Use the buttons below to manage your marketing subscriptions' },
    buttons: [
      { kind: 'quickReply', text: 'Unsubscribe from Promos' },
      { kind: 'quickReply', text: 'Unsubscribe from All' },
    ],
  },
  {
    name: 'order_confirmation',
    category: 'utility',
    language: 'en_US',
    header: { kind: 'document', exampleUrl: 'https://example.com/receipt.pdf' },
    body: {
      text: 'Thank you for your order, {{1}}! Your order number is {{2}}. Tap the PDF linked above to view your receipt. If you have any questions, please use the buttons below to contact support. Thank you for being a customer!',
      examples: { '1': 'Pablo', '2': '860198-230332' },
    },
    buttons: [
      { kind: 'phone', text: 'Call', number: '15550051310' },
      { kind: 'url', text: 'Contact Support', url: 'https://www.luckyshrub.com/support' },
    ],
  },
  {
    name: 'order_delivery_update',
    category: 'utility',
    language: 'en_US',
    header: { kind: 'location' },
    body: {
      text: 'Good news {{1}}! Your order #{{2}} is on its way to the location above. Thank you for your order!',
      examples: { '1': 'Mark', '2': '566701' },
    },
    footer: { text: 'To stop receiving delivery updates, tap the button below.' },
    buttons: [{ kind: 'quickReply', text: 'Stop Delivery Updates' }],
  },
  {
    name: 'order_thanks',
    category: 'utility',
    language: 'en_US',
    parameterFormat: 'named',
    body: {
      text: 'Thank you, {{first_name}}! Your order number is {{order_number}}.',
      examples: { first_name: 'Pablo', order_number: '860198-230332' },
    },
  },
  {
    name: 'sale_start',
    category: 'marketing',
    language: 'en_US',
    parameterFormat: 'named',
    header: {
      kind: 'text',
      text: 'Our new sale starts {{sale_start_date}}!',
      examples: { sale_start_date: 'December 1st' },
    },
    body: { text: 'Come and see what is new in the shop.' },
    buttons: [
      {
        kind: 'url',
        text: 'Shop Now',
        url: 'https://www.luckyshrub.com/shop?promo={{1}}',
        example: 'summer2023',
      },
    ],
  },
  {
    name: 'limited_time_offer',
    category: 'marketing',
    language: 'en',
    header: { kind: 'image', exampleUrl: 'https://example.com/offer.jpg' },
    body: {
      text: 'Good news, {{1}}! Use code {{2}} to get 25% off all Caribbean Destination packages!',
      examples: { '1': 'Pablo', '2': 'CARIBE25' },
    },
    buttons: [
      { kind: 'copyCode', text: 'Copy code', example: 'CARIBE25' },
      {
        kind: 'url',
        text: 'Book now!',
        url: 'https://awesomedestinations.com/offers?code={{1}}',
        example: 'https://awesomedestinations.com/offers?code=n3mtql',
      },
    ],
  },
  {
    name: 'appointment_reminder',
    category: 'utility',
    language: 'en',
    body: {
      text: 'Hello {{1}}, this is a reminder of your appointment with {{2}} on {{3}} at {{4}}. Please reply to confirm, or to choose another time.',
      examples: { '1': 'Ana', '2': 'Dr. Ruiz', '3': '1 December', '4': '10:30' },
    },
    buttons: [
      { kind: 'quickReply', text: 'Confirm' },
      { kind: 'quickReply', text: 'Reschedule' },
    ],
  },
  {
    name: 'hello_world',
    category: 'utility',
    language: 'en_US',
    header: { kind: 'text', text: 'Hello World' },
    body: {
      text: 'Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message notification from the Cloud API, hosted by Meta. Thank you for taking the time to test with us.',
    },
    footer: { text: 'WhatsApp Business Platform sample message' },
  },
  {
    name: 'authentication_code_copy_code_button',
    category: 'authentication',
    language: 'en_US',
    body: { text: '' },
    authentication: {
      securityLine: true,
      expiryMinutes: 10,
      button: { kind: 'copyCode', text: 'Copy Code' },
    },
  },
  {
    name: 'authentication_code_autofill_button',
    category: 'authentication',
    language: 'en_US',
    body: { text: '' },
    authentication: { securityLine: true, expiryMinutes: 10, button: { kind: 'oneTap', text: 'Autofill' } },
  },
];

describe('a sample of the platform’s documentation', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))('%s passes', (_name, sample) => {
    expect(checkTemplate(sample).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s is filled with its samples',
    (_name, sample) => {
      const values = Object.fromEntries(
        templateVariables(sample).map(({ key, example = '' }) => [key, example]),
      );
      expect(JSON.stringify(fillTemplate(sample, values))).not.toContain('{{');
    },
  );
});
