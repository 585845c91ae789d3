import { defineTexts } from '../../../web/texts/index.ts'

/** Why it cannot be taken. */
const escalationRefusals = {
  'escalation.mended': {
    nb: 'Dette er i orden nå. Ingen trenger å gjøre noe.',
    nn: 'Dette er i orden no. Ingen treng å gjere noko.',
  },
  'escalation.taken_already': {
    nb: 'Du har alt sagt at du tar tak i det.',
    nn: 'Du har alt sagt at du tek tak i det.',
  },
}

/** What was sent on because nobody acted. Nothing here tells about whom it is. */
export const escalatedTexts = defineTexts({
  nb: {
    title: 'Sendt videre til deg',
    intro: 'Dette har stått for lenge. Du ser ikke hvem eller hva det handler om. Snakk med den som må gjøre noe.',
    none: 'Ingenting er sendt videre til deg.',
    noneMore: 'Når noe står for lenge og ingen gjør noe, kommer det hit.',
    list: 'Det som står',
    figures: 'Glipper i tall',
    nobodyTakes: 'Behov som ingen tar',
    questions: 'Spørsmål til dere',
    what: '{type, select, holder {Ingen har sagt ja til å holde} unanswered {Et spørsmål er ikke besvart} step {Et steg er over fristen} silent {Loggen står stille} pause {En pause er over tiden} threshold {En ungdom er ikke spurt ferdig} measure {Et tiltak er ikke evaluert} minutes {Et referat mangler} without_family {Et møte ble holdt uten familien} not_started {Et tiltak har ikke begynt} no_effect {Et tiltak virker ikke} no_measure {Et mål har ingen tiltak} disagreement {Foreldre er uenige om deling} no_consent {Ingen er spurt om deling} responsible {Et tiltak mangler en ansvarlig som har sagt ja} overload {Holderen har for mange saker} transition_start {En overgang er ikke begynt} transition_receive {Ingen har tatt imot i en overgang} transition_check {Ingen har sagt hvordan det går etter en overgang} need_waits {Et behov venter på noen} thrown {Flere tjenester har sagt nei til et behov} goal_late {Dagen for et mål er passert} plan_late {En plan er ikke sett over på dagen} voice {Noe er bestemt uten at barnet er hørt} clash_time {To tiltak er på samme tid} clash_goal {Ingen har sett to tiltak i sammenheng} clash_demand {Tiltakene krever mye av familien} undecided {Ingen har bestemt i en uenighet mellom tjenester} concern_share {En undring er ikke delt} concern_talk {Ingen har snakket med foreldrene om en undring} concern_decide {En undring er ikke avklart} advice {Råd uten navn er ikke gitt} guide {Veiledere er ikke sett over} no_leader {Ingen leder en tjeneste som har arbeid liggende} other {Noe står stille}}',
    why: '{rung, select, deputy {Du er vikar for den som må gjøre noe} leader {Du leder, eller er nærmest over, {unit}} coordinating_unit {Lederen er varslet, og det står fortsatt} last {Alle andre er varslet, og ingen er over {unit}. Det står hos dere} other {Du er den øverste over {unit}}}',
    inCase: 'i sak {number}',
    whyService:
      '{rung, select, coordinating_unit {De nærmest over {unit} er varslet, og det står fortsatt} deputy {Du er vikar for den som må gjøre noe ved {unit}} last {Alle andre er varslet, og ingen er over {unit}. Det står hos dere} other {Du er over {unit}}}',
    days: '{days, plural, =0 {I dag} one {Én dag} other {# dager}}',
    since: 'siden {day}',
    nobody: 'Ingen',
    unnamed: 'Den som skrev den',
    remind: 'Send en påminnelse',
    reminded: 'Den som skrev undringen, har fått en påminnelse.',
    take: 'Jeg tar tak i det',
    taken: 'Du tar tak i det. Neste får ikke beskjed ennå.',
    takenOn: 'Du tok tak i det {day}',
  },
  nn: {
    title: 'Sendt vidare til deg',
    intro: 'Dette har stått for lenge. Du ser ikkje kven eller kva det handlar om. Snakk med den som må gjere noko.',
    none: 'Ingenting er sendt vidare til deg.',
    noneMore: 'Når noko står for lenge og ingen gjer noko, kjem det hit.',
    list: 'Det som står',
    figures: 'Glipper i tal',
    nobodyTakes: 'Behov som ingen tek',
    questions: 'Spørsmål til dykk',
    what: '{type, select, holder {Ingen har sagt ja til å halde} unanswered {Eit spørsmål er ikkje svart på} step {Eit steg er over fristen} silent {Loggen står stille} pause {Ein pause er over tida} threshold {Ein ungdom er ikkje spurd ferdig} measure {Eit tiltak er ikkje evaluert} minutes {Eit referat manglar} without_family {Eit møte vart halde utan familien} not_started {Eit tiltak har ikkje teke til} no_effect {Eit tiltak verkar ikkje} no_measure {Eit mål har ingen tiltak} disagreement {Foreldre er usamde om deling} no_consent {Ingen er spurd om deling} responsible {Eit tiltak manglar ein ansvarleg som har sagt ja} overload {Haldaren har for mange saker} transition_start {Ein overgang er ikkje teken til} transition_receive {Ingen har teke imot i ein overgang} transition_check {Ingen har sagt korleis det går etter ein overgang} need_waits {Eit behov ventar på nokon} thrown {Fleire tenester har sagt nei til eit behov} goal_late {Dagen for eit mål er passert} plan_late {Ein plan er ikkje sett over på dagen} voice {Noko er bestemt utan at barnet er høyrt} clash_time {To tiltak er på same tid} clash_goal {Ingen har sett to tiltak i samanheng} clash_demand {Tiltaka krev mykje av familien} undecided {Ingen har bestemt i ei usemje mellom tenester} concern_share {Ei undring er ikkje delt} concern_talk {Ingen har snakka med foreldra om ei undring} concern_decide {Ei undring er ikkje avklart} advice {Råd utan namn er ikkje gitt} guide {Rettleiarar er ikkje sett over} no_leader {Ingen leier ei teneste som har arbeid liggjande} other {Noko står stille}}',
    why: '{rung, select, deputy {Du er vikar for den som må gjere noko} leader {Du leier, eller er nærast over, {unit}} coordinating_unit {Leiaren er varsla, og det står framleis} last {Alle andre er varsla, og ingen er over {unit}. Det står hos dykk} other {Du er den øvste over {unit}}}',
    inCase: 'i sak {number}',
    whyService:
      '{rung, select, coordinating_unit {Dei nærast over {unit} er varsla, og det står framleis} deputy {Du er vikar for den som må gjere noko ved {unit}} last {Alle andre er varsla, og ingen er over {unit}. Det står hos dykk} other {Du er over {unit}}}',
    days: '{days, plural, =0 {I dag} one {Éin dag} other {# dagar}}',
    since: 'sidan {day}',
    nobody: 'Ingen',
    unnamed: 'Den som skreiv ho',
    remind: 'Send ei påminning',
    reminded: 'Den som skreiv undringa, har fått ei påminning.',
    take: 'Eg tek tak i det',
    taken: 'Du tek tak i det. Neste får ikkje beskjed enno.',
    takenOn: 'Du tok tak i det {day}',
  },
  refusals: escalationRefusals,
})
