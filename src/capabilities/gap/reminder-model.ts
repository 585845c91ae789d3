type Words = Readonly<Record<'nb' | 'nn', string>>

const SUBJECT: Words = { nb: 'Noe venter på deg i Samspor', nn: 'Noko ventar på deg i Samspor' }
const TEXT: Words = {
  nb: 'En kollega eller leder minner deg på noe som venter.\n\nLogg inn for å se hva det er:',
  nn: 'Ein kollega eller leiar minner deg på noko som ventar.\n\nLogg inn for å sjå kva det er:',
}

/** A reminder: that something waits, and nothing of what or whom. */
export const reminderIn = (language: 'nb' | 'nn', baseUrl: string) => ({
  subject: SUBJECT[language],
  text: `${TEXT[language]}\n${baseUrl}\n`,
})
