import { defineTexts } from '../../../../web/texts/index.ts'

/** What a birthday changes, as the youth and the parents read it. */
export const birthdayTexts = defineTexts({
  nb: {
    page: 'Før bursdagen',
    none: 'Her er det ingenting å svare på nå.',
    youTitleShort: 'Du fyller {age} år {day}',
    youTitle:
      '{passed, select, true {Du har fylt {age} år} other {Du fyller {age} år {day}}}{kind, select, owns {: hva kan foreldrene dine se etterpå?} sees {: hva vil du at de voksne hører på?} other {: hva vil du bestemme?}}',
    youText:
      '{kind, select, owns {Da er saken din egen, og foreldrene dine ser ingenting uten at du sier ja. Du kan ombestemme deg når du vil.} says_yes_alone {Da svarer du selv for noen tjenester, når de spør om å få vite noe om deg.} says_yes_too {Da må også du si ja før noen tjenester får vite noe om deg.} other {Da får du egne sider her.}}',
    notAnswered:
      '{kind, select, owns {Svarer du ikke, ser de ingenting fra den dagen.} other {Du bestemmer om du vil svare. Et nei er like greit som et ja.}}',
    answer: 'Les og svar',
    change: 'Se hva du har svart',
    answeredOn: 'Du svarte {day}. Du kan endre det.',
    answeredFor: '{by} skrev ned svaret ditt {day}. Du kan endre det.',
    by: 'Svar helst innen {day}.',
    theyTitle:
      '{child} {passed, select, true {har fylt} other {fyller}} {age} år{passed, select, true {} other { {day}}}',
    theyText:
      '{kind, select, owns {{passed, select, true {Saken er {child} sin egen. Du ser det {child} har sagt ja til.} other {Da er saken {child} sin egen, og innsynet ditt slutter. Vi har spurt {child} om du skal se noe etterpå.}}} says_yes_alone {Fra da svarer {child} selv for noen tjenester. Det du har sagt ja til for dem, gjelder ikke lenger uten et ja fra {child}. Du ser det samme som før.} says_yes_too {Fra da må også {child} si ja før noen tjenester får vite noe. Du ser det samme som før.} other {Fra da får {child} egne sider her. Du ser det samme som før.}}',
    theySaid: '{child} har sagt at du kan se: {topics}.',
    parent: 'Hva kan {name} se?',
    all: 'Alt',
    some: 'Noe',
    nothing: 'Ingenting',
    topics: 'Hva da?',
    service: 'Kan {service} fortsatt få vite dette: {topics}?',
    serviceHint: 'Foreldrene dine har sagt ja. Sier du ikke ja, stenger det på bursdagen.',
    yes: 'Ja',
    no: 'Nei',
    heard: 'Hva vil du at vi skal høre på?',
    heardHint: 'Det du selv synes er viktig. De som hjelper deg, leser det. Foreldrene dine leser det ikke her.',
    unseen: 'Er det noe foreldrene dine ikke skal se?',
    unseenHint: 'Skriv det du vil. Den som holder i saken, snakker med deg om hva som er mulig.',
    send: 'Send svaret mitt',
    nothingToSay: 'Jeg vil ikke svare',
    saidNothing: 'Du ville ikke svare {day}. Vi spør ikke igjen. Du kan svare likevel når du vil.',
    sent: 'Takk. Svaret ditt er lagret.',
    missing: 'Velg ett svar.',
    missingTopics: 'Velg hva, eller svar «Ingenting».',
    parentsTitle: 'Hva kan foreldrene dine se{own, select, true {} other { fra {day}}}?',
    parentsText:
      '{own, select, true {Saken er din. Du bestemmer dette} other {Fra {day} er saken din. Til da ser de det samme som nå. Du bestemmer hva de ser etterpå}}, og du kan endre det når du vil.',
    save: 'Lagre for {name}',
    saved: '{own, select, true {Lagret. Det gjelder fra nå.} other {Lagret. Det gjelder fra {day}.}}',
  },
  nn: {
    page: 'Før bursdagen',
    none: 'Her er det ingenting å svare på no.',
    youTitleShort: 'Du fyller {age} år {day}',
    youTitle:
      '{passed, select, true {Du har fylt {age} år} other {Du fyller {age} år {day}}}{kind, select, owns {: kva kan foreldra dine sjå etterpå?} sees {: kva vil du at dei vaksne høyrer på?} other {: kva vil du bestemme?}}',
    youText:
      '{kind, select, owns {Då er saka di eiga, og foreldra dine ser ingenting utan at du seier ja. Du kan ombestemme deg når du vil.} says_yes_alone {Då svarer du sjølv for nokre tenester, når dei spør om å få vite noko om deg.} says_yes_too {Då må også du seie ja før nokre tenester får vite noko om deg.} other {Då får du eigne sider her.}}',
    notAnswered:
      '{kind, select, owns {Svarer du ikkje, ser dei ingenting frå den dagen.} other {Du bestemmer om du vil svare. Eit nei er like greitt som eit ja.}}',
    answer: 'Les og svar',
    change: 'Sjå kva du har svart',
    answeredOn: 'Du svarte {day}. Du kan endre det.',
    answeredFor: '{by} skreiv ned svaret ditt {day}. Du kan endre det.',
    by: 'Svar helst innan {day}.',
    theyTitle:
      '{child} {passed, select, true {har fylt} other {fyller}} {age} år{passed, select, true {} other { {day}}}',
    theyText:
      '{kind, select, owns {{passed, select, true {Saka er {child} si eiga. Du ser det {child} har sagt ja til.} other {Då er saka {child} si eiga, og innsynet ditt sluttar. Vi har spurt {child} om du skal sjå noko etterpå.}}} says_yes_alone {Frå då svarer {child} sjølv for nokre tenester. Det du har sagt ja til for dei, gjeld ikkje lenger utan eit ja frå {child}. Du ser det same som før.} says_yes_too {Frå då må også {child} seie ja før nokre tenester får vite noko. Du ser det same som før.} other {Frå då får {child} eigne sider her. Du ser det same som før.}}',
    theySaid: '{child} har sagt at du kan sjå: {topics}.',
    parent: 'Kva kan {name} sjå?',
    all: 'Alt',
    some: 'Noko',
    nothing: 'Ingenting',
    topics: 'Kva då?',
    service: 'Kan {service} framleis få vite dette: {topics}?',
    serviceHint: 'Foreldra dine har sagt ja. Seier du ikkje ja, stengjer det på bursdagen.',
    yes: 'Ja',
    no: 'Nei',
    heard: 'Kva vil du at vi skal høyre på?',
    heardHint: 'Det du sjølv synest er viktig. Dei som hjelper deg, les det. Foreldra dine les det ikkje her.',
    unseen: 'Er det noko foreldra dine ikkje skal sjå?',
    unseenHint: 'Skriv det du vil. Den som held i saka, snakkar med deg om kva som er mogleg.',
    send: 'Send svaret mitt',
    nothingToSay: 'Eg vil ikkje svare',
    saidNothing: 'Du ville ikkje svare {day}. Vi spør ikkje igjen. Du kan svare likevel når du vil.',
    sent: 'Takk. Svaret ditt er lagra.',
    missing: 'Vel eitt svar.',
    missingTopics: 'Vel kva, eller svar «Ingenting».',
    parentsTitle: 'Kva kan foreldra dine sjå{own, select, true {} other { frå {day}}}?',
    parentsText:
      '{own, select, true {Saka er di. Du bestemmer dette} other {Frå {day} er saka di. Til då ser dei det same som no. Du bestemmer kva dei ser etterpå}}, og du kan endre det når du vil.',
    save: 'Lagre for {name}',
    saved: '{own, select, true {Lagra. Det gjeld frå no.} other {Lagra. Det gjeld frå {day}.}}',
  },
})
