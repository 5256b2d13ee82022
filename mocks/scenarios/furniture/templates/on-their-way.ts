import type { TemplateSketch } from './sketch.ts';

const offer = (language: string, text: string, status = 'pending') => ({
  language,
  status,
  body: { text, examples: { '1': 'Ana', '2': '15 %' } },
  variables: { '1': { source: 'contactName' }, '2': { source: 'custom' } } as const,
  footer: { text: 'Harbour Goods' },
});

const update = (language: string, text: string, status = 'pending') => ({
  language,
  status,
  parameterFormat: 'named' as const,
  body: { text, examples: { contact_name: 'Ana', order_number: 'H-1204', agent_name: 'Ben' } },
  variables: {
    contact_name: { source: 'contactName' },
    order_number: { source: 'custom' },
    agent_name: { source: 'agentName' },
  } as const,
  buttons: [
    {
      kind: 'url',
      text: 'Follow the parcel',
      url: 'https://harbour.example/orders/{{order_number}}',
      example: 'https://harbour.example/orders/H-1204',
    } as const,
    { kind: 'phone', text: 'Call us', number: '+15550783881' } as const,
  ],
});

/** Templates in every state that an agent or administrator may meet. */
export const templatesOnTheirWay: readonly TemplateSketch[] = [
  {
    name: 'order_update',
    category: 'utility',
    languages: [
      update(
        'en_GB',
        'Hello {{contact_name}}, your order {{order_number}} is on its way. {{agent_name}} is here for questions.',
        'approved',
      ),
      update(
        'en_US',
        'Hi {{contact_name}}, your order {{order_number}} is on its way. {{agent_name}} is here for questions.',
      ),
      update(
        'es',
        'Hola, {{contact_name}}: su pedido {{order_number}} está en camino. {{agent_name}} atiende sus preguntas.',
      ),
      update(
        'pt_BR',
        'Olá, {{contact_name}}! Seu pedido {{order_number}} está a caminho. {{agent_name}} responde às suas perguntas.',
      ),
    ],
  },
  {
    name: 'welcome_offer',
    category: 'marketing',
    languages: [
      offer(
        'en_US',
        'Welcome, {{1}}! Your first order comes *{{2}}* cheaper. Write to us if you would like advice.',
      ),
      offer(
        'es',
        '¡Le damos la bienvenida, {{1}}! Su primer pedido tiene un *{{2}}* de descuento. Escríbanos si necesita ayuda.',
      ),
      offer(
        'pt_BR',
        'Boas-vindas, {{1}}! Seu primeiro pedido tem *{{2}}* de desconto. Escreva para nós se precisar de ajuda.',
      ),
      offer('ar', 'أهلاً {{1}}! طلبك الأول بخصم *{{2}}*. راسلنا إن احتجت إلى نصيحة.'),
    ],
  },
  {
    name: 'login_code',
    category: 'authentication',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        authentication: { securityLine: true, expiryMinutes: 10, button: { kind: 'copyCode' } },
      },
      {
        language: 'ar',
        status: 'pending',
        authentication: { securityLine: false, button: { kind: 'copyCode', text: 'نسخ الرمز' } },
      },
    ],
  },
  {
    name: 'delivery_photo',
    category: 'utility',
    languages: [
      {
        language: 'en_US',
        status: 'approved',
        quality: 'green',
        header: { kind: 'image', exampleUrl: 'https://harbour.example/samples/parcel.jpg' },
        body: { text: 'Your parcel {{1}} was left where the picture shows it.', examples: { '1': 'H-1204' } },
      },
    ],
  },
  {
    name: 'spring_sale',
    category: 'marketing',
    languages: [
      {
        language: 'en_US',
        status: 'paused',
        quality: 'red',
        body: { text: 'The spring sale has begun: everything for the garden at half the price.' },
      },
      {
        language: 'es',
        status: 'disabled',
        quality: 'red',
        body: { text: 'Han empezado las rebajas de primavera: todo para el jardín a mitad de precio.' },
      },
    ],
  },
];
