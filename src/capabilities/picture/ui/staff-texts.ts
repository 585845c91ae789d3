import { defineTexts } from '../../../web/texts/index.ts'

/** What only those who help are asked when they write in the picture. */
export const staffPictureTexts = defineTexts({
  nb: {
    because: 'Hvorfor må dette stå her?',
    becauseHint: 'Det som er vanskelig i en familie, skrives bare når hjelpen trenger det. Familien leser det.',
    familyReads: 'Familien leser det du skriver i bildet.',
    names: 'Nevn ikke en tjeneste som en forelder ikke skal vite om, eller velg at den forelderen ikke skal lese det.',
    topic: 'Hva handler det om?',
    topicHint: 'Bare tjenester som familien har åpnet temaet for, leser det.',
  },
  nn: {
    because: 'Kvifor må dette stå her?',
    becauseHint: 'Det som er vanskeleg i ein familie, blir berre skrive når hjelpa treng det. Familien les det.',
    familyReads: 'Familien les det du skriv i biletet.',
    names:
      'Ikkje nemn ei teneste som ein forelder ikkje skal vite om, eller vel at den forelderen ikkje skal lese det.',
    topic: 'Kva handlar det om?',
    topicHint: 'Berre tenester som familien har opna temaet for, les det.',
  },
})
