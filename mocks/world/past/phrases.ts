import type { MessageContent } from '../../../src/contract/message-content.ts';

/* What was written in the past. `{}` is a number of five digits: of an order, an invoice, an appointment. */

const questions = [
  'Hi, where is my order {}?',
  'Is the branch open on Sunday?',
  'I need an invoice for {}, *urgent*',
  'The code does not work',
  'Can I change the delivery address of {}?',
  'My parcel arrived damaged, what can I do?',
  'Do you have the blue one in size 42?',
  'Hola, ¿pueden cambiar mi cita para el jueves?',
  'Buenos días, el pedido {} llegó incompleto',
  '¿Cuándo abren mañana?',
  'Olá! Ainda não recebi o reembolso do pedido {}.',
  'Vocês entregam em São Paulo?',
  'Bonjour, où en est ma réservation n° {} ?',
  'Guten Tag, ist die Größe 38 wieder lieferbar?',
  'مرحبا، أريد تغيير موعدي من فضلك',
  'شكراً، متى يصل الطلب {}؟',
];
const more = [
  'Hello?',
  'It is about number {}',
  'Thank you, that helps.',
  'Could you check again, please?',
  'Perfect 👍',
  'And how long will that take?',
  'Muchas gracias, quedo a la espera.',
  'Obrigado! Pode me ligar amanhã?',
  'D’accord, merci beaucoup.',
  'Danke schön!',
  'شكراً جزيلاً',
];
const answers = [
  'Of course, one moment please.',
  'I have passed this on to our colleagues.',
  'Your parcel {} is out for delivery today.',
  'We have refunded {}; it takes three working days.',
  'The branch is open from 9 to 13.',
  'Here is your invoice {}.',
  'Claro, la cita queda para el jueves a las 10:00.',
  'Claro! O reembolso sai até sexta-feira.',
  'Bien sûr, votre réservation {} est confirmée.',
  'Gerne, wir schicken es morgen los.',
  'تم تأكيد موعدك يوم الخميس',
];
const templates = [
  { name: 'conversation_follow_up', category: 'utility', text: 'Hello! May we go on with your request {}?' },
  { name: 'appointment_reminder', category: 'utility', text: 'A reminder of your appointment {}.' },
  { name: 'order_ready', category: 'utility', text: 'Your order {} is ready for collection.' },
  { name: 'season_offer', category: 'marketing', text: 'Our new season is here: *20 %* off until Sunday.' },
] as const;

/** Every text, by its place. */
export const phrases: readonly string[] = [
  ...questions,
  ...more,
  ...answers,
  ...templates.map(({ text }) => text),
];

/** Where the texts of one kind are among them: the first, and behind the last. */
export const ranges = {
  question: [0, questions.length],
  more: [questions.length, questions.length + more.length],
  answer: [questions.length + more.length, questions.length + more.length + answers.length],
  template: [phrases.length - templates.length, phrases.length],
} as const;

export type PhraseKind = keyof typeof ranges;

/** Whether the number is in the text. */
export const isNumbered: readonly boolean[] = phrases.map((phrase) => phrase.includes('{}'));

export function textOf(phrase: number, number: number): string {
  return phrases[phrase]!.replace('{}', String(number));
}

export function contentOf(phrase: number, number: number): MessageContent {
  const text = textOf(phrase, number);
  const template = templates[phrase - ranges.template[0]];
  if (template === undefined) return { kind: 'text', text };
  const { name, category } = template;
  return { kind: 'template', name, language: 'en_US', category, body: text };
}
