import { defineTexts } from '../../../../web/texts/index.ts'

/** What a birthday changes, as those who work with the case read it. */
export const thresholdTexts = defineTexts({
  nb: {
    title: 'Før bursdagen',
    head: '{child} {passed, select, true {fylte} other {fyller}} {age} år {day}',
    means:
      '{kind, select, owns {{passed, select, true {Saken er {child} sin egen. Foreldrene ser bare det {child} sier ja til, og det de sa ja til, gjelder ikke lenger.} other {Da er saken {child} sin egen. Foreldrenes innsyn og samtykker slutter, hvis ikke {child} sier ja.}}} says_yes_alone {Fra da svarer {child} alene for noen tjenester. Hvilke, står under «Hvem må svare for barnet».} says_yes_too {Fra da må også {child} si ja før noen tjenester får vite noe. Hvilke, står under «Hvem må svare for barnet».} other {Fra da får {child} egne sider.}}',
    asked: 'Spurt {day}. Foreldrene har fått vite at det nærmer seg.',
    notAnswered: 'Ikke svart ennå. Svar er ønsket innen {day}.',
    answered:
      'Svarte {day}{method, select, portal { på egen side} paper { på papir, skrevet inn av {by}} other { muntlig, skrevet inn av {by}}}.',
    services: 'Ser noe fordi foreldrene har sagt ja, og trenger {child} sitt ja: {names}.',
    heard: '{child} vil at vi hører på',
    unseen: '{child} vil ikke at foreldrene ser',
    unseenWhy: 'Dette skjuler ikke noe av seg selv. Se «Skjult for foresatte», og snakk med {child}.',
    parent:
      '{name}: {sees, select, none {ser ingenting etterpå} unknown {ikke bestemt hva som vises} other {ser {topics} etterpå}}',
    register: 'Skriv inn svaret',
    registerAgain: 'Skriv inn et nytt svar',
    dialog: 'Svaret fra {child}',
    dialogIntro: 'Spørsmålene står slik {child} leser dem. Les dem høyt, eller skriv av papiret. Bare {child} svarer.',
    method: 'Hvordan svarte {child}?',
    oral: 'Muntlig',
    paper: 'På papir',
    archive: 'Hvor ligger papiret?',
    save: 'Lagre svaret',
    nothing: '{child} vil ikke svare',
    saidNothing:
      'Ville ikke svare {day}{method, select, portal {} other {, skrevet inn av {by}}}. Ingen spør igjen, og {child} kan svare når som helst.',
    saved: 'Svaret er lagret.',
    missing: 'Må fylles ut.',
    now: '{child} fyller {age} år {day}. {answered, select, true {{child} har svart på hva som skal gjelde da.} other {{child} er spurt og har ikke svart ennå.}}',
    nowPassed: '{child} har fylt {age} år og har ikke svart på hva foreldrene kan se.',
    see: 'Se hva som endrer seg',
  },
  nn: {
    title: 'Før bursdagen',
    head: '{child} {passed, select, true {fylte} other {fyller}} {age} år {day}',
    means:
      '{kind, select, owns {{passed, select, true {Saka er {child} si eiga. Foreldra ser berre det {child} seier ja til, og det dei sa ja til, gjeld ikkje lenger.} other {Då er saka {child} si eiga. Innsynet og samtykka til foreldra sluttar, om ikkje {child} seier ja.}}} says_yes_alone {Frå då svarer {child} åleine for nokre tenester. Kva for nokre, står under «Kven må svare for barnet».} says_yes_too {Frå då må også {child} seie ja før nokre tenester får vite noko. Kva for nokre, står under «Kven må svare for barnet».} other {Frå då får {child} eigne sider.}}',
    asked: 'Spurd {day}. Foreldra har fått vite at det nærmar seg.',
    notAnswered: 'Ikkje svart enno. Svar er ønskt innan {day}.',
    answered:
      'Svarte {day}{method, select, portal { på eiga side} paper { på papir, skrive inn av {by}} other { munnleg, skrive inn av {by}}}.',
    services: 'Ser noko fordi foreldra har sagt ja, og treng eit ja frå {child}: {names}.',
    heard: '{child} vil at vi høyrer på',
    unseen: '{child} vil ikkje at foreldra ser',
    unseenWhy: 'Dette skjuler ikkje noko av seg sjølv. Sjå «Skjult for føresette», og snakk med {child}.',
    parent:
      '{name}: {sees, select, none {ser ingenting etterpå} unknown {ikkje bestemt kva som blir vist} other {ser {topics} etterpå}}',
    register: 'Skriv inn svaret',
    registerAgain: 'Skriv inn eit nytt svar',
    dialog: 'Svaret frå {child}',
    dialogIntro: 'Spørsmåla står slik {child} les dei. Les dei høgt, eller skriv av papiret. Berre {child} svarer.',
    method: 'Korleis svarte {child}?',
    oral: 'Munnleg',
    paper: 'På papir',
    archive: 'Kvar ligg papiret?',
    save: 'Lagre svaret',
    nothing: '{child} vil ikkje svare',
    saidNothing:
      'Ville ikkje svare {day}{method, select, portal {} other {, skrive inn av {by}}}. Ingen spør igjen, og {child} kan svare når som helst.',
    saved: 'Svaret er lagra.',
    missing: 'Må fyllast ut.',
    now: '{child} fyller {age} år {day}. {answered, select, true {{child} har svart på kva som skal gjelde då.} other {{child} er spurd og har ikkje svart enno.}}',
    nowPassed: '{child} har fylt {age} år og har ikkje svart på kva foreldra kan sjå.',
    see: 'Sjå kva som endrar seg',
  },
})
