import { defineTexts } from '../../../../web/texts/index.ts'

/** Where the youth wants to be told that something waits. */
export const contactTexts = defineTexts({
  nb: {
    title: 'Hvor skal vi gi deg beskjed?',
    text: 'Når noe venter på svar fra deg, sender vi en e-post. Den sier bare at noe venter, ikke hva. Foreldrene dine ser ikke adressen.',
    email: 'E-posten din',
    hint: 'La feltet stå tomt hvis du ikke vil ha beskjed.',
    save: 'Lagre e-posten',
    saved: 'Lagret.',
    none: 'Ingen e-post',
  },
  nn: {
    title: 'Kvar skal vi gi deg beskjed?',
    text: 'Når noko ventar på svar frå deg, sender vi ein e-post. Han seier berre at noko ventar, ikkje kva. Foreldra dine ser ikkje adressa.',
    email: 'E-posten din',
    hint: 'Lat feltet stå tomt om du ikkje vil ha beskjed.',
    save: 'Lagre e-posten',
    saved: 'Lagra.',
    none: 'Ingen e-post',
  },
})
