import { defineTexts } from '../../../../web/texts/index.ts'

/** What a child sees or hears of what is around it: few words, each with a picture. */
export const aroundTexts = defineTexts({
  nb: {
    around: 'Rundt meg',
    view: '{view, select, who {Hvem hjelper meg?} now {Hva skjer?} other {Hvem kan se?}}',
    holds: 'Passer på at alle hjelper sammen',
    nobody: 'Det er ingen her ennå.',
    meeting: 'Neste møte',
    when: '{day} klokka {time}',
    called: 'Disse hjelperne kommer kanskje: {names}.',
    noMeeting: 'Det er ikke noe møte nå.',
    goals: 'Dette vil vi få til',
    measures: 'Dette gjør vi nå',
    none: 'Det er ikke noe her nå.',
    sees: 'Disse hjelper deg og kan lese noe om deg her.',
    home: 'Disse er i familien din. De ser bare det de har lov til å se.',
    calledAs: '{relation, select, mother {Mamma} father {Pappa} other {{name}}}',
    mine: 'Det du gjemmer, ser bare du.',
  },
  nn: {
    around: 'Rundt meg',
    view: '{view, select, who {Kven hjelper meg?} now {Kva skjer?} other {Kven kan sjå?}}',
    holds: 'Passar på at alle hjelper saman',
    nobody: 'Det er ingen her enno.',
    meeting: 'Neste møte',
    when: '{day} klokka {time}',
    called: 'Desse hjelparane kjem kanskje: {names}.',
    noMeeting: 'Det er ikkje noko møte no.',
    goals: 'Dette vil vi få til',
    measures: 'Dette gjer vi no',
    none: 'Det er ikkje noko her no.',
    sees: 'Desse hjelper deg og kan lese noko om deg her.',
    home: 'Desse er i familien din. Dei ser berre det dei har lov til å sjå.',
    calledAs: '{relation, select, mother {Mamma} father {Pappa} other {{name}}}',
    mine: 'Det du gøymer, ser berre du.',
  },
})
