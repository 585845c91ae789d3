import { defineTexts } from '../../../web/texts/index.ts'

export const familyTexts = defineTexts({
  nb: {
    title: 'Dette skal du vite',
    given: '{from} ga noe videre til {receiver} {day}',
    givenWhy: 'Grunn: {ground}. Det skal brukes til: {purpose}',
    opened: '{name} ved {service} åpnet saken i en nødssituasjon {day}',
    duty: 'Gjelder noe her andre enn dere selv, har du taushetsplikt om det. Å bryte den kan straffes.',
    wonder: 'Lurer du på noe? Spør den som holder pinnen.',
  },
  nn: {
    title: 'Dette skal du vite',
    given: '{from} gav noko vidare til {receiver} {day}',
    givenWhy: 'Grunn: {ground}. Det skal brukast til: {purpose}',
    opened: '{name} ved {service} opna saka i ein naudssituasjon {day}',
    duty: 'Gjeld noko her andre enn dykk sjølve, har du teieplikt om det. Å bryte ho kan straffast.',
    wonder: 'Lurer du på noko? Spør den som held pinnen.',
  },
})
