import type { TemplateSketch } from './sketch.ts';

const webSite = 'https://harbour.example';

/** One of each kind of header, of button and of authentication, all of them to be sent. */
export const templatesOfEachKind: readonly TemplateSketch[] = [
  {
    name: 'pick_up_point',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        header: { kind: 'location' },
        body: { text: 'Your parcel {{1}} waits for you here until Saturday.', examples: { '1': 'H-1204' } },
      },
    ],
  },
  {
    name: 'garden_film',
    category: 'marketing',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'yellow',
        header: { kind: 'video', exampleUrl: `${webSite}/samples/garden.mp4` },
        body: {
          text: 'See how a *balcony garden* comes to be, in two minutes.\n\nAsk us anything about it.',
        },
        buttons: [
          { kind: 'url', text: 'All about balconies', url: `${webSite}/balconies` },
          { kind: 'quickReply', text: 'I have a question' },
          { kind: 'quickReply', text: 'No more of this' },
        ],
      },
      {
        language: 'es',
        status: 'approved',
        quality: 'green',
        header: { kind: 'video', exampleUrl: `${webSite}/samples/garden.mp4` },
        body: { text: 'Vea en dos minutos cómo nace un *jardín de balcón*.\n\nPregúntenos lo que quiera.' },
        buttons: [{ kind: 'url', text: 'Todo sobre balcones', url: `${webSite}/balcones` }],
      },
    ],
  },
  {
    name: 'invoice_ready',
    category: 'utility',
    languages: [
      {
        language: 'en_GB',
        status: 'approved',
        quality: 'green',
        header: { kind: 'document', exampleUrl: `${webSite}/samples/invoice.pdf` },
        body: {
          text: 'Hello {{1}}, here is the invoice for your order {{2}}. Thank you!',
          examples: { '1': 'Ana', '2': 'H-1204' },
        },
        variables: { '1': { source: 'contactName' }, '2': { source: 'custom' } },
        // The edit of today is spent, and most of those of the month.
        edits: [400, 350, 300, 250, 200, 150, 100, 10],
      },
      {
        language: 'pt_BR',
        status: 'approved',
        quality: 'green',
        header: { kind: 'document', exampleUrl: `${webSite}/samples/invoice.pdf` },
        body: {
          text: 'Olá, {{1}}! Aqui está a fatura do seu pedido {{2}}. Obrigado!',
          examples: { '1': 'Ana', '2': 'H-1204' },
        },
        variables: { '1': { source: 'contactName' }, '2': { source: 'custom' } },
        edits: [600, 560, 520, 480, 440, 400, 300, 200, 100, 50],
      },
    ],
  },
  {
    name: 'thank_you_code',
    category: 'marketing',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        header: { kind: 'text', text: 'A gift for {{1}}', examples: { '1': 'Ana' } },
        body: { text: 'You have been with us for a year. This code saves you something on your next order.' },
        footer: { text: 'Until the end of the month' },
        buttons: [
          { kind: 'copyCode', text: 'Copy offer code', example: 'HARBOUR15' },
          {
            kind: 'url',
            text: 'To the shop',
            url: `${webSite}/?from={{1}}`,
            example: `${webSite}/?from=code`,
          },
        ],
      },
    ],
  },
  {
    name: 'how_was_it',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        body: { text: 'How satisfied are you with the answer of {{1}} today?', examples: { '1': 'Ben' } },
        variables: { '1': { source: 'agentName' } },
        buttons: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map(
          (text) => ({ kind: 'quickReply', text }) as const,
        ),
      },
    ],
  },
  {
    name: 'payment_received',
    category: 'utility',
    languages: [
      {
        language: 'de',
        status: 'approved',
        quality: 'green',
        parameterFormat: 'named',
        header: { kind: 'text', text: 'Zahlung zu {{order_number}}', examples: { order_number: 'H-1204' } },
        body: {
          text: 'Guten Tag {{contact_name}}, Ihre Zahlung von {{amount}} ist da. Sie müssen nichts weiter tun.',
          examples: { contact_name: 'Ana', amount: '30 €' },
        },
        variables: {
          contact_name: { source: 'contactName' },
          amount: { source: 'custom' },
          order_number: { source: 'custom' },
        },
      },
      {
        language: 'he',
        status: 'approved',
        quality: 'green',
        parameterFormat: 'named',
        body: {
          text: 'שלום {{contact_name}}, התשלום בסך {{amount}} התקבל. אין צורך לעשות דבר.',
          examples: { contact_name: 'ענה', amount: '30 ₪' },
        },
        variables: { contact_name: { source: 'contactName' }, amount: { source: 'custom' } },
      },
      {
        language: 'ja',
        status: 'approved',
        quality: 'unknown',
        parameterFormat: 'named',
        body: {
          text: 'お支払い{{amount}}を確認しました、{{contact_name}}様。ありがとうございます。',
          examples: { contact_name: 'アナ', amount: '3000円' },
        },
        variables: { contact_name: { source: 'contactName' }, amount: { source: 'custom' } },
      },
    ],
  },
  {
    name: 'sign_in_one_tap',
    category: 'authentication',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        authentication: { securityLine: true, button: { kind: 'oneTap', text: 'Fill in' } },
      },
      {
        language: 'es',
        status: 'approved',
        quality: 'green',
        authentication: { securityLine: true, expiryMinutes: 5, button: { kind: 'zeroTap' } },
      },
    ],
  },
];
