import { defineTexts } from '../../../web/texts/index.ts'

/** For who holds: what each guardian has said, and writing it in. */
export const contactStaffTexts = defineTexts({
  nb: {
    title: 'Hvem som ser hvordan foresatte nås',
    intro:
      'Hver foresatt velger selv hva det andre hjemmet ser. Uten et ja ser de ingenting. Skriv inn her når noen har sagt det på papir, på telefon eller til deg.',
    may: '{other} kan se {what, select, none {ingenting} other {{fields}}}',
    whose: 'Om {name}',
    phone: 'telefon',
    email: 'e-post',
    address: 'adresse',
    write: 'Skriv inn',
    writeFor: 'Skriv inn hva {other} kan se om {name}',
    how: 'Hvordan sa {name} det?',
    paper: 'På papir',
    phoneHow: 'På telefon',
    met: 'Til meg',
    save: 'Lagre',
    saved: 'Lagret. {name} kan lese at du skrev det inn.',
  },
  nn: {
    title: 'Kven som ser korleis føresette kan nåast',
    intro:
      'Kvar føresett vel sjølv kva den andre heimen ser. Utan eit ja ser dei ingenting. Skriv inn her når nokon har sagt det på papir, på telefon eller til deg.',
    may: '{other} kan sjå {what, select, none {ingenting} other {{fields}}}',
    whose: 'Om {name}',
    phone: 'telefon',
    email: 'e-post',
    address: 'adresse',
    write: 'Skriv inn',
    writeFor: 'Skriv inn kva {other} kan sjå om {name}',
    how: 'Korleis sa {name} det?',
    paper: 'På papir',
    phoneHow: 'På telefon',
    met: 'Til meg',
    save: 'Lagre',
    saved: 'Lagra. {name} kan lese at du skreiv det inn.',
  },
})
