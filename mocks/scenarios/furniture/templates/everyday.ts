import type { TemplateSketch } from './sketch.ts';

/** What a language says in the languages the agents write. */
const reminder = {
  en_US: {
    header: { kind: 'text', text: 'Your appointment' },
    body: 'Hello {{1}}, this is a reminder of your appointment on {{2}} at {{3}}. Please answer here if you cannot come.',
    footer: 'Harbour Goods, customer care',
    buttons: ['I will be there', 'Change the time'],
  },
  es: {
    header: { kind: 'text', text: 'Su cita' },
    body: 'Hola, {{1}}: le recordamos su cita del {{2}} a las {{3}}. Responda aquí si no puede venir.',
    footer: 'Harbour Goods, atención al cliente',
    buttons: ['Allí estaré', 'Cambiar la hora'],
  },
  pt_BR: {
    header: { kind: 'text', text: 'Sua consulta' },
    body: 'Olá, {{1}}! Lembramos do seu horário em {{2}} às {{3}}. Responda aqui se não puder vir.',
    footer: 'Harbour Goods, atendimento',
    buttons: ['Estarei lá', 'Mudar o horário'],
  },
  ar: {
    header: { kind: 'text', text: 'موعدك' },
    body: 'مرحباً {{1}}، نذكّرك بموعدك يوم {{2}} الساعة {{3}}. يرجى الرد هنا إذا تعذّر عليك الحضور.',
    footer: 'هاربر غودز، خدمة العملاء',
    buttons: ['سأحضر', 'تغيير الموعد'],
  },
} as const;

const reminders = Object.entries(reminder).map(([language, text]) => ({
  language,
  status: 'approved',
  quality: 'green',
  header: text.header,
  body: { text: text.body, examples: { '1': 'Ana', '2': '4 May', '3': '10:30' } },
  variables: {
    '1': { source: 'contactName' },
    '2': { source: 'custom' },
    '3': { source: 'custom' },
  },
  footer: { text: text.footer },
  buttons: text.buttons.map((label) => ({ kind: 'quickReply', text: label }) as const),
})) satisfies TemplateSketch['languages'];

/** What agents send every day, in the languages they write. */
export const everydayTemplates: readonly TemplateSketch[] = [
  { name: 'appointment_reminder', category: 'utility', languages: reminders },
  {
    name: 'conversation_follow_up',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        body: { text: 'We have news about your question. May we go on with it here?' },
      },
      {
        language: 'es',
        status: 'approved',
        quality: 'green',
        body: { text: 'Tenemos novedades sobre su consulta. ¿Podemos continuar por aquí?' },
      },
      {
        language: 'pt_BR',
        status: 'approved',
        quality: 'yellow',
        body: { text: 'Temos novidades sobre a sua pergunta. Podemos continuar por aqui?' },
      },
      {
        language: 'ar',
        status: 'approved',
        quality: 'green',
        body: { text: 'لدينا جديد بخصوص استفسارك. هل يمكننا المتابعة هنا؟' },
      },
    ],
  },
];
