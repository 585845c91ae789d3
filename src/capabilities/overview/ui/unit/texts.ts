import { defineTexts } from '../../../../web/texts/index.ts'

/** For a leader: that something stands still, never what it is about. */
export const unitTexts = defineTexts({
  nb: {
    intro:
      '{today}. {open, plural, =0 {Enheten har ingen åpne logger.} one {Enheten har én åpen logg.} other {Enheten har # åpne logger.}} {gaps, plural, =0 {Alt går som avtalt.} one {Én ting står fast.} other {# ting står fast.}}',
    blind: 'Du ser at noe står fast, ikke hva det handler om.',
    blindMore:
      'Lista viser loggnummer, alder og hvem som må gjøre noe. Innholdet ser bare de som har en grunn til det.',
    list: 'Dette må noen gjøre noe med',
    order: 'Det som har stått lengst, øverst',
    emptyTitle: 'Ingenting står fast',
    empty: 'Alle logger har en holder som har sagt ja, og ingen venter på svar.',
    title:
      'Logg {number}{type, select, holder { har ingen som har sagt ja til å holde} unanswered {: {ask, select, baton {et tilbud om pinnen} deputy {et spørsmål om å være stedfortreder} participation {en invitasjon} meeting {en innkalling} minutes {et referat} other {et spørsmål}} er ikke besvart} step { står på samme steg etter fristen} silent { har stått stille} consent {: et samtykke går ut} measure {: en evaluering mangler} pause {: pausen er over} minutes {: et referat mangler} threshold {: en ungdom er ikke spurt ferdig} not_started {: et tiltak har ikke begynt} no_effect {: et tiltak virker ikke} no_measure {: et mål har ingen tiltak} no_family {: familien er ikke bedt til et møte} disagreement {: de som skal svare, er uenige om deling} no_consent {: ingen er spurt om deling} responsible {: den ansvarlige for et tiltak er ikke med lenger} overload {: holderen har flere saker enn grensen} transition_start {: en overgang er ikke begynt} transition_receive {: ingen har tatt imot i en overgang} transition_check {: ingen har sagt hvordan det går etter en overgang} need_waits {: et behov venter på noen} thrown {: flere tjenester har sagt nei til et behov} goal_late {: dagen for et mål er passert} clash_time {: to tiltak er på samme tid} clash_goal {: ingen har sett to tiltak i sammenheng} clash_demand {: tiltakene krever mye av familien} other { har en glipp}}',
    titleConcern:
      '{type, select, concern_talk {En undring: ingen har snakket med foreldrene} concern_decide {En undring er ikke avklart} advice {Råd uten navn er ikke gitt} other {En undring har en glipp}}',
    reason:
      '{type, select, holder {Noen holder etter regelen til en ansatt sier ja.} unanswered {Noen har spurt, og fristen er gått.} step {Fristen som var avtalt, er gått.} silent {Ingen har skrevet noe på en stund.} consent {Holderen kan be om nytt nå. Uten svar stenges andre tjenester ute.} measure {Dagen for evaluering er passert.} pause {Dagen da saken skulle tas opp igjen, er passert.} minutes {Møtet er over, og de andre venter på det som ble avtalt.} threshold {En bursdag endrer hvem som bestemmer, og den unge har ikke svart.} not_started {Dagen det skulle begynne, er passert.} no_effect {De siste evalueringene viser ingen bedring.} no_measure {Noen har sagt hva som er viktig, og ingen har avtalt hva som gjøres.} no_family {Familien skal få være med når det snakkes om dem.} disagreement {Uten et ja fra begge står delingen stille.} no_consent {En tjeneste er med uten at familien er spurt.} responsible {Noen andre må ta over, ellers blir det ikke gjort.} overload {Når en holder har for mange, blir noen av dem stående. Du kan gi pinnen videre.} need_waits {Noen har sagt hva som trengs, og ingen er spurt.} thrown {To tjenester har sagt nei, og ingen har sagt ja. Koordinerende enhet ser det også.} goal_late {Ingen har sagt om målet er nådd.} clash_time {Barnet kan bare være ett sted. Tiden må endres for ett av dem.} clash_goal {Drar de hver sin vei, blir det vanskelig for barnet. Noen må se på dem sammen.} clash_demand {Det er mer i uka enn kommunen har sagt at en familie kan få.} concern_talk {Dagen da familien skulle ha hørt det, er passert.} concern_decide {Dagen da noe skulle være bestemt, er passert.} advice {En annen tjeneste har spurt, og fristen er gått.} transition_start {Den skulle vært i gang, så det nye stedet rekker å forberede seg.} transition_receive {Dagen nærmer seg, og ingen har sagt ja til å ta imot.} transition_check {Den som tok imot, skulle ha sagt hvordan det går.} other {}}',
    days: '{days, plural, =0 {I dag} one {Én dag} other {# dager}}',
    since: 'siden {day}',
    until: 'til {day}',
    losing: '{count, plural, one {Én logg mister holderen sin} other {# logger mister holderen sin}}',
    losingWhy: '{name} slutter. Fra {day} holder lederen til noen sier ja.',
    losingPress: 'Se {name}',
    leaves: 'slutter {day}',
    you: 'Du',
    nobody: 'Ingen ennå',
    give: 'Gi pinnen videre',
    see: 'Åpne Min dag',
    reminded: 'Minnet på {day}',
    rods: 'Hvem holder hvor mange',
    agreed: 'Dere har avtalt høyst {count} per person.',
    away: 'borte nå',
    over: '{count, plural, one {én over avtalt} other {# over avtalt}}',
    noHolders: 'Ingen i enheten holder noen pinne.',
    ages: 'Hvor lenge glippene har stått',
    agesIntro: '{count, plural, one {Én åpen glipp, etter antall dager} other {# åpne glipper, etter antall dager}}',
    agesLabel: 'Åpne glipper etter alder i dager: {values}',
    ageBand: '{to, select, end {over {from}} other {{from}–{to}}}',
    agesTable: 'Vis som tabell',
    ageHead: 'Dager',
    countHead: 'Glipper',
    mended: 'Tettet denne uka',
    mendedWhat:
      '{type, select, holder {Noen sa ja til å holde} unanswered {Et spørsmål ble besvart} step {Et steg ble gjort ferdig} silent {Noen skrev i en logg} consent {Et samtykke ble fornyet} measure {Et tiltak ble evaluert} pause {En sak ble tatt opp igjen} minutes {Et referat ble skrevet} threshold {En ungdom svarte} not_started {Et tiltak begynte} no_effect {Et tiltak ble endret eller avsluttet} no_measure {Et mål fikk et tiltak} no_family {En familie ble bedt til et møte} disagreement {En uenighet om deling ble løst} no_consent {En familie ble spurt om deling} responsible {Et tiltak fikk en ny ansvarlig} overload {En holder fikk færre saker} need_waits {Noen ble spurt om et behov} thrown {En tjeneste sa ja til et behov} goal_late {Noen sa hvordan det gikk med et mål} clash_time {Et tiltak fikk en ny tid} clash_goal {Noen så to tiltak i sammenheng} clash_demand {Det ble mindre å gjøre for en familie} concern_talk {Noen snakket med en familie} concern_decide {En undring ble avklart} advice {Noen ga råd} transition_start {En overgang ble begynt} transition_receive {Noen sa ja til å ta imot} transition_check {Noen sa hvordan det går} other {En glipp ble tettet}}',
    mendedAfter: '{days, plural, =0 {tettet samme dag} one {åpen i én dag} other {åpen i # dager}}',
    nothingMended: 'Ingen glipper er tettet de siste sju dagene.',
    few: 'Tall om få vises ikke',
    fewWhy:
      'Alder, kjønn, språk og tema er skjult for enheten din. Der er det så få barn at noen kunne bli kjent igjen.',
    toFigures: 'Glipper i tall',
    toCapacity: 'Har dere plass?',
    toOwn: 'Tiltak for grupper',
    oversight: 'Se hvem som kan se en logg',
    toPeople: 'Se folk i enheten',
  },
  nn: {
    intro:
      '{today}. {open, plural, =0 {Eininga har ingen opne loggar.} one {Eininga har éin open logg.} other {Eininga har # opne loggar.}} {gaps, plural, =0 {Alt går som avtala.} one {Éin ting står fast.} other {# ting står fast.}}',
    blind: 'Du ser at noko står fast, ikkje kva det handlar om.',
    blindMore:
      'Lista viser loggnummer, alder og kven som må gjere noko. Innhaldet ser berre dei som har ein grunn til det.',
    list: 'Dette må nokon gjere noko med',
    order: 'Det som har stått lengst, øvst',
    emptyTitle: 'Ingenting står fast',
    empty: 'Alle loggar har ein haldar som har sagt ja, og ingen ventar på svar.',
    title:
      'Logg {number}{type, select, holder { har ingen som har sagt ja til å halde} unanswered {: {ask, select, baton {eit tilbod om pinnen} deputy {eit spørsmål om å vere stedfortredar} participation {ein invitasjon} meeting {ei innkalling} minutes {eit referat} other {eit spørsmål}} er ikkje svart på} step { står på same steget etter fristen} silent { har stått stille} consent {: eit samtykke går ut} measure {: ei evaluering manglar} pause {: pausen er over} minutes {: eit referat manglar} threshold {: ein ungdom er ikkje spurd ferdig} not_started {: eit tiltak har ikkje teke til} no_effect {: eit tiltak verkar ikkje} no_measure {: eit mål har ingen tiltak} no_family {: familien er ikkje beden til eit møte} disagreement {: dei som skal svare, er usamde om deling} no_consent {: ingen er spurd om deling} responsible {: den ansvarlege for eit tiltak er ikkje med lenger} overload {: haldaren har fleire saker enn grensa} transition_start {: ein overgang er ikkje teken til} transition_receive {: ingen har teke imot i ein overgang} transition_check {: ingen har sagt korleis det går etter ein overgang} need_waits {: eit behov ventar på nokon} thrown {: fleire tenester har sagt nei til eit behov} goal_late {: dagen for eit mål er passert} clash_time {: to tiltak er på same tid} clash_goal {: ingen har sett to tiltak i samanheng} clash_demand {: tiltaka krev mykje av familien} other { har ein glipp}}',
    titleConcern:
      '{type, select, concern_talk {Ei undring: ingen har snakka med foreldra} concern_decide {Ei undring er ikkje avklart} advice {Råd utan namn er ikkje gitt} other {Ei undring har ein glipp}}',
    reason:
      '{type, select, holder {Nokon held etter regelen til ein tilsett seier ja.} unanswered {Nokon har spurt, og fristen er gått.} step {Fristen som var avtala, er gått.} silent {Ingen har skrive noko på ei stund.} consent {Haldaren kan be om nytt no. Utan svar blir andre tenester stengde ute.} measure {Dagen for evaluering er passert.} pause {Dagen då saka skulle takast opp att, er passert.} minutes {Møtet er over, og dei andre ventar på det som vart avtala.} threshold {Ein bursdag endrar kven som bestemmer, og den unge har ikkje svart.} not_started {Dagen det skulle ta til, er passert.} no_effect {Dei siste evalueringane viser inga betring.} no_measure {Nokon har sagt kva som er viktig, og ingen har avtala kva som blir gjort.} no_family {Familien skal få vere med når det blir snakka om dei.} disagreement {Utan eit ja frå begge står delinga stille.} no_consent {Ei teneste er med utan at familien er spurd.} responsible {Nokon andre må ta over, elles blir det ikkje gjort.} overload {Når ein haldar har for mange, blir nokre av dei ståande. Du kan gi pinnen vidare.} need_waits {Nokon har sagt kva som trengst, og ingen er spurd.} thrown {To tenester har sagt nei, og ingen har sagt ja. Koordinerande eining ser det òg.} goal_late {Ingen har sagt om målet er nådd.} clash_time {Barnet kan berre vere éin stad. Tida må endrast for eitt av dei.} clash_goal {Dreg dei kvar sin veg, blir det vanskeleg for barnet. Nokon må sjå på dei saman.} clash_demand {Det er meir i veka enn kommunen har sagt at ein familie kan få.} concern_talk {Dagen då familien skulle ha høyrt det, er passert.} concern_decide {Dagen då noko skulle vere bestemt, er passert.} advice {Ei anna teneste har spurt, og fristen er gått.} transition_start {Han skulle vore i gang, så den nye staden rekk å førebu seg.} transition_receive {Dagen nærmar seg, og ingen har sagt ja til å ta imot.} transition_check {Den som tok imot, skulle ha sagt korleis det går.} other {}}',
    days: '{days, plural, =0 {I dag} one {Éin dag} other {# dagar}}',
    since: 'sidan {day}',
    until: 'til {day}',
    losing: '{count, plural, one {Éin logg mistar haldaren sin} other {# loggar mistar haldaren sin}}',
    losingWhy: '{name} sluttar. Frå {day} held leiaren til nokon seier ja.',
    losingPress: 'Sjå {name}',
    leaves: 'sluttar {day}',
    you: 'Du',
    nobody: 'Ingen enno',
    give: 'Gi pinnen vidare',
    see: 'Opne Min dag',
    reminded: 'Mint på {day}',
    rods: 'Kven held kor mange',
    agreed: 'De har avtala høgst {count} per person.',
    away: 'borte no',
    over: '{count, plural, one {éin over avtala} other {# over avtala}}',
    noHolders: 'Ingen i eininga held nokon pinne.',
    ages: 'Kor lenge glippene har stått',
    agesIntro:
      '{count, plural, one {Éin open glipp, etter talet på dagar} other {# opne glipper, etter talet på dagar}}',
    agesLabel: 'Opne glipper etter alder i dagar: {values}',
    ageBand: '{to, select, end {over {from}} other {{from}–{to}}}',
    agesTable: 'Vis som tabell',
    ageHead: 'Dagar',
    countHead: 'Glipper',
    mended: 'Tetta denne veka',
    mendedWhat:
      '{type, select, holder {Nokon sa ja til å halde} unanswered {Eit spørsmål vart svart på} step {Eit steg vart gjort ferdig} silent {Nokon skreiv i ein logg} consent {Eit samtykke vart fornya} measure {Eit tiltak vart evaluert} pause {Ei sak vart teken opp att} minutes {Eit referat vart skrive} threshold {Ein ungdom svarte} not_started {Eit tiltak tok til} no_effect {Eit tiltak vart endra eller avslutta} no_measure {Eit mål fekk eit tiltak} no_family {Ein familie vart beden til eit møte} disagreement {Ei usemje om deling vart løyst} no_consent {Ein familie vart spurd om deling} responsible {Eit tiltak fekk ein ny ansvarleg} overload {Ein haldar fekk færre saker} need_waits {Nokon vart spurd om eit behov} thrown {Ei teneste sa ja til eit behov} goal_late {Nokon sa korleis det gjekk med eit mål} clash_time {Eit tiltak fekk ei ny tid} clash_goal {Nokon såg to tiltak i samanheng} clash_demand {Det vart mindre å gjere for ein familie} concern_talk {Nokon snakka med ein familie} concern_decide {Ei undring vart avklart} advice {Nokon gav råd} transition_start {Ein overgang vart teken til} transition_receive {Nokon sa ja til å ta imot} transition_check {Nokon sa korleis det går} other {Ein glipp vart tetta}}',
    mendedAfter: '{days, plural, =0 {tetta same dag} one {open i éin dag} other {open i # dagar}}',
    nothingMended: 'Ingen glipper er tetta dei siste sju dagane.',
    few: 'Tal om få blir ikkje viste',
    fewWhy:
      'Alder, kjønn, språk og tema er skjult for eininga di. Der er det så få barn at nokon kunne bli kjende att.',
    toFigures: 'Glipper i tal',
    toCapacity: 'Har de plass?',
    toOwn: 'Tiltak for grupper',
    oversight: 'Sjå kven som kan sjå ein logg',
    toPeople: 'Sjå folk i eininga',
  },
})
