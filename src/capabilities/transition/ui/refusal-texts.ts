import { defineTexts } from '../../../web/texts/index.ts'

/** Why something about a transition cannot be done, and what would help. */
export const refusalTexts = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'transition.passage_unknown': {
      nb: 'Denne overgangen kan ikke begynne her. Velg en annen, eller en annen tjeneste som sender.',
      nn: 'Denne overgangen kan ikkje ta til her. Vel ein annan, eller ei anna teneste som sender.',
    },
    'transition.begun_already': {
      nb: 'Denne overgangen er alt i gang, eller noen har sagt at den ikke blir noe av.',
      nn: 'Denne overgangen er alt i gang, eller nokon har sagt at han ikkje blir noko av.',
    },
    'transition.not_ahead': {
      nb: 'Dagen er passert. Velg en dag fra i dag.',
      nn: 'Dagen er passert. Vel ein dag frå i dag.',
    },
    'transition.over': {
      nb: 'Overgangen er ferdig. Last siden på nytt.',
      nn: 'Overgangen er ferdig. Last sida på nytt.',
    },
    'transition.block_unknown': {
      nb: 'Denne delen finnes ikke lenger. Last siden på nytt.',
      nn: 'Denne delen finst ikkje lenger. Last sida på nytt.',
    },
    'transition.pick_unknown': {
      nb: 'Noe du valgte, kan ikke være med. Last siden på nytt.',
      nn: 'Noko du valde, kan ikkje vere med. Last sida på nytt.',
    },
    'transition.nothing_written': {
      nb: 'Skriv noe, eller velg noe fra planen.',
      nn: 'Skriv noko, eller vel noko frå planen.',
    },
    'transition.cannot_receive': {
      nb: 'Denne kan ikke ta imot. Velg en annen.',
      nn: 'Denne kan ikkje ta imot. Vel ein annan.',
    },
    'transition.asked_in_person': {
      nb: 'Du er spurt selv. Si ja eller nei. Sier du nei, kan den som sender, spørre en annen.',
      nn: 'Du er spurd sjølv. Sei ja eller nei. Seier du nei, kan den som sender, spørje ein annan.',
    },
    'transition.sent_already': {
      nb: 'En annen tjeneste er spurt om å ta imot. Vent på svaret.',
      nn: 'Ei anna teneste er spurd om å ta imot. Vent på svaret.',
    },
    'transition.nobody_to_ask': {
      nb: 'Ingen kan svare for barnet nå. Se hvem som må svare, under Team og samtykke.',
      nn: 'Ingen kan svare for barnet no. Sjå kven som må svare, under Team og samtykke.',
    },
    'transition.not_asked_yet': {
      nb: 'Familien er ikke spurt ennå.',
      nn: 'Familien er ikkje spurd enno.',
    },
    'transition.not_a_giver': {
      nb: 'Denne personen skal ikke svare for denne delen.',
      nn: 'Denne personen skal ikkje svare for denne delen.',
    },
    'transition.block_changed': {
      nb: 'Teksten er endret siden du leste den. Les den på nytt, og svar igjen.',
      nn: 'Teksten er endra sidan du las han. Les han på nytt, og svar igjen.',
    },
    'transition.paper_where': {
      nb: 'Skriv hvor papiret ligger, når svaret kom på papir.',
      nn: 'Skriv kvar papiret ligg, når svaret kom på papir.',
    },
    'transition.family_not_asked': {
      nb: 'Spør familien om hva som kan bli med, først.',
      nn: 'Spør familien om kva som kan bli med, først.',
    },
    'transition.consent_missing': {
      nb: 'Familien har ikke sagt ja til at denne tjenesten kan se noe. Be om samtykke først.',
      nn: 'Familien har ikkje sagt ja til at denne tenesta kan sjå noko. Be om samtykke først.',
    },
    'transition.answered': {
      nb: 'Dette er alt besvart, eller noen andre er spurt.',
      nn: 'Dette er alt svart på, eller nokon andre er spurde.',
    },
    'transition.reason_unknown': {
      nb: 'Velg en grunn fra lista.',
      nn: 'Vel ein grunn frå lista.',
    },
    'transition.not_received': {
      nb: 'Ingen har tatt imot ennå.',
      nn: 'Ingen har teke imot enno.',
    },
    'transition.too_early': {
      nb: 'Det er for tidlig. Du blir spurt når dagen kommer.',
      nn: 'Det er for tidleg. Du blir spurd når dagen kjem.',
    },
    'transition.checked_already': {
      nb: 'Noen har alt sagt hvordan det går.',
      nn: 'Nokon har alt sagt korleis det går.',
    },
  },
})
