import { defineTexts } from '../../../../web/texts/index.ts'
import { gapRefusals } from './refusal-texts.ts'

/** Saying that something is no gap, because; and reading that somebody has. */
export const answerTexts = defineTexts({
  nb: {
    any: 'Er noe av dette ikke en glipp?',
    openFor: 'Ikke en glipp: {title}',
    title: 'Hvorfor er dette ikke en glipp?',
    intro:
      'Det blir stående som besvart, med navnet ditt, til dagen du velger. Endrer noe seg før det, kommer det opp igjen.',
    noReasons: 'Kommunen har ikke satt opp noen grunner ennå. Spør den som styrer innstillingene.',
    reason: 'Grunn',
    words: 'Hva er det som gjør at det er i orden?',
    wordsHint: 'De som ser hele saken, leser dette. Ledere ser bare grunnen.',
    wordsHintService: 'De som skal gjøre noe med det, leser dette. Skriv ikke om barn.',
    until: 'Se på det igjen',
    untilHint: 'Senest {day}.',
    send: 'Lagre svaret',
    done: 'Svaret er lagret. Glippen står som besvart.',
    meanwhile: '{by} var først, og svarte: {reason}. Lukk, og les svaret.',
    meanwhileOpen: 'Noen har endret dette nettopp. Lukk, og prøv igjen.',
    answered: 'Besvart: ikke en glipp',
    answeredCount:
      '{count, plural, one {Én ting er besvart. Den telles ikke som glipp.} other {# ting er besvart. De telles ikke som glipper.}}',
    by: 'Svart av',
    byWhom: '{name}, {day}',
    because: 'Derfor',
    lasts: 'Gjelder til',
    line: '{name}: {reason}. Gjelder til {day}.',
    back: 'Det er en glipp likevel',
    backDone: 'Det telles som en glipp igjen.',
  },
  nn: {
    any: 'Er noko av dette ikkje ein glipp?',
    openFor: 'Ikkje ein glipp: {title}',
    title: 'Kvifor er dette ikkje ein glipp?',
    intro:
      'Det blir ståande som svart på, med namnet ditt, til dagen du vel. Endrar noko seg før det, kjem det opp att.',
    noReasons: 'Kommunen har ikkje sett opp nokon grunnar enno. Spør den som styrer innstillingane.',
    reason: 'Grunn',
    words: 'Kva er det som gjer at det er i orden?',
    wordsHint: 'Dei som ser heile saka, les dette. Leiarar ser berre grunnen.',
    wordsHintService: 'Dei som skal gjere noko med det, les dette. Skriv ikkje om barn.',
    until: 'Sjå på det att',
    untilHint: 'Seinast {day}.',
    send: 'Lagre svaret',
    done: 'Svaret er lagra. Glippen står som svart på.',
    meanwhile: '{by} var først, og svara: {reason}. Lat att, og les svaret.',
    meanwhileOpen: 'Nokon har endra dette nett no. Lat att, og prøv igjen.',
    answered: 'Svart på: ikkje ein glipp',
    answeredCount:
      '{count, plural, one {Éin ting er svart på. Han tel ikkje som glipp.} other {# ting er svart på. Dei tel ikkje som glippar.}}',
    by: 'Svart av',
    byWhom: '{name}, {day}',
    because: 'Difor',
    lasts: 'Gjeld til',
    line: '{name}: {reason}. Gjeld til {day}.',
    back: 'Det er ein glipp likevel',
    backDone: 'Det tel som ein glipp att.',
  },
  refusals: gapRefusals,
})
