import { defineTexts } from '../../../web/texts/index.ts'

/** What the refusals of this room say. */
export const disclosureRefusals = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'disclosure.receiver_unknown': {
      nb: 'Velg en annen tjeneste enn din egen. Tjenesten må være i drift.',
      nn: 'Vel ei anna teneste enn di eiga. Tenesta må vere i drift.',
    },
    'disclosure.ground_unknown': {
      nb: 'Den grunnen kan ikke brukes her. Velg en annen.',
      nn: 'Den grunnen kan ikkje brukast her. Vel ein annan.',
    },
    'disclosure.ground_must_stay': {
      nb: 'Denne grunnen kan ikke slås av. Den er en plikt, eller familiens eget valg.',
      nn: 'Denne grunnen kan ikkje slåast av. Han er ei plikt, eller familien sitt eige val.',
    },
    'disclosure.necessity_missing': {
      nb: 'Skriv hvorfor det er nødvendig.',
      nn: 'Skriv kvifor det er nødvendig.',
    },
    'disclosure.proportionality_missing': {
      nb: 'Skriv hvorfor dette ikke er mer inngripende enn det må være.',
      nn: 'Skriv kvifor dette ikkje er meir inngripande enn det må vere.',
    },
    'disclosure.told_in_future': {
      nb: 'Dagen har ikke vært ennå. Velg i dag eller en dag før.',
      nn: 'Dagen har ikkje vore enno. Vel i dag eller ein dag før.',
    },
    'disclosure.check_before': {
      nb: 'Velg i dag eller en dag som kommer.',
      nn: 'Vel i dag eller ein dag som kjem.',
    },
    'disclosure.check_too_late': {
      nb: 'Det må vurderes igjen tidligere. Velg en dag som er nærmere.',
      nn: 'Det må vurderast igjen tidlegare. Vel ein dag som er nærmare.',
    },
    'disclosure.untold_reason_unknown': {
      nb: 'Velg hvorfor familien ikke kan få vite det nå.',
      nn: 'Vel kvifor familien ikkje kan få vite det no.',
    },
    'disclosure.no_sight': {
      nb: 'Denne grunnen gir ingen lov til å se i saken. Velg tema, eller la være å gi innsyn.',
      nn: 'Denne grunnen gir ingen lov til å sjå i saka. Vel tema, eller lat vere å gi innsyn.',
    },
    'disclosure.sight_ends_before': {
      nb: 'Innsynet må slutte etter i dag.',
      nn: 'Innsynet må slutte etter i dag.',
    },
    'disclosure.sight_too_long': {
      nb: 'Uten samtykke kan innsynet vare i 30 dager. Skal det vare lenger, må familien spørres.',
      nn: 'Utan samtykke kan innsynet vare i 30 dagar. Skal det vare lenger, må familien spørjast.',
    },
    'disclosure.person_unknown': {
      nb: 'Den du valgte, arbeider ikke i den tjenesten nå.',
      nn: 'Den du valde, arbeider ikkje i den tenesta no.',
    },
    'disclosure.unknown': {
      nb: 'Vi finner den ikke. Last siden på nytt.',
      nn: 'Vi finn han ikkje. Last sida på nytt.',
    },
    'disclosure.already_told': {
      nb: 'Familien har alt fått vite det.',
      nn: 'Familien har alt fått vite det.',
    },
    'disclosure.not_found': {
      nb: 'Vi finner ingen sak du kan åpne slik. Sjekk nummeret. Er barnet i fare, ring først.',
      nn: 'Vi finn inga sak du kan opne slik. Sjekk nummeret. Er barnet i fare, ring først.',
    },
    'disclosure.sees_already': {
      nb: 'Du ser alt i saken allerede. Du trenger ikke nødtilgang.',
      nn: 'Du ser alt i saka allereie. Du treng ikkje naudtilgang.',
    },
  },
})
