import { defineTexts } from '../../../web/texts/index.ts'
import { capacityRefusals } from './refusal-texts.ts'

/** What a service says of its capacity. */
export const capacityTexts = defineTexts({
  nb: {
    title: 'Har dere plass?',
    intro: 'Dette ser de som vil spørre {service} om hjelp, før de sender.',
    taking: 'Tar dere imot nå?',
    takingAs: '{taking, select, yes {Tar imot nå} waiting {Har ventetid} other {Er fulle}}',
    weeks: 'Hvor mange uker må man vente?',
    weeksWrong: 'Skriv et helt tall, fra 1 til 104.',
    fullUntil: 'Fulle til',
    offers: 'Hva tilbyr dere?',
    words: 'Noe andre bør vite?',
    wordsHint: 'Kort. Ingenting om noen som venter.',
    save: 'Lagre',
    saved: 'Det er lagret, med dagens dato.',
    updated: 'Sagt {day}.',
    staleOwn: 'Dette ble sagt {day}. Stemmer det fortsatt? Lagre på nytt, så ser de andre det.',
  },
  nn: {
    title: 'Har de plass?',
    intro: 'Dette ser dei som vil spørje {service} om hjelp, før dei sender.',
    taking: 'Tek de imot no?',
    takingAs: '{taking, select, yes {Tek imot no} waiting {Har ventetid} other {Er fulle}}',
    weeks: 'Kor mange veker må ein vente?',
    weeksWrong: 'Skriv eit heilt tal, frå 1 til 104.',
    fullUntil: 'Fulle til',
    offers: 'Kva tilbyr de?',
    words: 'Noko andre bør vite?',
    wordsHint: 'Kort. Ingenting om nokon som ventar.',
    save: 'Lagre',
    saved: 'Det er lagra, med dagens dato.',
    updated: 'Sagt {day}.',
    staleOwn: 'Dette vart sagt {day}. Stemmer det framleis? Lagre på nytt, så ser dei andre det.',
  },
  refusals: capacityRefusals,
})
