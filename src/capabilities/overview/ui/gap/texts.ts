import { defineTexts } from '../../../../web/texts/index.ts'

/** What is not in place, why that is a gap, and what to press; for those who see the case. */
export const gapTexts = defineTexts({
  nb: {
    holder: 'Ingen har sagt ja til å holde pinnen',
    holderWhy: 'Lederen passer på til noen sier ja. Familien trenger én fast person.',
    holderPress: 'Gi pinnen videre',
    unanswered:
      '{ask, select, baton {{to} har ikke svart på tilbudet om pinnen} deputy {{to} har ikke svart på om å være stedfortreder} participation {{to} har ikke svart på invitasjonen} consent {{to} har ikke svart på spørsmålet om deling} meeting {{to} har ikke svart på innkallingen} minutes {{to} har ikke svart på referatet} advice {{to} har ikke gitt råd ennå} other {{to} har ikke svart}}',
    unansweredWhy:
      '{opened, select, true {Spørsmålet er åpnet, men ikke besvart innen fristen.} other {Spørsmålet er ikke åpnet. Kanskje har det ikke kommet fram.}}',
    unansweredPress:
      '{ask, select, baton {Se tilbudet} deputy {Se tilbudet} participation {Se invitasjonen} consent {Se spørsmålet} meeting {Se innkallingen} minutes {Se referatet} other {Se spørsmålet}}',
    someone: 'Mottakeren',
    step: 'Fristen for «{step}» er gått ut',
    stepNameless: 'Fristen for steget er gått ut',
    stepWhy: 'Dere avtalte en frist, slik at barnet ikke blir ventende.',
    stepPress: 'Gå til steget',
    silent: 'Ingen har skrevet i loggen på {days} dager',
    silentWhy: 'Når loggen står stille, vet ingen om hjelpen virker.',
    silentPress: 'Skriv i loggen',
    consent: 'Samtykket til {to} går ut {until}',
    consentWhy: 'Uten et nytt ja ser ikke {to} mer etter den dagen.',
    consentPress: 'Be om et nytt ja',
    measure: '«{title}» er ikke evaluert',
    measureNameless: 'Et tiltak er ikke evaluert',
    measureWhy: 'Dagen for evaluering er passert. Ingen vet om tiltaket hjelper.',
    measurePress: 'Evaluer',
    remind: 'Minn {name} på det',
    reminded: '{name} har fått en påminnelse',
    remindedOn: 'Påminnelse sendt {day}.',
    since: '{day} ({open})',
    you: 'deg',
    nobody: 'ingen ennå',
  },
  nn: {
    holder: 'Ingen har sagt ja til å halde pinnen',
    holderWhy: 'Leiaren passar på til nokon seier ja. Familien treng éin fast person.',
    holderPress: 'Gi pinnen vidare',
    unanswered:
      '{ask, select, baton {{to} har ikkje svart på tilbodet om pinnen} deputy {{to} har ikkje svart på om å vere stedfortredar} participation {{to} har ikkje svart på invitasjonen} consent {{to} har ikkje svart på spørsmålet om deling} meeting {{to} har ikkje svart på innkallinga} minutes {{to} har ikkje svart på referatet} advice {{to} har ikkje gitt råd enno} other {{to} har ikkje svart}}',
    unansweredWhy:
      '{opened, select, true {Spørsmålet er opna, men ikkje svart på innan fristen.} other {Spørsmålet er ikkje opna. Kanskje har det ikkje kome fram.}}',
    unansweredPress:
      '{ask, select, baton {Sjå tilbodet} deputy {Sjå tilbodet} participation {Sjå invitasjonen} consent {Sjå spørsmålet} meeting {Sjå innkallinga} minutes {Sjå referatet} other {Sjå spørsmålet}}',
    someone: 'Mottakaren',
    step: 'Fristen for «{step}» er gått ut',
    stepNameless: 'Fristen for steget er gått ut',
    stepWhy: 'De avtala ein frist, slik at barnet ikkje blir ståande og vente.',
    stepPress: 'Gå til steget',
    silent: 'Ingen har skrive i loggen på {days} dagar',
    silentWhy: 'Når loggen står stille, veit ingen om hjelpa verkar.',
    silentPress: 'Skriv i loggen',
    consent: 'Samtykket til {to} går ut {until}',
    consentWhy: 'Utan eit nytt ja ser ikkje {to} meir etter den dagen.',
    consentPress: 'Be om eit nytt ja',
    measure: '«{title}» er ikkje evaluert',
    measureNameless: 'Eit tiltak er ikkje evaluert',
    measureWhy: 'Dagen for evaluering er passert. Ingen veit om tiltaket hjelper.',
    measurePress: 'Evaluer',
    remind: 'Minn {name} på det',
    reminded: '{name} har fått ei påminning',
    remindedOn: 'Påminning send {day}.',
    since: '{day} ({open})',
    you: 'deg',
    nobody: 'ingen enno',
  },
})
