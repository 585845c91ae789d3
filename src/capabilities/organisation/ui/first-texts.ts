import { defineTexts } from '../../../web/texts/index.ts'

/** The first steps in a new municipality. */
export const firstTexts = defineTexts({
  nb: {
    title: 'Slik kommer {municipality} i gang',
    services: 'Legg inn tjenestene: skoler, barnehager, helsestasjon og de andre. Fra en fil går det fortest.',
    oneByOne: 'Legg inn én og én',
    people: 'Legg inn de ansatte, fra en fil eller hver for seg.',
    toPeople: 'Se folk',
    roles:
      'Gi hver enhet en leder, og velg hvem som er BTI-koordinator og personvernombud. Rollene gir du på siden til den ansatte.',
    phones: 'BTI-koordinatoren går gjennom nivåer og frister, og ringer nummeret til barnevernvakta før det bekreftes.',
    toPhones: 'Se numrene',
    file: 'Hent inn fra fil',
    all: 'Alle innstillinger',
  },
  nn: {
    title: 'Slik kjem {municipality} i gang',
    services: 'Legg inn tenestene: skular, barnehagar, helsestasjon og dei andre. Frå ei fil går det fortast.',
    oneByOne: 'Legg inn éi og éi',
    people: 'Legg inn dei tilsette, frå ei fil eller kvar for seg.',
    toPeople: 'Sjå folk',
    roles:
      'Gi kvar eining ein leiar, og vel kven som er BTI-koordinator og personvernombod. Rollene gir du på sida til den tilsette.',
    phones:
      'BTI-koordinatoren går gjennom nivå og fristar, og ringjer nummeret til barnevernvakta før det blir stadfesta.',
    toPhones: 'Sjå nummera',
    file: 'Hent inn frå fil',
    all: 'Alle innstillingar',
  },
})
