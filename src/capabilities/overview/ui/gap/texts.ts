import { defineTexts } from '../../../../web/texts/index.ts'

/** What is not in place, why that is a gap, and what to press; for those who see the case. */
export const gapTexts = defineTexts({
  nb: {
    holder: 'Ingen har sagt ja til å holde pinnen',
    holderWhy: 'Lederen passer på til noen sier ja. Familien trenger én fast person.',
    holderPress: 'Gi pinnen videre',
    unanswered:
      '{ask, select, baton {{to} har ikke svart på tilbudet om pinnen} deputy {{to} har ikke svart på om å være stedfortreder} participation {{to} har ikke svart på invitasjonen} consent {{to} har ikke svart på spørsmålet om deling} meeting {{to} har ikke svart på innkallingen} minutes {{to} har ikke svart på referatet} advice {{to} har ikke gitt råd ennå} need {{to} har ikke svart på behovet} need_way {{to} har ikke svart på forslaget} message {{to} har ikke svart på en melding} threshold {Ikke avklart hva den unge vil fra bursdagen} transition {{to} har ikke åpnet spørsmålet om å ta imot} transition_pack {{to} har ikke svart på hva som kan bli med} other {{to} har ikke svart}}',
    unansweredWhy:
      '{opened, select, birthday {Ingenting skal skifte på en bursdag uten at den unge er spurt. Snakk sammen, og skriv inn svaret.} true {Spørsmålet er åpnet, men ikke besvart innen fristen.} failed {Meldingen kom ikke fram. Ta kontakt på en annen måte.} other {Spørsmålet er ikke åpnet. Kanskje har det ikke kommet fram.}}',
    unansweredPress:
      '{ask, select, baton {Se tilbudet} deputy {Se tilbudet} participation {Se invitasjonen} consent {Se spørsmålet} meeting {Se innkallingen} minutes {Se referatet} need {Se behovet} need_way {Se forslaget} message {Se meldingene} other {Se spørsmålet}}',
    someone: 'Mottakeren',
    step: 'Fristen for «{step}» er gått ut',
    stepNameless: 'Fristen for steget er gått ut',
    stepWhy: 'Dere avtalte en frist, slik at barnet ikke blir ventende.',
    stepPress: 'Gå til steget',
    silent: 'Ingen har skrevet i loggen på {days} dager',
    silentWhy: 'Når loggen står stille, vet ingen om hjelpen virker.',
    silentPress: 'Skriv i loggen',
    pause: 'Pausen skulle være over {until}',
    pauseWhy: 'Saken hviler fortsatt. Ingen varsler om frister mens den hviler.',
    pausePress: 'Ta opp saken igjen',
    consent: 'Samtykket til {to} går ut {until}',
    consentWhy: 'Uten et nytt ja ser ikke {to} mer etter den dagen.',
    consentPress: 'Be om et nytt ja',
    measure: '«{title}» er ikke evaluert',
    measureNameless: 'Et tiltak er ikke evaluert',
    measureWhy: 'Dagen for evaluering er passert. Ingen vet om tiltaket hjelper.',
    measurePress: 'Evaluer',
    minutes: 'Referatet fra et møte mangler',
    minutesWhy: 'De andre venter på å se hva dere ble enige om.',
    minutesPress: 'Se møtet',
    concern:
      '{type, select, concern_share {En undring er ikke delt} concern_talk {Ingen har snakket med foreldrene om en undring} other {En undring er ikke avklart}}',
    concernWhy: 'Fristen er gått. Noen må si hva som skjer nå.',
    concernPress: 'Se undringen',
    advice: 'Noen venter på råd uten navn',
    adviceWhy: 'Fristen er gått, og den som spurte, vet ikke om svaret kommer.',
    advicePress: 'Gi råd',
    planNameless:
      '{type, select, not_started {Har et tiltak begynt?} no_effect {Et tiltak virker ikke} responsible {Den ansvarlige for et tiltak er ikke med lenger} transition_start {En overgang skulle vært i gang} transition_receive {Ingen har sagt ja til å ta imot i overgangen} transition_check {Hvordan går det etter overgangen?} need_waits {Et behov venter på noen} thrown {Et behov kastes mellom tjenester} goal_late {Dagen for et mål er passert} clash_time {To tiltak er på samme tid} clash_goal {To tiltak må ses i sammenheng} clash_demand {Tiltakene krever mye av familien} other {Et mål har ingen tiltak}}',
    plan: '{type, select, not_started {Har «{title}» begynt?} no_effect {«{title}» virker ikke} responsible {Den ansvarlige for «{title}» er ikke med lenger} need_waits {Ingen er spurt om «{title}»} thrown {«{title}»: flere har sagt nei} goal_late {Er målet «{title}» nådd?} clash_time {«{title}» er samtidig med «{other}»} clash_goal {Drar «{title}» og «{other}» samme vei?} against {«{title}» og «{other}» drar hver sin vei} other {Målet «{title}» har ingen tiltak}}',
    planWhy:
      '{type, select, not_started {Dagen det skulle begynne, er passert. Familien venter på det som ble avtalt.} no_effect {De siste evalueringene viser ingen bedring. Prøv noe annet, eller spør koordinerende enhet om råd.} responsible {Uten en ansvarlig blir det ikke gjort, og ingen sier hvordan det går.} need_waits {Noen har sagt hva som trengs. Ingen er spurt, og ingenting er i gang.} thrown {To tjenester har sagt nei, og ingen har sagt ja. Koordinerende enhet ser det også.} goal_late {Dagen dere satte, er passert. Si om det er nådd, eller sett en ny dag.} clash_time {Barnet kan bare være ett sted. Bli enige om en annen tid for ett av dem.} clash_goal {To tjenester gjør noe for det samme. Ingen har sagt at det henger sammen.} against {Barnet får to beskjeder på en gang. Endre ett av dem, eller avslutt det.} clash_demand {Det er mer i uka enn kommunen har sagt at en familie kan få. Hva kan vente?} transition_start {Det nye stedet trenger tid, og familien skal rekke å si hva som kan bli med.} transition_receive {Den som holder pinnen, slipper den ikke før noen har tatt imot.} transition_check {Den som sendte, vet ikke om det gikk bra. Si hva som manglet.} other {Noen har sagt hva som er viktig. Ingen har avtalt hva vi gjør med det.}}',
    planPress:
      '{type, select, not_started {Si om det har begynt} no_effect {Se planen} responsible {Velg en ny ansvarlig} need_waits {Spør en tjeneste} thrown {Se behovet} goal_late {Se målet} clash_time {Endre tiden} clash_goal {Se på dem sammen} clash_demand {Se uka} transition_start {Begynn på overgangen} transition_receive {Se overgangen} transition_check {Si hvordan det går} other {Legg til et tiltak}}',
    overload: 'Holderen har flere enn {limit} saker',
    overloadWhy: 'Når en holder har for mange, blir noen av dem stående. Kan noen andre holde denne?',
    overloadPress: 'Gi pinnen videre',
    undecided: 'Tjenestene er uenige, og ingen har bestemt',
    undecidedWhy: 'Dagen da noen skulle ha bestemt, er passert. Barnet skal ikke vente på at tjenestene blir enige.',
    undecidedPress: 'Se uenigheten',
    guide:
      '{count, plural, one {Veilederen for ett steg er ikke sett over på lenge} other {Veilederne for # steg er ikke sett over på lenge}}',
    guideWhy:
      '{because, select, nobody {Ingen har rollen BTI-koordinator, og bare den kan endre stegene. Gi noen rollen, så kan de se over dem.} other {De ansatte leser dem som om de gjelder. Se om de fortsatt er riktige, og skriv dagen.}}',
    guidePress: '{because, select, nobody {Gi noen rollen} other {Se over stegene}}',
    noLeader: 'Ingen leder {service} nå',
    noLeaderWhy:
      '{because, select, away {Lederen er borte uten stedfortreder. Det ligger arbeid der som ingen ser.} left {Lederen er sluttet. Det ligger arbeid der som ingen ser.} other {Det ligger arbeid der, og ingen er satt til å lede.}}',
    noLeaderPress: '{because, select, away {Velg en stedfortreder} other {Sett inn en leder}}',
    noFamily: 'Familien er ikke bedt til møtet {day}',
    noFamilyWhy: 'Familien skal få være med når det snakkes om dem.',
    withoutFamily: 'Familien ser ikke ut til å ha vært med i møtet {day}',
    withoutFamilyWhy: 'Skriv hvorfor, eller gi familien referatet og spør hva de mener.',
    sharing:
      '{type, select, disagreement {De som skal svare, er uenige om å dele med {to}} other {Ingen er spurt om å dele med {to}}}',
    sharingWhy:
      '{type, select, disagreement {Uten et ja fra begge ser ikke {to} mer. Snakk med dem om hva hver av dem er trygg på.} other {{to} er med, men ser bare sitt eget før familien har svart.}}',
    sharingPress: '{type, select, disagreement {Se hva de har svart} other {Spør familien}}',
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
      '{ask, select, baton {{to} har ikkje svart på tilbodet om pinnen} deputy {{to} har ikkje svart på om å vere stedfortredar} participation {{to} har ikkje svart på invitasjonen} consent {{to} har ikkje svart på spørsmålet om deling} meeting {{to} har ikkje svart på innkallinga} minutes {{to} har ikkje svart på referatet} advice {{to} har ikkje gitt råd enno} need {{to} har ikkje svart på behovet} need_way {{to} har ikkje svart på forslaget} message {{to} har ikkje svart på ei melding} threshold {Ikkje avklart kva den unge vil frå bursdagen} transition {{to} har ikkje opna spørsmålet om å ta imot} transition_pack {{to} har ikkje svart på kva som kan bli med} other {{to} har ikkje svart}}',
    unansweredWhy:
      '{opened, select, birthday {Ingenting skal skifte på ein bursdag utan at den unge er spurd. Snakk saman, og skriv inn svaret.} true {Spørsmålet er opna, men ikkje svart på innan fristen.} failed {Meldinga kom ikkje fram. Ta kontakt på ein annan måte.} other {Spørsmålet er ikkje opna. Kanskje har det ikkje kome fram.}}',
    unansweredPress:
      '{ask, select, baton {Sjå tilbodet} deputy {Sjå tilbodet} participation {Sjå invitasjonen} consent {Sjå spørsmålet} meeting {Sjå innkallinga} minutes {Sjå referatet} need {Sjå behovet} need_way {Sjå forslaget} message {Sjå meldingane} other {Sjå spørsmålet}}',
    someone: 'Mottakaren',
    step: 'Fristen for «{step}» er gått ut',
    stepNameless: 'Fristen for steget er gått ut',
    stepWhy: 'De avtala ein frist, slik at barnet ikkje blir ståande og vente.',
    stepPress: 'Gå til steget',
    silent: 'Ingen har skrive i loggen på {days} dagar',
    silentWhy: 'Når loggen står stille, veit ingen om hjelpa verkar.',
    silentPress: 'Skriv i loggen',
    pause: 'Pausen skulle vere over {until}',
    pauseWhy: 'Saka kviler framleis. Ingen varslar om fristar medan ho kviler.',
    pausePress: 'Ta opp saka att',
    consent: 'Samtykket til {to} går ut {until}',
    consentWhy: 'Utan eit nytt ja ser ikkje {to} meir etter den dagen.',
    consentPress: 'Be om eit nytt ja',
    measure: '«{title}» er ikkje evaluert',
    measureNameless: 'Eit tiltak er ikkje evaluert',
    measureWhy: 'Dagen for evaluering er passert. Ingen veit om tiltaket hjelper.',
    measurePress: 'Evaluer',
    minutes: 'Referatet frå eit møte manglar',
    minutesWhy: 'Dei andre ventar på å sjå kva de vart samde om.',
    minutesPress: 'Sjå møtet',
    concern:
      '{type, select, concern_share {Ei undring er ikkje delt} concern_talk {Ingen har snakka med foreldra om ei undring} other {Ei undring er ikkje avklart}}',
    concernWhy: 'Fristen er gått. Nokon må seie kva som skjer no.',
    concernPress: 'Sjå undringa',
    advice: 'Nokon ventar på råd utan namn',
    adviceWhy: 'Fristen er gått, og den som spurde, veit ikkje om svaret kjem.',
    advicePress: 'Gi råd',
    planNameless:
      '{type, select, not_started {Har eit tiltak teke til?} no_effect {Eit tiltak verkar ikkje} responsible {Den ansvarlege for eit tiltak er ikkje med lenger} transition_start {Ein overgang skulle vore i gang} transition_receive {Ingen har sagt ja til å ta imot i overgangen} transition_check {Korleis går det etter overgangen?} need_waits {Eit behov ventar på nokon} thrown {Eit behov blir kasta mellom tenester} goal_late {Dagen for eit mål er passert} clash_time {To tiltak er på same tid} clash_goal {To tiltak må sjåast i samanheng} clash_demand {Tiltaka krev mykje av familien} other {Eit mål har ingen tiltak}}',
    plan: '{type, select, not_started {Har «{title}» teke til?} no_effect {«{title}» verkar ikkje} responsible {Den ansvarlege for «{title}» er ikkje med lenger} need_waits {Ingen er spurd om «{title}»} thrown {«{title}»: fleire har sagt nei} goal_late {Er målet «{title}» nådd?} clash_time {«{title}» er samtidig med «{other}»} clash_goal {Dreg «{title}» og «{other}» same vegen?} against {«{title}» og «{other}» dreg kvar sin veg} other {Målet «{title}» har ingen tiltak}}',
    planWhy:
      '{type, select, not_started {Dagen det skulle ta til, er passert. Familien ventar på det som vart avtala.} no_effect {Dei siste evalueringane viser inga betring. Prøv noko anna, eller spør koordinerande eining om råd.} responsible {Utan ein ansvarleg blir det ikkje gjort, og ingen seier korleis det går.} goal_late {Dagen de sette, er passert. Sei om det er nådd, eller set ein ny dag.} clash_time {Barnet kan berre vere éin stad. Bli samde om ei anna tid for eitt av dei.} clash_goal {To tenester gjer noko for det same. Ingen har sagt at det heng saman.} against {Barnet får to beskjedar på ein gong. Endre eitt av dei, eller avslutt det.} clash_demand {Det er meir i veka enn kommunen har sagt at ein familie kan få. Kva kan vente?} transition_start {Den nye staden treng tid, og familien skal rekke å seie kva som kan bli med.} transition_receive {Den som held pinnen, slepper han ikkje før nokon har teke imot.} transition_check {Den som sende, veit ikkje om det gjekk bra. Sei kva som mangla.} need_waits {Nokon har sagt kva som trengst. Ingen er spurd, og ingenting er i gang.} thrown {To tenester har sagt nei, og ingen har sagt ja. Koordinerande eining ser det òg.} other {Nokon har sagt kva som er viktig. Ingen har avtala kva vi gjer med det.}}',
    planPress:
      '{type, select, not_started {Sei om det har teke til} no_effect {Sjå planen} responsible {Vel ein ny ansvarleg} transition_start {Ta til på overgangen} transition_receive {Sjå overgangen} transition_check {Sei korleis det går} need_waits {Spør ei teneste} thrown {Sjå behovet} goal_late {Sjå målet} clash_time {Endre tida} clash_goal {Sjå på dei saman} clash_demand {Sjå veka} other {Legg til eit tiltak}}',
    overload: 'Haldaren har fleire enn {limit} saker',
    overloadWhy: 'Når ein haldar har for mange, blir nokre av dei ståande. Kan nokon andre halde denne?',
    overloadPress: 'Gi pinnen vidare',
    undecided: 'Tenestene er usamde, og ingen har bestemt',
    undecidedWhy: 'Dagen då nokon skulle ha bestemt, er passert. Barnet skal ikkje vente på at tenestene blir samde.',
    undecidedPress: 'Sjå usemja',
    guide:
      '{count, plural, one {Rettleiaren for eitt steg er ikkje sett over på lenge} other {Rettleiarane for # steg er ikkje sett over på lenge}}',
    guideWhy:
      '{because, select, nobody {Ingen har rolla BTI-koordinator, og berre den kan endre stega. Gi nokon rolla, så kan dei sjå over dei.} other {Dei tilsette les dei som om dei gjeld. Sjå om dei framleis er rette, og skriv dagen.}}',
    guidePress: '{because, select, nobody {Gi nokon rolla} other {Sjå over stega}}',
    noLeader: 'Ingen leier {service} no',
    noLeaderWhy:
      '{because, select, away {Leiaren er borte utan stedfortredar. Det ligg arbeid der som ingen ser.} left {Leiaren har slutta. Det ligg arbeid der som ingen ser.} other {Det ligg arbeid der, og ingen er sett til å leie.}}',
    noLeaderPress: '{because, select, away {Vel ein stedfortredar} other {Set inn ein leiar}}',
    noFamily: 'Familien er ikkje beden til møtet {day}',
    noFamilyWhy: 'Familien skal få vere med når det blir snakka om dei.',
    withoutFamily: 'Familien ser ikkje ut til å ha vore med i møtet {day}',
    withoutFamilyWhy: 'Skriv kvifor, eller gi familien referatet og spør kva dei meiner.',
    sharing:
      '{type, select, disagreement {Dei som skal svare, er usamde om å dele med {to}} other {Ingen er spurd om å dele med {to}}}',
    sharingWhy:
      '{type, select, disagreement {Utan eit ja frå begge ser ikkje {to} meir. Snakk med dei om kva kvar av dei er trygg på.} other {{to} er med, men ser berre sitt eige før familien har svart.}}',
    sharingPress: '{type, select, disagreement {Sjå kva dei har svart} other {Spør familien}}',
    remind: 'Minn {name} på det',
    reminded: '{name} har fått ei påminning',
    remindedOn: 'Påminning send {day}.',
    since: '{day} ({open})',
    you: 'deg',
    nobody: 'ingen enno',
  },
})
