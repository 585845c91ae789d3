import type { DemoChild, DemoGuardian } from '../families.ts'

const leyla = (again: boolean): DemoGuardian => ({
  slug: 'leyla',
  name: 'Leyla Hassan',
  relation: 'mother',
  livesWith: true,
  sees: 'Tre barn, tre tjenester, og en uke der ikke alt går opp.',
  ...(again && { again }),
})

/** The children of story 6: one mother, and a case for each. */
export const hassanChildren: readonly DemoChild[] = [
  {
    slug: 'omar',
    name: 'Omar Hassan',
    born: '2013-05-11',
    at: 'nav',
    languages: ['nb', 'so'],
    guardians: [leyla(false)],
  },
  {
    slug: 'maryam',
    name: 'Maryam Hassan',
    born: '2018-09-02',
    at: 'nav',
    languages: ['nb', 'so'],
    guardians: [leyla(true)],
  },
  {
    slug: 'zahra',
    name: 'Zahra Hassan',
    born: '2024-08-20',
    at: 'nav',
    languages: ['so', 'nb'],
    guardians: [leyla(true)],
  },
]
