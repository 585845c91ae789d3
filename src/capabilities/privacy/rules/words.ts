import type { Language } from './readable.ts'

/** What stands around the parts in the readable package. */
export const packageWords = {
  nb: {
    own: 'Opplysninger vi har om deg',
    of: (name: string) => `Opplysninger om ${name}`,
    made: (municipality: string, on: string) => `Laget av ${municipality} ${on}.`,
    intro:
      'Her er det samme som du kan lese på sidene dine, samlet ett sted. Det er laget nå, og blir ikke lagret. Ta vare på det der bare du kan lese det.',
    nothing: 'Her er det ikke noe du kan lese.',
    leftOut: 'Hva som ikke er med, og hvorfor',
    leftOutIntro: 'Denne lista er lik for alle. Den sier ikke noe om hva som finnes om deg.',
    source: (source: string) => `Kilde: ${source}.`,
    complain: 'Er du uenig?',
    complainIntro: 'Si fra til kommunen først hvis du vil. Du kan også klage til:',
  },
  nn: {
    own: 'Opplysningar vi har om deg',
    of: (name: string) => `Opplysningar om ${name}`,
    made: (municipality: string, on: string) => `Laga av ${municipality} ${on}.`,
    intro:
      'Her er det same som du kan lese på sidene dine, samla éin stad. Det er laga no, og blir ikkje lagra. Ta vare på det der berre du kan lese det.',
    nothing: 'Her er det ikkje noko du kan lese.',
    leftOut: 'Kva som ikkje er med, og kvifor',
    leftOutIntro: 'Denne lista er lik for alle. Ho seier ikkje noko om kva som finst om deg.',
    source: (source: string) => `Kjelde: ${source}.`,
    complain: 'Er du usamd?',
    complainIntro: 'Sei frå til kommunen først om du vil. Du kan òg klage til:',
  },
} as const satisfies Record<Language, object>
