import { defineTexts } from '../../../web/texts/index.ts'

/** What Hjem says while somebody only wonders. */
export const heardTexts = defineTexts({
  nb: {
    since: 'Fra {day}',
    told: '{who} fortalte deg om det {day}.',
    finding: 'Vi finner ut hva {name} trenger.',
    by: 'Senest {day}',
    decides: 'Da bestemmer vi hva vi gjør, og sier det til deg.',
    late: 'Dette skulle vi ha bestemt {day}. Ring {who} og spør.',
    decided:
      '{outcome, select, ended {Det trengs ikke mer nå.} own_service {{service} hjelper {name} videre.} with_others {Flere kan hjelpe {name}, hvis du vil.} other {Vi gjør noe med miljøet rundt {name}.}}',
    after:
      '{outcome, select, ended {Si fra når du vil, hvis noe endrer seg.} with_others {Vi spør deg før andre hjelpere får vite noe.} other {Ring {who} hvis du lurer på noe.}}',
    wonder: 'Dette lurer vi på',
    wondered: 'Dette lurte vi på',
    strengths: 'Det som går bra',
    seen: 'Det vi har sett',
    because: 'Derfor ble det slik',
    readAll: 'Les alt som står',
    talkWith: 'Snakk med {name}',
    talkText: 'Spør om alt du lurer på. Fortell gjerne hva du ser hjemme.',
    noPhone: 'Vi har ikke lagt inn telefonnummer. Ta kontakt med {service}.',
    whoHelps: 'Ingen flere er med',
    whoHelpsText: 'Til vanlig spør vi deg før andre hjelpere får vite noe.',
  },
  nn: {
    since: 'Frå {day}',
    told: '{who} fortalde deg om det {day}.',
    finding: 'Vi finn ut kva {name} treng.',
    by: 'Seinast {day}',
    decides: 'Då bestemmer vi kva vi gjer, og seier det til deg.',
    late: 'Dette skulle vi ha bestemt {day}. Ring {who} og spør.',
    decided:
      '{outcome, select, ended {Det trengst ikkje meir no.} own_service {{service} hjelper {name} vidare.} with_others {Fleire kan hjelpe {name}, om du vil.} other {Vi gjer noko med miljøet rundt {name}.}}',
    after:
      '{outcome, select, ended {Sei frå når du vil, om noko endrar seg.} with_others {Vi spør deg før andre hjelparar får vite noko.} other {Ring {who} om du lurer på noko.}}',
    wonder: 'Dette lurer vi på',
    wondered: 'Dette lurte vi på',
    strengths: 'Det som går bra',
    seen: 'Det vi har sett',
    because: 'Derfor vart det slik',
    readAll: 'Les alt som står',
    talkWith: 'Snakk med {name}',
    talkText: 'Spør om alt du lurer på. Fortel gjerne kva du ser heime.',
    noPhone: 'Vi har ikkje lagt inn telefonnummer. Ta kontakt med {service}.',
    whoHelps: 'Ingen fleire er med',
    whoHelpsText: 'Til vanleg spør vi deg før andre hjelparar får vite noko.',
  },
})
