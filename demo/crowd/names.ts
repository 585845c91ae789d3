import type { Random } from './random.ts'

/** Names that are common together: of children, mothers, fathers and families, with the language at home. */
interface Naming {
  readonly language: string
  readonly children: readonly string[]
  readonly mothers: readonly string[]
  readonly fathers: readonly string[]
  readonly families: readonly string[]
}

const norwegian: Naming = {
  language: 'nb',
  children:
    'Emma Nora Ella Olivia Sofie Frida Ingrid Astrid Live Hedda Tuva Mathilde Thea Ada Eline Jakob Noah Emil Lucas Oliver Filip Aksel Theo Johannes Henrik Kasper Sigurd Even Magnus Birk'.split(
      ' ',
    ),
  mothers: 'Silje Kristin Hanne Marte Ida Camilla Linda Tonje Monica Stine Heidi Ragnhild'.split(' '),
  fathers: 'Anders Thomas Lars Morten Øyvind Kjetil Espen Terje Håkon Trond Vegard Roar'.split(' '),
  families:
    'Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Berg Haugen Hagen Dahl Lund Moen Solberg Bakken Strand Eide Nygård Sørli Brekke Tveit'.split(
      ' ',
    ),
}
const others: readonly Naming[] = [
  {
    language: 'se',
    children: 'Áilu Máret Biera Elle Niillas Sárá'.split(' '),
    mothers: 'Inger Biret Ánne'.split(' '),
    fathers: 'Mihkkal Jovnna Ánte'.split(' '),
    families: 'Somby Eira Gaup Utsi'.split(' '),
  },
  {
    language: 'ar',
    children: 'Yousef Layan Omar Salma Karim Huda'.split(' '),
    mothers: 'Rania Samira Nadia'.split(' '),
    fathers: 'Khaled Hassan Mahmoud'.split(' '),
    families: 'Haddad Khalil Mansour Saleh'.split(' '),
  },
  {
    language: 'pl',
    children: 'Zuzanna Jan Hanna Szymon Antoni Lena'.split(' '),
    mothers: 'Katarzyna Monika Joanna'.split(' '),
    fathers: 'Tomasz Marcin Paweł'.split(' '),
    families: 'Nowak Wójcik Mazur Krawczyk'.split(' '),
  },
  {
    language: 'so',
    children: 'Ayaan Hamza Sahra Ilyas Nasra Abdi'.split(' '),
    mothers: 'Hibo Asha Sagal'.split(' '),
    fathers: 'Ahmed Yusuf Farah'.split(' '),
    families: 'Warsame Hersi Jama Farah'.split(' '),
  },
  {
    language: 'uk',
    children: 'Sofiia Artem Daryna Maksym Polina Nazar'.split(' '),
    mothers: 'Iryna Olena Natalia'.split(' '),
    fathers: 'Andrii Serhii Viktor'.split(' '),
    families: 'Shevchenko Bondar Melnyk Tkachenko'.split(' '),
  },
]

/** What a family is called. */
export interface FamilyNames {
  readonly language: string
  readonly child: string
  readonly mother: string
  readonly father: string
}

/** The names of a family; most speak Norwegian at home. */
export function namesFor(random: Random): FamilyNames {
  const naming = random.chance(76) ? norwegian : random.pick(others)
  const family = random.pick(naming.families)
  const named = (all: readonly string[]) => `${random.pick(all)} ${family}`
  return {
    language: naming.language,
    child: named(naming.children),
    mother: named(naming.mothers),
    father: named(naming.fathers),
  }
}
