import { defineTexts } from '../../../web/texts/index.ts'

/** Choosing among services. */
export const sendTexts = defineTexts({
  nb: {
    send: 'Spør en tjeneste',
    sendIntro: 'Du har ansvaret til noen har sagt ja. Sier de ja, blir den som tar det, med i teamet.',
    which: 'Hvilken tjeneste?',
    offering: 'Tilbyr denne hjelpen',
    others: 'Andre tjenester',
    isAsked: 'Er spurt alt',
    notCovered: 'Familien har ikke sagt ja til å dele dette med dem',
    toConsent: 'Spør familien om å dele',
    toAdvice: 'Spør om råd uten navn',
    say: 'Hva vil du spørre om?',
    sayHint: 'De ser behovet, navnet på barnet og det du skriver her. Familien kan lese det.',
    sendNow: 'Send spørsmålet',
    sent: 'Spørsmålet er sendt.',
  },
  nn: {
    send: 'Spør ei teneste',
    sendIntro: 'Du har ansvaret til nokon har sagt ja. Seier dei ja, blir den som tek det, med i teamet.',
    which: 'Kva teneste?',
    offering: 'Tilbyr denne hjelpa',
    others: 'Andre tenester',
    isAsked: 'Er alt spurd',
    notCovered: 'Familien har ikkje sagt ja til å dele dette med dei',
    toConsent: 'Spør familien om å dele',
    toAdvice: 'Spør om råd utan namn',
    say: 'Kva vil du spørje om?',
    sayHint: 'Dei ser behovet, namnet på barnet og det du skriv her. Familien kan lese det.',
    sendNow: 'Send spørsmålet',
    sent: 'Spørsmålet er sendt.',
  },
})
