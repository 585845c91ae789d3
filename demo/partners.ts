import type { Partner } from './course/model.ts'

/** The services that come in where more than one is needed, with who comes. */
export const partners = {
  ppt: {
    service: 'ppt',
    leader: 'tor',
    employee: 'marit',
    task: 'Råd om språk og læring',
    why: 'PPT kan se på språk og læring sammen med oss.',
    measure: 'Observere og gi råd i gruppa',
  },
  pptJorunn: {
    service: 'ppt',
    leader: 'tor',
    employee: 'jorunn',
    task: 'Råd om trivsel og læring',
    why: 'PPT kan hjelpe oss å legge opp dagen.',
    measure: 'Råd om dagsplanen annenhver uke',
  },
  helsestasjonen: {
    service: 'helsestasjonen',
    leader: 'ellinor',
    employee: 'ingrid',
    task: 'Søvn, mat og helse',
    why: 'Helsesykepleier kan hjelpe med søvn og mat.',
    measure: 'Samtale om søvn og hverdag',
  },
  skolehelse: {
    service: 'helsestasjonen',
    leader: 'ellinor',
    employee: 'mona',
    task: 'Noen å snakke med',
    why: 'Helsesykepleier kan være en trygg voksen å snakke med.',
    measure: 'Fast samtale hver uke',
  },
  barnevern: {
    service: 'barnevern',
    leader: 'randi',
    employee: 'hanne',
    task: 'Hjelp til familien hjemme',
    why: 'Barneverntjenesten kan gi råd og hjelp hjemme.',
    measure: 'Veiledning hjemme hver uke',
  },
  nav: {
    service: 'nav',
    leader: 'kjell',
    employee: 'per',
    task: 'Arbeid, økonomi og bolig',
    why: 'NAV kan hjelpe familien med økonomi og fritid.',
    measure: 'Fritidskort og samtale om økonomi',
  },
  utekontakten: {
    service: 'utekontakten',
    leader: 'siri',
    employee: 'mats',
    task: 'En voksen utenfor skolen',
    why: 'Utekontakten kan følge til og fra, og finne på noe sammen.',
    measure: 'Møtes to kvelder i uka',
  },
  bup: {
    service: 'bup',
    leader: 'silje',
    employee: 'are',
    task: 'Råd om hva som hjelper',
    why: 'BUP kan hjelpe oss å forstå hva som skal til.',
    measure: 'Samtaler og råd til de voksne',
  },
} as const satisfies Record<string, Partner>
