import { defineTexts } from '../../../../web/texts/index.ts'

export const dayTexts = defineTexts({
  nb: {
    hello: '{part, select, morning {God morgen, {name}} evening {God kveld, {name}} other {Hei, {name}}}',
    intro:
      '{count, plural, =0 {Ingenting venter på deg.} one {Én ting venter på deg.} =2 {To ting venter på deg.} =3 {Tre ting venter på deg.} =4 {Fire ting venter på deg.} =5 {Fem ting venter på deg.} =6 {Seks ting venter på deg.} =7 {Sju ting venter på deg.} =8 {Åtte ting venter på deg.} =9 {Ni ting venter på deg.} =10 {Ti ting venter på deg.} =11 {Elleve ting venter på deg.} =12 {Tolv ting venter på deg.} other {# ting venter på deg.}}',
    worstFirst: 'Øverst står det som er verst å la ligge.',
    wonder: 'Jeg lurer på noe om et barn',
    list: 'Dette venter på deg',
    emptyTitle: 'Alt er svart på. Ingen venter på deg.',
    empty: 'Da er sporet fritt. Du kan gå hjem med god samvittighet.',
    week: 'Uka mi',
    weekNumber: 'Uke {number}',
    today: 'I dag',
    holding: '{count, plural, =0 {Du holder ingen pinner} one {Du holder én pinne} other {Du holder # pinner}}',
    holdingGaps:
      '{gaps, plural, =0 {Alt går som avtalt.} one {Hos ett av barna er det noe som må tettes.} other {Hos # av barna er det noe som må tettes.}}',
    holdingNone: 'Når noen tilbyr deg en pinne, står det øverst her.',
    seeChildren: 'Se barna mine',
    aChild: 'Et barn',
    since: 'siden {day}',
    at: 'Kl. {from}–{to}',
    dayOf: 'Dag {day} av {of}',
    saved: 'Lagret',
  },
  nn: {
    hello: '{part, select, morning {God morgon, {name}} evening {God kveld, {name}} other {Hei, {name}}}',
    intro:
      '{count, plural, =0 {Ingenting ventar på deg.} one {Éin ting ventar på deg.} =2 {To ting ventar på deg.} =3 {Tre ting ventar på deg.} =4 {Fire ting ventar på deg.} =5 {Fem ting ventar på deg.} =6 {Seks ting ventar på deg.} =7 {Sju ting ventar på deg.} =8 {Åtte ting ventar på deg.} =9 {Ni ting ventar på deg.} =10 {Ti ting ventar på deg.} =11 {Elleve ting ventar på deg.} =12 {Tolv ting ventar på deg.} other {# ting ventar på deg.}}',
    worstFirst: 'Øvst står det som er verst å la liggje.',
    wonder: 'Eg lurer på noko om eit barn',
    list: 'Dette ventar på deg',
    emptyTitle: 'Alt er svart på. Ingen ventar på deg.',
    empty: 'Då er sporet fritt. Du kan gå heim med godt samvit.',
    week: 'Veka mi',
    weekNumber: 'Veke {number}',
    today: 'I dag',
    holding: '{count, plural, =0 {Du held ingen pinnar} one {Du held éin pinne} other {Du held # pinnar}}',
    holdingGaps:
      '{gaps, plural, =0 {Alt går som avtala.} one {Hos eitt av barna er det noko som må tettast.} other {Hos # av barna er det noko som må tettast.}}',
    holdingNone: 'Når nokon tilbyr deg ein pinne, står det øvst her.',
    seeChildren: 'Sjå barna mine',
    aChild: 'Eit barn',
    since: 'sidan {day}',
    at: 'Kl. {from}–{to}',
    dayOf: 'Dag {day} av {of}',
    saved: 'Lagra',
  },
})

