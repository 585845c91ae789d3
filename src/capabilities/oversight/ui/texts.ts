import { defineTexts } from '../../../web/texts/index.ts'

/** Who sees what, why, and who has looked, for those who must be able to ask. */
export const oversightTexts = defineTexts({
  nb: {
    title: 'Hvem ser hva, og hvorfor',
    intro: 'Slik svarer systemet akkurat nå. Det er den samme regelen som åpner og stenger.',
    none: 'Ingen ser noe nå.',
    who: '{self, select, yes {{name}, barnet selv} other {{name}{service, select, none {} other {, {service}}}}}',
    relation:
      '{relation, select, mother {Mor} father {Far} foster_parent {Fosterforelder} step_parent {Steforelder} grandparent {Besteforelder} self {Barnet selv} other {En omsorgsperson}}',
    because:
      '{who} ser {topics} {ground, select, own_service {fordi tjenesten har ansvar for saken} participation {som deltaker} guardianship {på grunn av foreldreansvaret} own_case {fordi saken handler om barnet selv} other_ground {fordi loven gir grunn til det, uten samtykke} break_glass {fordi saken er åpnet i en nødssituasjon} consentNamed {fordi {names} samtykket {on}} consent {fordi {count, plural, one {den som skal, samtykket} other {alle som skal, samtykket}} {on}} other {fordi det er samtykket}}{until, select, none {} other {; gjelder til {until}}}.',
    everything: 'alt i saken',
    holds: 'Holder stafettpinnen.',
    notSees: 'Ser ikke {topics}.',
    nothing: '{who} ser ingenting i saken.',
    oversight: 'Innsyn',
    oversightIntro:
      'Her ser du hvem som kan se en sak, hva en bestemt person ville sett, og hvem som har sett. Det du gjør her, blir også ført i innsynsloggen.',
    caseTitle: 'Sak {number}',
    number: 'Saksnummer',
    numberHint: 'Står på saken. Det er tilfeldig og sier ikke hvem det gjelder.',
    find: 'Finn saken',
    notFound: 'Ingen sak har dette nummeret.',
    would: 'Hva ville en annen sett?',
    wouldIntro: 'Velg en person. Svaret er det samme som personen selv får.',
    service: 'Tjeneste',
    person: 'Person',
    choose: 'Velg',
    inFamily: 'Familien',
    noRole: 'Personen har ingen rolle nå, og ser ingenting.',
    looks: 'Alle som har sett eller prøvd',
    looksIntro: 'Det siste øverst.',
    looksNone: 'Ingen har sett noe.',
    when: 'Når',
    what: 'Hva',
    whom: 'Hvem',
    how: 'Hvordan det gikk',
    lookAct:
      '{act, select, plan {planen} log {loggen} meeting {møtene} sharing {hvem som kan se hva} baton {stafettpinnen} child {opplysninger om barnet} list {barnet i en liste} other {saken}}',
    outcome:
      '{outcome, select, done {Fikk se eller gjøre} replayed {Sendte det samme en gang til} refused {Stoppet av en regel} other {Fikk ikke}}',
    role: '{role, select, leader {leder} coordinating_unit {koordinerende enhet} bti_coordinator {BTI-koordinator} administrator {administrator} privacy_officer {personvernombud} other {ansatt}}',
    more: 'Vis flere',
  },
  nn: {
    title: 'Kven ser kva, og kvifor',
    intro: 'Slik svarar systemet akkurat no. Det er den same regelen som opnar og stengjer.',
    none: 'Ingen ser noko no.',
    who: '{self, select, yes {{name}, barnet sjølv} other {{name}{service, select, none {} other {, {service}}}}}',
    relation:
      '{relation, select, mother {Mor} father {Far} foster_parent {Fosterforelder} step_parent {Steforelder} grandparent {Besteforelder} self {Barnet sjølv} other {Ein omsorgsperson}}',
    because:
      '{who} ser {topics} {ground, select, own_service {fordi tenesta har ansvar for saka} participation {som deltakar} guardianship {på grunn av foreldreansvaret} own_case {fordi saka handlar om barnet sjølv} other_ground {fordi lova gir grunn til det, utan samtykke} break_glass {fordi saka er opna i ein naudssituasjon} consentNamed {fordi {names} samtykte {on}} consent {fordi {count, plural, one {den som skal, samtykte} other {alle som skal, samtykte}} {on}} other {fordi det er samtykt}}{until, select, none {} other {; gjeld til {until}}}.',
    everything: 'alt i saka',
    holds: 'Held stafettpinnen.',
    notSees: 'Ser ikkje {topics}.',
    nothing: '{who} ser ingenting i saka.',
    oversight: 'Innsyn',
    oversightIntro:
      'Her ser du kven som kan sjå ei sak, kva ein bestemt person ville sett, og kven som har sett. Det du gjer her, blir òg ført i innsynsloggen.',
    caseTitle: 'Sak {number}',
    number: 'Saksnummer',
    numberHint: 'Står på saka. Det er tilfeldig og seier ikkje kven det gjeld.',
    find: 'Finn saka',
    notFound: 'Inga sak har dette nummeret.',
    would: 'Kva ville ein annan sett?',
    wouldIntro: 'Vel ein person. Svaret er det same som personen sjølv får.',
    service: 'Teneste',
    person: 'Person',
    choose: 'Vel',
    inFamily: 'Familien',
    noRole: 'Personen har inga rolle no, og ser ingenting.',
    looks: 'Alle som har sett eller prøvd',
    looksIntro: 'Det siste øvst.',
    looksNone: 'Ingen har sett noko.',
    when: 'Når',
    what: 'Kva',
    whom: 'Kven',
    how: 'Korleis det gjekk',
    lookAct:
      '{act, select, plan {planen} log {loggen} meeting {møta} sharing {kven som kan sjå kva} baton {stafettpinnen} child {opplysningar om barnet} list {barnet i ei liste} other {saka}}',
    outcome:
      '{outcome, select, done {Fekk sjå eller gjere} replayed {Sende det same ein gong til} refused {Stoppa av ein regel} other {Fekk ikkje}}',
    role: '{role, select, leader {leiar} coordinating_unit {koordinerande eining} bti_coordinator {BTI-koordinator} administrator {administrator} privacy_officer {personvernombod} other {tilsett}}',
    more: 'Vis fleire',
  },
})
