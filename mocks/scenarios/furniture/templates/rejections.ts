import type { TemplateSketch } from './sketch.ts';
import { otherBusinessManagerId } from '../channels.ts';

/** Every reason that the platform gives, and one that nobody knows. */
export const rejectedTemplates: readonly TemplateSketch[] = [
  {
    name: 'survey_invitation',
    category: 'marketing',
    languages: [
      {
        language: 'en_US',
        status: 'rejected',
        rejection: {
          reason: 'invalidFormat',
          recommendation: 'Do not end the body with a variable.',
          platformErrorCode: 2388299,
        },
        body: { text: 'How did we do? Tell us here: {{1}}', examples: { '1': 'https://harbour.example/s' } },
      },
      { language: 'pt_BR', status: 'draft', body: { text: 'Como nos saímos? Conte para nós por aqui.' } },
    ],
  },
  {
    name: 'order_delayed',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'rejected',
        rejection: { reason: 'incorrectCategory' },
        note: '“discount”, “voucher” belong into a marketing template.',
        body: { text: 'Your order is late. Here is a discount, and a voucher for next time.' },
      },
      {
        language: 'ar',
        status: 'rejected',
        rejection: { reason: 'tagContentMismatch' },
        note: 'The text is not written in the language “ar”.',
        body: { text: 'Your order is late. We are sorry.' },
      },
      {
        language: 'es',
        status: 'rejected',
        rejection: {
          reason: 'invalidFormat',
          recommendation: 'Number the variables in sequence, from 1.',
        },
        body: {
          text: 'Su pedido {{1}} llega más tarde, el {{3}} por la mañana.',
          examples: { '1': 'H-1204', '3': '4 de mayo' },
        },
      },
    ],
  },
  {
    name: 'parcel_at_neighbour',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'rejected',
        rejection: {
          reason: 'invalidFormat',
          recommendation: 'Put two braces on either side of each variable.',
          platformErrorCode: 2388072,
        },
        body: {
          text: 'Hello, this is {1}} of Harbour Goods. Your parcel {{2}} waits at your neighbour’s door.',
          examples: { '1': 'Ben', '2': 'H-1204' },
        },
        variables: { '1': { source: 'agentName' }, '2': { source: 'custom' } },
      },
      {
        language: 'ar',
        status: 'rejected',
        rejection: {
          reason: 'invalidFormat',
          recommendation: 'Number the variables in sequence, from 1.',
          platformErrorCode: 2388072,
        },
        body: {
          text: 'مرحباً، معك {{1}} من هاربر غودز. طردك {{3}} ينتظرك عند جارك في المبنى نفسه.',
          examples: { '1': 'Ben', '3': 'H-1204' },
        },
        variables: { '1': { source: 'agentName' }, '3': { source: 'custom' } },
      },
      {
        language: 'es',
        status: 'rejected',
        rejection: {
          reason: 'invalidFormat',
          recommendation: 'Take the emoji out of the header.',
          platformErrorCode: 2388047,
        },
        header: { kind: 'text', text: 'Su paquete 📦' },
        body: {
          text: 'Hola, le escribe {{1}} de Harbour Goods. Su paquete {{2}} le espera en casa de su vecino.',
          examples: { '1': 'Ben', '2': 'H-1204' },
        },
        variables: { '1': { source: 'agentName' }, '2': { source: 'custom' } },
      },
    ],
  },
  {
    name: 'prize_draw',
    category: 'marketing',
    languages: [
      {
        language: 'en_US',
        status: 'rejected',
        rejection: { reason: 'scam' },
        note: 'It says “jackpot”.',
        body: { text: 'The jackpot of our anniversary waits for you. Answer here to take part.' },
      },
      {
        language: 'es',
        status: 'rejected',
        rejection: { reason: 'promotional' },
        body: { text: 'Participe en el sorteo de nuestro aniversario y gane un fin de semana junto al mar.' },
      },
    ],
  },
  {
    name: 'last_reminder',
    category: 'utility',
    businessManagerId: otherBusinessManagerId,
    languages: [
      {
        language: 'en_US',
        status: 'rejected',
        rejection: { reason: 'abusiveContent' },
        note: 'It says “stupid”.',
        body: { text: 'It would be stupid not to return the parcel now. We wait until Friday.' },
      },
      {
        language: 'pt_BR',
        status: 'rejected',
        rejection: { reason: 'categoryNotAvailable' },
        body: { text: 'Ainda esperamos a devolução do seu pacote. Podemos ajudar?' },
      },
      {
        language: 'de',
        status: 'rejected',
        rejection: { reason: 'none' },
        body: { text: 'Wir warten noch auf die Rücksendung Ihres Pakets. Können wir helfen?' },
      },
      {
        language: 'fr',
        status: 'rejected',
        rejection: { reason: 'brandNotVerified' },
        body: { text: 'Nous attendons toujours le retour de votre colis. Pouvons-nous vous aider ?' },
      },
    ],
  },
];
