import { defineTexts } from '../../../web/texts/index.ts'

export const linkTexts = defineTexts({
  nb: { mayShare: 'Kan jeg dele?', given: 'Delt uten samtykke' },
  nn: { mayShare: 'Kan eg dele?', given: 'Delt utan samtykke' },
})
