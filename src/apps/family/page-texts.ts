import { defineTexts } from '../../web/texts/define.ts'

/** What the pages are called that put several capabilities together. */
export const pageTexts = defineTexts({
  nb: {
    meetings: 'Møter og referater',
    meetingsWhere: 'Der står når vi møtes, hva vi skrev, og hva du mener om det.',
    toMeetings: 'Se møtene',
    mine: 'Mitt',
    mineIntro:
      '{me, select, yes {Her skriver du selv. Du velger hvem som leser. Ingen andre kan endre det.} other {Her skriver du selv. Ingen andre kan endre det.}}',
    wants: '{me, select, yes {Målene mine} other {Målene våre}}',
    more: 'Mer som er ditt',
    toOne: 'Er det noe bare én skal lese? Send en melding til den som hjelper.',
    toMessages: 'Skriv til noen som hjelper',
    toFeedback: 'Si hva du syns om hjelpen',
    plan: 'Planen vår',
    concerns: 'Dette har noen lurt på',
    concernsIntro: 'Du har hørt om det i en samtale. Her kan du lese det som står.',
    given: 'Se hva {service} har kunnet lese',
    hideGiven: 'Skjul hva {service} har kunnet lese',
    insight: 'Hvem kan se hva',
    insightOf: 'Hvem kan se hva om {child}',
    insightIntro: 'Til vanlig spør vi deg før andre hjelpere får vite noe.',
  },
  nn: {
    meetings: 'Møte og referat',
    meetingsWhere: 'Der står når vi møtest, kva vi skreiv, og kva du meiner om det.',
    toMeetings: 'Sjå møta',
    mine: 'Mitt',
    mineIntro:
      '{me, select, yes {Her skriv du sjølv. Du vel kven som les. Ingen andre kan endre det.} other {Her skriv du sjølv. Ingen andre kan endre det.}}',
    wants: '{me, select, yes {Måla mine} other {Måla våre}}',
    more: 'Meir som er ditt',
    toOne: 'Er det noko berre éin skal lese? Send ei melding til den som hjelper.',
    toMessages: 'Skriv til nokon som hjelper',
    toFeedback: 'Sei kva du synest om hjelpa',
    plan: 'Planen vår',
    concerns: 'Dette har nokon lurt på',
    concernsIntro: 'Du har høyrt om det i ein samtale. Her kan du lese det som står.',
    given: 'Sjå kva {service} har kunna lese',
    hideGiven: 'Skjul kva {service} har kunna lese',
    insight: 'Kven kan sjå kva',
    insightOf: 'Kven kan sjå kva om {child}',
    insightIntro: 'Til vanleg spør vi deg før andre hjelparar får vite noko.',
  },
})