/** What each kind of row is, what is to be done, why, and what to press. */
export const rowTexts = defineTexts({
  nb: {
    ask: '{ask, select, baton {Stafettpinne tilbudt deg} deputy {Stedfortreder} acting {Du holder pinnen nå} participation {Invitasjon} meeting {Innkalling} shared_concern {Undring delt med deg} advice {Drøfting uten navn} break_glass {Nødtilgang} minutes {Referat} block_review {Skjult for en forelder} consent_ends {Samtykke går ut} threshold {Snart bursdag} offer_fell {Til deg som spurte} transition {Overgang} transition_check {Etter en overgang} need {Behov} need_way {Forslag til deg} message {Melding} unit_question {Spørsmål fra en sak} task {Tiltak} other {Spørsmål til deg}}',
    askTitle:
      '{ask, select, baton {{from, select, none {Ta over stafettpinnen} other {Ta over stafettpinnen etter {from}}}} deputy {{from, select, none {Vær stedfortreder} other {Vær stedfortreder for {from}}}} acting {Finn en som kan holde pinnen} participation {Bli med rundt barnet} meeting {Svar på innkallingen} shared_concern {Les undringen} advice {Gi råd} break_glass {Les hvorfor noen brukte nødtilgang} minutes {Les referatet} block_review {Må det fortsatt være skjult?} consent_ends {Spør om å forlenge} threshold {Snakk sammen før bursdagen} offer_fell {Spør en annen om pinnen} transition {Ta imot i en overgang} transition_check {Si hvordan det går} need {Kan dere hjelpe?} need_way {Si ja eller nei til en annen vei} message {Les og svar på meldingen} unit_question {Svar for koordinerende enhet} task {Kan du ta ansvar for et tiltak?} other {Les og svar}}',
    askReason:
      '{ask, select, baton {{from, select, none {Den som holder pinnen, holder den til du har svart.} other {{from} holder pinnen til du har svart.}}} deputy {Du svarer på forhånd. Da er ingen dag uten en som holder.} acting {Ingen hadde sagt ja. Du holder til noen tar imot.} participation {{from, select, none {Tjenesten din er spurt.} other {{from} spør tjenesten din.}}} meeting {{from, select, none {Du er kalt inn.} other {{from} har kalt deg inn.}}} shared_concern {{from, select, none {En ansatt har delt den med deg.} other {{from} har delt den med deg.}}} advice {{from, select, none {En annen tjeneste spør uten navn.} other {{from} spør uten navn på barnet.}}} break_glass {{from, select, none {Noen har åpnet en sak.} other {{from} har åpnet en sak.}}} minutes {Si fra om noe er feil.} block_review {Dagen for å se på det igjen er kommet. Det oppheves ikke av seg selv.} consent_ends {Samtykket stenger av seg selv den dagen.} threshold {Da får den unge egne sider eller bestemmer mer selv. Skriv ned hva den unge sier.} offer_fell {{from, select, none {Den du spurte, slutter.} other {{from} slutter og kan ikke ta den.}}} transition {{from, select, none {Den som holder pinnen, holder den til noen tar imot.} other {{from} holder til noen tar imot.}}} transition_check {Den som sendte, vil vite om noe manglet.} need {{from, select, none {Tjenesten din er spurt.} other {{from} spør tjenesten din.}}} need_way {{from, select, none {Noen foreslår noe annet enn du spurte om.} other {{from} foreslår noe annet enn du spurte om.}}} message {{from, select, none {Noen i familien har skrevet til deg.} other {{from} har skrevet til deg.}}} task {{from, select, none {Noen spør. Den som spør, har ansvaret til du har svart.} other {{from} spør, og har ansvaret til du har svart.}}} unit_question {{from, select, none {De rundt et barn står fast.} other {{from} og de andre rundt et barn står fast.}}} other {{from, select, none {Noen venter på deg.} other {{from} venter på deg.}}}}',
    askPress:
      '{ask, select, acting {Gi pinnen videre} minutes {Les} block_review {Se på det} offer_fell {Spør en annen} shared_concern {Les og avklar} other {Les og svar}}',
    gap: 'Glipp du kan tette',
    minutes: 'Referat mangler',
    minutesTitle: 'Skriv referat fra møtet {day}',
    minutesReason: 'Du skulle skrive. De andre venter på å se hva dere ble enige om.',
    minutesPress: 'Skriv referat',
    meeting: '{today, select, yes {Møte i dag} other {Møte}}',
    meetingTitle: 'Møte om {name}',
    meetingReason: 'Se hva dere skal snakke om, og hva barnet vil si.',
    meetingPress: 'Forbered',
    interpreter: 'Glipp du kan tette',
    interpreterTitle: 'Bestill tolk til møtet {day}',
    interpreterReason: 'En av foreldrene trenger tolk ({language}) for å følge hele møtet.',
    interpreterPress: 'Bestill tolk',
    start: 'Tiltak begynner',
    startTitle: 'Er dere i gang med «{title}»?',
    startReason: 'Det skulle begynne nå. Du er ansvarlig.',
    startPress: 'Se planen',
    evaluation: 'Evaluering',
    evaluationTitle: 'Evaluer «{title}»',
    evaluationReason: 'Du er ansvarlig. Hør med {name} først.',
    evaluationOwnReason:
      '{group, select, none {Du er ansvarlig. Tiltaket gjelder hele enheten.} other {Du er ansvarlig. Tiltaket gjelder {group}.}}',
    evaluationPress: 'Start evaluering',
    step: 'Neste steg',
    stepReason: 'Du holder pinnen. Veiledning og skjema står på siden.',
    stepPress: 'Gå til steget',
    stepNameless: 'Gå videre',
    concern: 'Undring',
    concernTitle:
      '{step, select, share {Del undringen med lederen din} talk {Snakk med foreldrene} look_again {Se på undringen igjen} other {Avklar undringen}}',
    concernReason:
      '{step, select, share {To ser mer enn én. Bare du ser den til du deler.} talk {Foreldrene skal vite at vi lurer, og hvorfor.} look_again {Dere avtalte å se på den igjen.} other {Noen må bestemme hva som skjer nå.}}',
    concernPress: '{step, select, share {Del} talk {Skriv ned samtalen} look_again {Åpne} other {Avklar}}',
    report: '{of, select, untold {Delt uten samtykke} other {Melding til barnevernet}}',
    reportTitle: '{of, select, untold {Kan familien få vite det nå?} other {Du har ikke fått svar}}',
    reportReason:
      '{of, select, untold {Du skrev at det skulle vurderes igjen {day}.} other {Du sendte meldingen {day}. Du kan spørre, og du kan melde på nytt.}}',
    reportPress: 'Åpne',
    draft: 'Kladd',
    draftTitle:
      '{of, select, concern {Undring du begynte på} log {Notat du begynte på i loggen} voice {Barnets ord du begynte å skrive ned} minutes {Referat du begynte på} plan {Noe du begynte på i planen} other {Noe du begynte å skrive}}',
    draftReason: 'Lagret {day} kl. {time}. Bare du ser den.',
    draftPress: 'Skriv videre',
  },
  nn: {
    ask: '{ask, select, baton {Stafettpinne tilboden deg} deputy {Stedfortredar} acting {Du held pinnen no} participation {Invitasjon} meeting {Innkalling} shared_concern {Undring delt med deg} advice {Drøfting utan namn} break_glass {Naudtilgang} minutes {Referat} block_review {Skjult for ein forelder} consent_ends {Samtykke går ut} threshold {Snart bursdag} offer_fell {Til deg som spurde} transition {Overgang} transition_check {Etter ein overgang} need {Behov} need_way {Forslag til deg} message {Melding} unit_question {Spørsmål frå ei sak} task {Tiltak} other {Spørsmål til deg}}',
    askTitle:
      '{ask, select, baton {{from, select, none {Ta over stafettpinnen} other {Ta over stafettpinnen etter {from}}}} deputy {{from, select, none {Ver stedfortredar} other {Ver stedfortredar for {from}}}} acting {Finn ein som kan halde pinnen} participation {Bli med rundt barnet} meeting {Svar på innkallinga} shared_concern {Les undringa} advice {Gi råd} break_glass {Les kvifor nokon brukte naudtilgang} minutes {Les referatet} block_review {Må det framleis vere skjult?} consent_ends {Spør om å forlenge} threshold {Snakk saman før bursdagen} offer_fell {Spør ein annan om pinnen} transition {Ta imot i ein overgang} transition_check {Sei korleis det går} need {Kan de hjelpe?} need_way {Sei ja eller nei til ein annan veg} message {Les og svar på meldinga} unit_question {Svar for koordinerande eining} task {Kan du ta ansvar for eit tiltak?} other {Les og svar}}',
    askReason:
      '{ask, select, baton {{from, select, none {Den som held pinnen, held han til du har svart.} other {{from} held pinnen til du har svart.}}} deputy {Du svarer på førehand. Då er ingen dag utan ein som held.} acting {Ingen hadde sagt ja. Du held til nokon tek imot.} participation {{from, select, none {Tenesta di er spurd.} other {{from} spør tenesta di.}}} meeting {{from, select, none {Du er kalla inn.} other {{from} har kalla deg inn.}}} shared_concern {{from, select, none {Ein tilsett har delt ho med deg.} other {{from} har delt ho med deg.}}} advice {{from, select, none {Ei anna teneste spør utan namn.} other {{from} spør utan namn på barnet.}}} break_glass {{from, select, none {Nokon har opna ei sak.} other {{from} har opna ei sak.}}} minutes {Sei frå om noko er feil.} block_review {Dagen for å sjå på det igjen er komen. Det blir ikkje oppheva av seg sjølv.} consent_ends {Samtykket stengjer av seg sjølv den dagen.} threshold {Då får den unge eigne sider eller bestemmer meir sjølv. Skriv ned kva den unge seier.} offer_fell {{from, select, none {Den du spurde, sluttar.} other {{from} sluttar og kan ikkje ta han.}}} transition {{from, select, none {Den som held pinnen, held han til nokon tek imot.} other {{from} held til nokon tek imot.}}} transition_check {Den som sende, vil vite om noko mangla.} need {{from, select, none {Tenesta di er spurd.} other {{from} spør tenesta di.}}} need_way {{from, select, none {Nokon føreslår noko anna enn du spurde om.} other {{from} føreslår noko anna enn du spurde om.}}} message {{from, select, none {Nokon i familien har skrive til deg.} other {{from} har skrive til deg.}}} task {{from, select, none {Nokon spør. Den som spør, har ansvaret til du har svart.} other {{from} spør, og har ansvaret til du har svart.}}} unit_question {{from, select, none {Dei rundt eit barn står fast.} other {{from} og dei andre rundt eit barn står fast.}}} other {{from, select, none {Nokon ventar på deg.} other {{from} ventar på deg.}}}}',
    askPress:
      '{ask, select, acting {Gi pinnen vidare} minutes {Les} block_review {Sjå på det} offer_fell {Spør ein annan} shared_concern {Les og avklar} other {Les og svar}}',
    gap: 'Glipp du kan tette',
    minutes: 'Referat manglar',
    minutesTitle: 'Skriv referat frå møtet {day}',
    minutesReason: 'Du skulle skrive. Dei andre ventar på å sjå kva de vart samde om.',
    minutesPress: 'Skriv referat',
    meeting: '{today, select, yes {Møte i dag} other {Møte}}',
    meetingTitle: 'Møte om {name}',
    meetingReason: 'Sjå kva de skal snakke om, og kva barnet vil seie.',
    meetingPress: 'Førebu',
    interpreter: 'Glipp du kan tette',
    interpreterTitle: 'Ting tolk til møtet {day}',
    interpreterReason: 'Ein av foreldra treng tolk ({language}) for å følgje heile møtet.',
    interpreterPress: 'Ting tolk',
    start: 'Tiltak tek til',
    startTitle: 'Er de i gang med «{title}»?',
    startReason: 'Det skulle ta til no. Du er ansvarleg.',
    startPress: 'Sjå planen',
    evaluation: 'Evaluering',
    evaluationTitle: 'Evaluer «{title}»',
    evaluationReason: 'Du er ansvarleg. Høyr med {name} først.',
    evaluationOwnReason:
      '{group, select, none {Du er ansvarleg. Tiltaket gjeld heile eininga.} other {Du er ansvarleg. Tiltaket gjeld {group}.}}',
    evaluationPress: 'Start evaluering',
    step: 'Neste steg',
    stepReason: 'Du held pinnen. Rettleiing og skjema står på sida.',
    stepPress: 'Gå til steget',
    stepNameless: 'Gå vidare',
    concern: 'Undring',
    concernTitle:
      '{step, select, share {Del undringa med leiaren din} talk {Snakk med foreldra} look_again {Sjå på undringa igjen} other {Avklar undringa}}',
    concernReason:
      '{step, select, share {To ser meir enn éin. Berre du ser ho til du deler.} talk {Foreldra skal vite at vi lurer, og kvifor.} look_again {De avtala å sjå på ho igjen.} other {Nokon må avgjere kva som skjer no.}}',
    concernPress: '{step, select, share {Del} talk {Skriv ned samtalen} look_again {Opne} other {Avklar}}',
    report: '{of, select, untold {Delt utan samtykke} other {Melding til barnevernet}}',
    reportTitle: '{of, select, untold {Kan familien få vite det no?} other {Du har ikkje fått svar}}',
    reportReason:
      '{of, select, untold {Du skreiv at det skulle vurderast igjen {day}.} other {Du sende meldinga {day}. Du kan spørje, og du kan melde på nytt.}}',
    reportPress: 'Opne',
    draft: 'Kladd',
    draftTitle:
      '{of, select, concern {Undring du tok til på} log {Notat du tok til på i loggen} voice {Orda til barnet som du tok til å skrive ned} minutes {Referat du tok til på} plan {Noko du tok til på i planen} other {Noko du tok til å skrive}}',
    draftReason: 'Lagra {day} kl. {time}. Berre du ser han.',
    draftPress: 'Skriv vidare',
  },
})
