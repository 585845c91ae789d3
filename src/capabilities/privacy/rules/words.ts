/** What stands around the parts in the readable package. */
export const packageWords = {
  nb: {
    own: 'Opplysninger vi har om deg',
    of: 'Opplysninger om {name}',
    made: 'Laget av {municipality} {on}.',
    intro:
      'Her er det samme som du kan lese på sidene dine, samlet ett sted. Det er laget nå, og blir ikke lagret. Ta vare på det der bare du kan lese det.',
    written: 'Det som noen har skrevet, står på det språket det ble skrevet på.',
    unreviewed:
      'Ikke gjennomgått: Ingen fagperson har sett over denne oversettelsen. Velg norsk på sidene dine for å hente det samme på norsk.',
    nothing: 'Her er det ikke noe du kan lese.',
    yes: 'ja',
    no: 'nei',
    leftOut: 'Hva som ikke er med, og hvorfor',
    leftOutIntro: 'Denne lista er lik for alle. Den sier ikke noe om hva som finnes om deg.',
    source: 'Kilde: {source}.',
    complain: 'Er du uenig?',
    complainIntro: 'Si fra til kommunen først hvis du vil. Du kan også klage til:',
  },
  nn: {
    own: 'Opplysningar vi har om deg',
    of: 'Opplysningar om {name}',
    made: 'Laga av {municipality} {on}.',
    intro:
      'Her er det same som du kan lese på sidene dine, samla éin stad. Det er laga no, og blir ikkje lagra. Ta vare på det der berre du kan lese det.',
    written: 'Det som nokon har skrive, står på det språket det vart skrive på.',
    unreviewed:
      'Ikkje gjennomgått: Ingen fagperson har sett over denne omsetjinga. Vel norsk på sidene dine for å hente det same på norsk.',
    nothing: 'Her er det ikkje noko du kan lese.',
    yes: 'ja',
    no: 'nei',
    leftOut: 'Kva som ikkje er med, og kvifor',
    leftOutIntro: 'Denne lista er lik for alle. Ho seier ikkje noko om kva som finst om deg.',
    source: 'Kjelde: {source}.',
    complain: 'Er du usamd?',
    complainIntro: 'Sei frå til kommunen først om du vil. Du kan òg klage til:',
  },
} as const
