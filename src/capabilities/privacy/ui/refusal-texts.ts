import { defineTexts } from '../../../web/texts/index.ts'

/** What the refusals of this room say. */
export const privacyRefusals = defineTexts({
  nb: {},
  nn: {},
  refusals: {
    'privacy.child_unknown': {
      nb: 'Du kan bare be om dette for barn du svarer for. Den som er myndig, ber selv.',
      nn: 'Du kan berre be om dette for barn du svarar for. Den som er myndig, ber sjølv.',
    },
    'privacy.say_what': { nb: 'Skriv hva det gjelder.', nn: 'Skriv kva det gjeld.' },
    'privacy.asked_already': {
      nb: 'Dette har du alt bedt om. Svaret kommer her.',
      nn: 'Dette har du alt bede om. Svaret kjem her.',
    },
    'privacy.day_ahead': { nb: 'Dagen må ha vært.', nn: 'Dagen må ha vore.' },
    'privacy.not_restricted': { nb: 'Dette er ikke begrenset nå.', nn: 'Dette er ikkje avgrensa no.' },
    'privacy.lifted_already': {
      nb: 'Det er alt bestemt at begrensningen opphører.',
      nn: 'Det er alt avgjort at avgrensinga tek slutt.',
    },
    'privacy.nothing_to_correct': {
      nb: 'Her er det ikke noe som skal rettes.',
      nn: 'Her er det ikkje noko som skal rettast.',
    },
    'privacy.corrected_already': { nb: 'Dette er alt rettet.', nn: 'Dette er alt retta.' },
    'privacy.case_unknown': {
      nb: 'Vi finner ingen slik sak. Se om saksnummeret er riktig.',
      nn: 'Vi finn inga slik sak. Sjå om saksnummeret er rett.',
    },
    'privacy.held_already': {
      nb: 'Ingenting i denne saken blir slettet fra før.',
      nn: 'Ingenting i denne saka blir sletta frå før.',
    },
    'privacy.answered': { nb: 'Kravet er alt besvart.', nn: 'Kravet er alt svara på.' },
    'privacy.extended_already': {
      nb: 'Fristen er alt gjort lengre. Det kan bare gjøres én gang.',
      nn: 'Fristen er alt gjord lengre. Det kan berre gjerast éin gong.',
    },
    'privacy.too_late_to_extend': {
      nb: 'Fristen er ute. Svar så snart du kan.',
      nn: 'Fristen er ute. Svar så snart du kan.',
    },
  },
})
