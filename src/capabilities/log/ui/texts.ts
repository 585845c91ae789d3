import { defineTexts } from '../../../web/texts/index.ts'

export const logTexts = defineTexts({
  nb: {
    title: 'Logg',
    intro: 'Alt som er sagt og gjort, med ord alle kan lese. Det nyeste står øverst.',
    entries: 'Det som har skjedd',
    empty: 'Ingenting her ennå',
    emptyNarrowed: 'Ingenting som passer med valget ditt',
    older: 'Vis eldre',
    by: '{name}, {service}',
    byRule: 'Skjer av seg selv, etter reglene',
    group: 'Vis',
    all: 'Alt',
    groupName:
      '{group, select, case {Steg, nivå og notater} participant {Hvem som er med} baton {Stafettpinnen} consent {Samtykke} concern {Undring} voice {Barnets ord} goal {Mål} measure {Tiltak} evaluation {Evalueringer} need {Behov} message {Meldinger} other {Møter}}',
    service: 'Skrevet av',
    allServices: 'Alle',
    write: 'Skriv i loggen',
    writeLabel: 'Hva har skjedd?',
    writeHint:
      'Kort og konkret. {audience, select, everyone {Familien kan lese det du skriver.} team {Bare de som arbeider med saken kan lese det.} own_service {Bare tjenesten din kan lese det.} not_guardians {Foreldrene kan ikke lese det.} other {{name} kan ikke lese det.}}',
    keptFrom:
      '{name} får ikke lese dette, og ser ikke at det er skrevet. Den andre forelderen, barnet når det selv har innsyn, og alle som er med i saken, kan lese det. De kan fortelle det videre.',
    allBut: 'Alle, men ikke {name}',
    oneGuardian: 'én av foreldrene',
    allButText:
      '{name} ser ikke at det står noe her. Bruk det når det trengs for å verne barnet eller den andre forelderen.',
    more: 'Hvem kan lese dette?',
    topic: 'Hva handler det om?',
    topicName: '{topic, select, plan {Planen} everyday {Hverdagen} health {Helse} home {Hjemme} other {Møter}}',
    audience: 'Hvem kan lese det?',
    audienceName:
      '{audience, select, everyone {Familien og alle som er med} team {Bare vi som arbeider med saken} own_service {Bare tjenesten min} not_guardians {Alle, men ikke foreldrene} child_only {Bare barnet} other {Alle, men ikke én av foreldrene}}',
    audienceWhy: 'Er du i tvil, skriv slik at familien kan lese det.',
    save: 'Skriv i loggen',
    saved: 'Skrevet i loggen',
    shownTo:
      '{audience, select, team {Vises bare for dem som arbeider med saken} own_service {Vises bare for tjenesten som skrev} not_guardians {Vises ikke for foreldrene} child_only {Vises bare for barnet} not_guardian {Vises ikke for {name}} other {}}',
    correct: 'Rett',
    correctLabel: 'Slik skal det stå',
    correctHint: 'Det som sto før, kan fortsatt leses.',
    saveCorrection: 'Lagre rettelsen',
    corrected: 'Rettelsen er lagret',
    wasCorrected: 'Denne teksten er rettet senere',
    showOld: 'Vis det som sto',
    corrects: 'Retter noe som ble skrevet før',
  },
  nn: {
    title: 'Logg',
    intro: 'Alt som er sagt og gjort, med ord alle kan lese. Det nyaste står øvst.',
    entries: 'Det som har skjedd',
    empty: 'Ingenting her enno',
    emptyNarrowed: 'Ingenting som passar med valet ditt',
    older: 'Vis eldre',
    by: '{name}, {service}',
    byRule: 'Skjer av seg sjølv, etter reglane',
    group: 'Vis',
    all: 'Alt',
    groupName:
      '{group, select, case {Steg, nivå og notat} participant {Kven som er med} baton {Stafettpinnen} consent {Samtykke} concern {Undring} voice {Barnet sine ord} goal {Mål} measure {Tiltak} evaluation {Evalueringar} need {Behov} message {Meldingar} other {Møte}}',
    service: 'Skrive av',
    allServices: 'Alle',
    write: 'Skriv i loggen',
    writeLabel: 'Kva har skjedd?',
    writeHint:
      'Kort og konkret. {audience, select, everyone {Familien kan lese det du skriv.} team {Berre dei som arbeider med saka, kan lese det.} own_service {Berre tenesta di kan lese det.} not_guardians {Foreldra kan ikkje lese det.} other {{name} kan ikkje lese det.}}',
    keptFrom:
      '{name} får ikkje lese dette, og ser ikkje at det er skrive. Den andre forelderen, barnet når det sjølv har innsyn, og alle som er med i saka, kan lese det. Dei kan fortelje det vidare.',
    allBut: 'Alle, men ikkje {name}',
    oneGuardian: 'éin av foreldra',
    allButText:
      '{name} ser ikkje at det står noko her. Bruk det når det trengst for å verne barnet eller den andre forelderen.',
    more: 'Kven kan lese dette?',
    topic: 'Kva handlar det om?',
    topicName: '{topic, select, plan {Planen} everyday {Kvardagen} health {Helse} home {Heime} other {Møte}}',
    audience: 'Kven kan lese det?',
    audienceName:
      '{audience, select, everyone {Familien og alle som er med} team {Berre vi som arbeider med saka} own_service {Berre tenesta mi} not_guardians {Alle, men ikkje foreldra} child_only {Berre barnet} other {Alle, men ikkje éin av foreldra}}',
    audienceWhy: 'Er du i tvil, skriv slik at familien kan lese det.',
    save: 'Skriv i loggen',
    saved: 'Skrive i loggen',
    shownTo:
      '{audience, select, team {Blir berre vist til dei som arbeider med saka} own_service {Blir berre vist til tenesta som skreiv} not_guardians {Blir ikkje vist til foreldra} child_only {Blir berre vist til barnet} not_guardian {Blir ikkje vist for {name}} other {}}',
    correct: 'Rett',
    correctLabel: 'Slik skal det stå',
    correctHint: 'Det som stod før, kan framleis lesast.',
    saveCorrection: 'Lagre rettinga',
    corrected: 'Rettinga er lagra',
    wasCorrected: 'Denne teksten er retta seinare',
    showOld: 'Vis det som stod',
    corrects: 'Rettar noko som vart skrive før',
  },
  refusals: {
    'log.topic_closed': {
      nb: 'Du kan ikke skrive om dette temaet, for familien har ikke sagt ja til at du ser det. Velg et annet tema.',
      nn: 'Du kan ikkje skrive om dette temaet, for familien har ikkje sagt ja til at du ser det. Vel eit anna tema.',
    },
    'log.guardian_unknown': {
      nb: 'Velg hvilken av foreldrene som ikke skal kunne lese dette.',
      nn: 'Vel kven av foreldra som ikkje skal kunne lese dette.',
    },
    'log.entry_unknown': {
      nb: 'Vi finner ikke teksten du vil rette. Last siden på nytt.',
      nn: 'Vi finn ikkje teksten du vil rette. Last sida på nytt.',
    },
    'log.corrected_already': {
      nb: 'Noen har rettet denne teksten allerede. Du kan rette den nyeste.',
      nn: 'Nokon har retta denne teksten alt. Du kan rette den nyaste.',
    },
    'log.not_yours_to_correct': {
      nb: 'Bare den som skrev teksten, og stafettholderen kan rette den.',
      nn: 'Berre den som skreiv teksten, og stafetthaldaren kan rette han.',
    },
  },
})
