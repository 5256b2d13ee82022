import { chanceOf, idOf, oneOf } from '../random.ts';
import type { ContactRecord, Persona } from '../state.ts';

/* The contacts of the past: one for each conversation, made when somebody asks for them. */

const namesIn = (text: string) => text.trim().split(/\s+/) as [string, ...string[]];

const firstNames = namesIn(`
  Adele Ágnes Ahmed Alina Amélie Anders Åsa Beatriz Bruno Camila Carlos Çelik Chloé Daria Dmitri Eduardo Elif Émile
  Fatou François Gábor Giulia Hana Hassan Helena Ivo Jasmin João José Julia Karim Katya Lautaro Léa Lucía Magda Malik
  Marta Miguel Mina Nils Núria Olga Omar Paula Petra Raúl Rania Søren Sofia Tariq Tomás Ula Viktor Wei Yara Zofia
`);
const lastNames = namesIn(`
  Acosta Ali Alves Andrade Bauer Becker Blanc Carvalho Çakır Da\u00a0Silva Demir Díaz Dubois Duarte Fernández Ferrari Fischer
  Gomes González Gupta Haddad Hansen Hernández Ibáñez Ivanova Jansen Keller Kim Larsen Lima López Machado Marín Mendes
  Moreno Mwangi Nagy Núñez Öztürk Papadopoulos Peña Pérez Pinto Quispe Ramírez Rocha Rossi Ruiz Sánchez Santos Schäfer
  Sørensen Suzuki Torres Vargas Vieira Wagner Weiß Yılmaz Zhou
`);

/** North American codes of an area, of which 555-0100 to 555-0199 are kept for fiction. */
const areaCodes = Array.from({ length: 800 }, (_, index) => 200 + index).filter((code) => code % 100 !== 11);
const slots = areaCodes.length * 100;
/** Steps through all slots, as none shares a divisor with their count: who is next to whom says nothing. */
const strides = [7919, 16_807, 39_373, 48_271, 69_623] as const;
const lowestAccount = 600_000;

const personas: readonly [Persona | null, ...(Persona | null)[]] = [
  'prompt',
  'slow',
  'silent',
  'silent',
  null,
];

/** Who is at which slot among telephone numbers, or among accounts. */
function slotsOf(seed: number, what: string): (number: number) => number {
  const random = chanceOf(seed, `past ${what}`);
  const stride = oneOf(random, strides);
  const first = Math.floor(random() * slots);
  return (number) => (stride * number + first) % slots;
}

/** Makes the contact of the conversation of a number: the same each time. */
export function pastPeople(seed: number): (number: number) => ContactRecord {
  const slotOfNumber = slotsOf(seed, 'numbers');
  const slotOfAccount = slotsOf(seed, 'accounts');
  return (number) => {
    const random = chanceOf(seed, `past contact ${number}`);
    const hasNumber = random() < 0.93;
    const hasAccount = random() < 0.78;
    const hasName = random() < 0.9;
    const slot = slotOfNumber(number);
    const areaCode = areaCodes[Math.floor(slot / 100)];
    return {
      ref: idOf(seed, 'con', `past ${number}`),
      ...(hasNumber
        ? { number: `+1${areaCode}55501${String(slot % 100).padStart(2, '0')}` }
        : { userId: `US.77${String(number).padStart(6, '0')}` }),
      ...(hasAccount ? { accountId: `ACC-${lowestAccount + slotOfAccount(number)}` } : {}),
      ...(hasName ? { name: `${oneOf(random, firstNames)} ${oneOf(random, lastNames)}` } : {}),
      persona: oneOf(random, personas),
      trouble: null,
    };
  };
}
