import { defineTexts } from '../../web/texts/define.ts'

/** Around the child's screen. */
export const childAppTexts = defineTexts({
  nb: {
    start: 'Hei! Hva vil du?',
    act: '{act, select, mood {Sånn har jeg det} helps {Hva hjelper?} tell {Si noe} other {Ikke si}}',
    meeting: 'Møtet mitt',
    help: 'Jeg trenger hjelp nå',
    helpText: 'Du kan ringe. Det koster ikke noe. Du kan også si det til en voksen du er trygg på.',
    alarm: 'Alarmtelefonen for barn og unge',
    police: 'Politiet',
    finish: 'Ferdig',
    closed: 'Nå er du ferdig',
    giveBack: 'Gi skjermen til den voksne.',
    logIn: 'Voksen: Logg inn',
    soon: 'Snart er tiden ute. Send det du vil si nå.',
    notSent: 'Det ble ikke sendt',
    unsent: 'Det du holdt på med, er borte. Si det til en voksen du er trygg på, eller spør om å få prøve igjen.',
    openYet: 'Det er ikke nett. Skjermen lukkes av seg selv om litt. Gi den til den voksne nå.',
  },
  nn: {
    start: 'Hei! Kva vil du?',
    act: '{act, select, mood {Slik har eg det} helps {Kva hjelper?} tell {Sei noko} other {Ikkje sei}}',
    meeting: 'Møtet mitt',
    help: 'Eg treng hjelp no',
    helpText: 'Du kan ringje. Det kostar ikkje noko. Du kan òg seie det til ein vaksen du er trygg på.',
    alarm: 'Alarmtelefonen for barn og unge',
    police: 'Politiet',
    finish: 'Ferdig',
    closed: 'No er du ferdig',
    giveBack: 'Gi skjermen til den vaksne.',
    logIn: 'Vaksen: Logg inn',
    soon: 'Snart er tida ute. Send det du vil seie no.',
    notSent: 'Det blei ikkje sendt',
    unsent: 'Det du heldt på med, er borte. Sei det til ein vaksen du er trygg på, eller spør om å få prøve igjen.',
    openYet: 'Det er ikkje nett. Skjermen blir lukka av seg sjølv om litt. Gi han til den vaksne no.',
  },
})
