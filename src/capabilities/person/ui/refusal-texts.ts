import { defineTexts } from '../../../web/texts/index.ts'

/** Why something about a child or a guardian cannot be done. */
export const refusalTexts = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'person.no_date': {
      nb: 'Skriv fødselsdato, eller termin for et barn som ikke er født.',
      nn: 'Skriv fødselsdato, eller termin for eit barn som ikkje er fødd.',
    },
    'person.number_wrong': {
      nb: 'Fødselsnummeret stemmer ikke. Se om et siffer er feil, eller la feltet stå tomt.',
      nn: 'Fødselsnummeret stemmer ikkje. Sjå om eit siffer er feil, eller lat feltet stå tomt.',
    },
    'person.place_unknown': {
      nb: 'Denne barnehagen eller skolen finnes ikke her. Velg en annen.',
      nn: 'Denne barnehagen eller skulen finst ikkje her. Vel ein annan.',
    },
    'person.ask_leader': {
      nb: 'Dette kan ikke skrives inn herfra. Be lederen din se på det.',
      nn: 'Dette kan ikkje skrivast inn herifrå. Be leiaren din sjå på det.',
    },
    'person.already_there': {
      nb: 'Barnet finnes alt her. Søk på navnet.',
      nn: 'Barnet finst alt her. Søk på namnet.',
    },
    'person.loosens': {
      nb: 'Dette ville gitt mindre vern av adressen. Det kan ikke én person gjøre alene. Snakk med lederen din.',
      nn: 'Dette ville gitt mindre vern av adressa. Det kan ikkje éin person gjere åleine. Snakk med leiaren din.',
    },
    'person.responsibility_stated': {
      nb: 'Foreldreansvar må komme fra Folkeregisteret, en domstol eller barnevernet. Det er ikke nok at noen sier det.',
      nn: 'Foreldreansvar må kome frå Folkeregisteret, ein domstol eller barnevernet. Det er ikkje nok at nokon seier det.',
    },
    'person.responsibility_leader': {
      nb: 'Hvem som har foreldreansvar, skrives inn av en som arbeider med barnets sak, eller av lederen der barnet går. Be lederen din se på det.',
      nn: 'Kven som har foreldreansvar, skriv ein som arbeider med saka til barnet, eller leiaren der barnet går. Be leiaren din sjå på det.',
    },
    'person.guardian_already': {
      nb: 'Denne personen er alt skrevet inn for barnet.',
      nn: 'Denne personen er alt skriven inn for barnet.',
    },
    'person.already_ended': {
      nb: 'Dette er alt avsluttet.',
      nn: 'Dette er alt avslutta.',
    },
    'person.ends_before': {
      nb: 'Dagen er før det begynte. Velg en senere dag.',
      nn: 'Dagen er før det byrja. Vel ein seinare dag.',
    },
  },
})
