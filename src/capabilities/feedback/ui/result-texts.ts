import { defineTexts } from '../../../web/texts/index.ts'

/** How a result is told, to a family and to who leads. */
export const resultTexts = defineTexts({
  nb: {
    notValidated: 'Egne spørsmål. De er ikke validert.',
    phase: '{phase, select, before {Da hjelpen begynte} during {Underveis} other {Etterpå}}',
    theme:
      '{theme, select, useful {Hjelpen er nyttig} change {Noe har blitt bedre} trust {De stoler på hjelperne} taking_part {De får være med og bestemme} knowledge {Hjelperne kan det de skal} together {Hjelperne snakker med hverandre} other {Det fungerer i hverdagen}}',
    between: 'Gjennomsnittet ligger mellom {low, number} og {high, number}.',
    scale: '0 er stemmer ikke, og 4 er stemmer helt.',
  },
  nn: {
    notValidated: 'Eigne spørsmål. Dei er ikkje validerte.',
    phase: '{phase, select, before {Då hjelpa tok til} during {Undervegs} other {Etterpå}}',
    theme:
      '{theme, select, useful {Hjelpa er nyttig} change {Noko har vorte betre} trust {Dei stoler på hjelparane} taking_part {Dei får vere med og bestemme} knowledge {Hjelparane kan det dei skal} together {Hjelparane snakkar med kvarandre} other {Det fungerer i kvardagen}}',
    between: 'Gjennomsnittet ligg mellom {low, number} og {high, number}.',
    scale: '0 er stemmer ikkje, og 4 er stemmer heilt.',
  },
})
