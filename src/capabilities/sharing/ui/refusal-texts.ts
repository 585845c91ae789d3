import { defineTexts } from '../../../web/texts/index.ts'

/** Why something about consent cannot be done. */
export const refusalTexts = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'consent.own_service': {
      nb: 'Denne tjenesten har saken og ser den uansett. Dere trenger ikke spørre familien for den.',
      nn: 'Denne tenesta har saka og ser ho uansett. De treng ikkje spørje familien for ho.',
    },
    'consent.service_unknown': {
      nb: 'Denne tjenesten finnes ikke lenger. Velg en annen.',
      nn: 'Denne tenesta finst ikkje lenger. Vel ei anna.',
    },
    'consent.purpose_unknown': {
      nb: 'Velg hva det skal brukes til.',
      nn: 'Vel kva det skal brukast til.',
    },
    'consent.ends_before': {
      nb: 'Datoen har allerede vært. Velg en dag fra i morgen.',
      nn: 'Datoen har alt vore. Vel ein dag frå i morgon.',
    },
    'consent.too_long': {
      nb: 'Så lenge kan et samtykke ikke gjelde i kommunen. Velg en tidligere dag.',
      nn: 'Så lenge kan eit samtykke ikkje gjelde i kommunen. Vel ein tidlegare dag.',
    },
    'consent.nobody_to_ask': {
      nb: 'Ingen foresatte med foreldreansvar er skrevet inn. Legg dem til først.',
      nn: 'Ingen føresette med foreldreansvar er skrivne inn. Legg dei til først.',
    },
    'consent.not_a_giver': {
      nb: 'Denne personen skal ikke svare for barnet nå.',
      nn: 'Denne personen skal ikkje svare for barnet no.',
    },
    'consent.not_asked': {
      nb: 'Ingen spør om dette nå. Snakk med den som holder pinnen, så kan dere bli spurt.',
      nn: 'Ingen spør om dette no. Snakk med den som held pinnen, så kan de bli spurde.',
    },
    'consent.nothing_to_renew': {
      nb: 'Du har ikke noe ja her å forlenge.',
      nn: 'Du har ikkje noko ja her å forlengje.',
    },
    'consent.paper_where': {
      nb: 'Skriv hvor papiret ligger.',
      nn: 'Skriv kvar papiret ligg.',
    },
    'consent.maturity_missing': {
      nb: 'Ungdommen svarer alene. Skriv kort hvorfor ungdommen kan det.',
      nn: 'Ungdommen svarer åleine. Skriv kort kvifor ungdommen kan det.',
    },
    'consent.nothing_to_withdraw': {
      nb: 'Du har ikke noe ja her å ta tilbake. Tjenesten ser ikke noe på grunn av deg.',
      nn: 'Du har ikkje noko ja her å ta tilbake. Tenesta ser ikkje noko på grunn av deg.',
    },
  },
})
