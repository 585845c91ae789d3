import { defineTexts } from '../../../../web/texts/index.ts'

/** Who has looked, and why, for the family. */
export const lookedTexts = defineTexts({
  nb: {
    someone: '{title, select, none {En ansatt} other {{title}}}',
    looked: 'Hvem har sett, og hvorfor',
    lookedNone: 'Ingen har sett noe ennå.',
    lookedWho: '{name}{service, select, none {} other {, {service}}}',
    act: '{act, select, plan {så på planen} log {leste loggen} meeting {så på møtene} sharing {så på hvem som kan se hva} baton {så på hvem som holder pinnen} child {så på hvem {own, select, yes {du} other {{child}}} er og hvem dere er} list {så {own, select, yes {deg} other {{child}}} i listen sin} other {så på saken}}.',
    why: '{why, select, holder {Holder pinnen nå.} own {Jobber med saken i {service}.} consent {Dere har sagt ja til at {service} kan se dette.} place {{own, select, yes {Du} other {{child}}} går der.} emergency {Åpnet saken i en nødssituasjon.} legal_ground {Loven gir grunn til å se dette en tid.} oversight {Passer på at ingen ser mer enn de skal.} other {Har en oppgave i saken.}}',
    lastLooked: 'Siste som så på sidene',
    lastLine: '{who} så på siden {day}.',
    somebody: 'En av dem som hjelper dere',
    lastNobody: 'Ingen andre har sett på siden ennå.',
    allLooked: 'Se alle som har sett',
    more: 'Vis flere',
    wonder: 'Skjønner du ikke hvorfor noen så? Spør den som holder pinnen. Du har rett på svar.',
  },
  nn: {
    someone: '{title, select, none {Ein tilsett} other {{title}}}',
    looked: 'Kven har sett, og kvifor',
    lookedNone: 'Ingen har sett noko enno.',
    lookedWho: '{name}{service, select, none {} other {, {service}}}',
    act: '{act, select, plan {såg på planen} log {las loggen} meeting {såg på møta} sharing {såg på kven som kan sjå kva} baton {såg på kven som held pinnen} child {såg på kven {own, select, yes {du} other {{child}}} er og kven de er} list {såg {own, select, yes {deg} other {{child}}} i lista si} other {såg på saka}}.',
    why: '{why, select, holder {Held pinnen no.} own {Arbeider med saka i {service}.} consent {De har sagt ja til at {service} kan sjå dette.} place {{own, select, yes {Du} other {{child}}} går der.} emergency {Opna saka i ein naudssituasjon.} legal_ground {Lova gir grunn til å sjå dette ei tid.} oversight {Passar på at ingen ser meir enn dei skal.} other {Har ei oppgåve i saka.}}',
    lastLooked: 'Siste som såg på sidene',
    lastLine: '{who} såg på sida {day}.',
    somebody: 'Ein av dei som hjelper dykk',
    lastNobody: 'Ingen andre har sett på sida enno.',
    allLooked: 'Sjå alle som har sett',
    more: 'Vis fleire',
    wonder: 'Skjønar du ikkje kvifor nokon såg? Spør den som held pinnen. Du har rett på svar.',
  },
})
