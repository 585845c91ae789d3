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
    intro: 'Noe har stått for lenge i disse sakene. Du ser ikke hva de handler om. Snakk med den som må gjøre noe.',
    none: 'Ingenting er sendt videre til deg.',
    noneMore: 'Når noe står for lenge og ingen gjør noe, kommer det hit.',
    list: 'Det som står',
    figures: 'Glipper i tall',
    nobodyTakes: 'Behov som ingen tar',
    what: '{type, select, holder {Ingen har sagt ja til å holde} unanswered {Et spørsmål er ikke besvart} step {Et steg er over fristen} silent {Loggen står stille} pause {En pause er over tiden} measure {Et tiltak er ikke evaluert} minutes {Et referat mangler} not_started {Et tiltak har ikke begynt} no_effect {Et tiltak virker ikke} no_measure {Et mål har ingen tiltak} disagreement {Foreldre er uenige om deling} no_consent {Ingen er spurt om deling} responsible {Den ansvarlige for et tiltak er ikke med lenger} overload {Holderen har for mange saker} transition_start {En overgang er ikke begynt} transition_receive {Ingen har tatt imot i en overgang} transition_check {Ingen har sagt hvordan det går etter en overgang} need_waits {Et behov venter på noen} thrown {Flere tjenester har sagt nei til et behov} goal_late {Dagen for et mål er passert} clash_time {To tiltak er på samme tid} clash_goal {Ingen har sett to tiltak i sammenheng} clash_demand {Tiltakene krever mye av familien} other {Noe står stille}} i sak {number}',
    why: '{rung, select, deputy {Du er vikar for den som må gjøre noe} leader {Du leder, eller er nærmest over, {unit}} coordinating_unit {Lederen er varslet, og det står fortsatt} other {Du er den øverste over {unit}}}',
    days: '{days, plural, =0 {I dag} one {Én dag} other {# dager}}',
    since: 'siden {day}',
    nobody: 'Ingen',
    take: 'Jeg tar tak i det',
    taken: 'Du tar tak i det. Neste får ikke beskjed ennå.',
    takenOn: 'Du tok tak i det {day}',
  },
  nn: {
    title: 'Sendt vidare til deg',
    intro: 'Noko har stått for lenge i desse sakene. Du ser ikkje kva dei handlar om. Snakk med den som må gjere noko.',
    none: 'Ingenting er sendt vidare til deg.',
    noneMore: 'Når noko står for lenge og ingen gjer noko, kjem det hit.',
    list: 'Det som står',
    figures: 'Glipper i tal',
    nobodyTakes: 'Behov som ingen tek',
    what: '{type, select, holder {Ingen har sagt ja til å halde} unanswered {Eit spørsmål er ikkje svart på} step {Eit steg er over fristen} silent {Loggen står stille} pause {Ein pause er over tida} measure {Eit tiltak er ikkje evaluert} minutes {Eit referat manglar} not_started {Eit tiltak har ikkje teke til} no_effect {Eit tiltak verkar ikkje} no_measure {Eit mål har ingen tiltak} disagreement {Foreldre er usamde om deling} no_consent {Ingen er spurd om deling} responsible {Den ansvarlege for eit tiltak er ikkje med lenger} overload {Haldaren har for mange saker} transition_start {Ein overgang er ikkje teken til} transition_receive {Ingen har teke imot i ein overgang} transition_check {Ingen har sagt korleis det går etter ein overgang} need_waits {Eit behov ventar på nokon} thrown {Fleire tenester har sagt nei til eit behov} goal_late {Dagen for eit mål er passert} clash_time {To tiltak er på same tid} clash_goal {Ingen har sett to tiltak i samanheng} clash_demand {Tiltaka krev mykje av familien} other {Noko står stille}} i sak {number}',
    why: '{rung, select, deputy {Du er vikar for den som må gjere noko} leader {Du leier, eller er nærast over, {unit}} coordinating_unit {Leiaren er varsla, og det står framleis} other {Du er den øvste over {unit}}}',
    days: '{days, plural, =0 {I dag} one {Éin dag} other {# dagar}}',
    since: 'sidan {day}',
    nobody: 'Ingen',
    take: 'Eg tek tak i det',
    taken: 'Du tek tak i det. Neste får ikkje beskjed enno.',
    takenOn: 'Du tok tak i det {day}',
  },
  refusals: escalationRefusals,
})
