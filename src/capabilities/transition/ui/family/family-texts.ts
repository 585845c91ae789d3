import { defineTexts } from '../../../../web/texts/index.ts'

/** What may go along from one service to another, for the family. */
export const packTexts = defineTexts({
  nb: {
    page: 'Når noe nytt begynner',
    intro: 'Her bestemmer dere hva som kan bli med videre.',
    none: 'Det er ingenting å svare på nå.',
    title: '{passage}, {day}',
    to: 'Til {service}. Les hver del, og si ja eller nei. Alle som må svare, må si ja. Ellers blir delen ikke med.',
    toLater: 'Les hver del, og si ja eller nei. Alle som må svare, må si ja. Ellers blir delen ikke med.',
    question: 'Kan dette bli med?',
    yes: 'Ja',
    no: 'Nei',
    words: 'Vil du si noe om det? (kan stå tomt)',
    send: 'Send svarene',
    sent: 'Takk. Svarene er sendt.',
    answered: '{answer, select, yes {Du har sagt ja.} other {Du har sagt nei.}}',
    notYours: 'Du kan lese dette. Andre svarer for det.',
    missing: 'Svar på minst én del.',
    change: 'Du kan endre svaret når du vil.',
    received: 'Noen tok imot {day}. Sier du nei nå, kan de ikke lese delen mer.',
    carried:
      'Flytter dere til en ny kommune? Samspor sender ingenting dit. Dere kan selv ta med en kopi av det som står om dere, og gi den videre hvis dere vil.',
    toOwn: 'Få en kopi',
  },
  nn: {
    page: 'Når noko nytt tek til',
    intro: 'Her bestemmer de kva som kan bli med vidare.',
    none: 'Det er ingenting å svare på no.',
    title: '{passage}, {day}',
    to: 'Til {service}. Les kvar del, og sei ja eller nei. Alle som må svare, må seie ja. Elles blir delen ikkje med.',
    toLater: 'Les kvar del, og sei ja eller nei. Alle som må svare, må seie ja. Elles blir delen ikkje med.',
    question: 'Kan dette bli med?',
    yes: 'Ja',
    no: 'Nei',
    words: 'Vil du seie noko om det? (kan stå tomt)',
    send: 'Send svara',
    sent: 'Takk. Svara er sende.',
    answered: '{answer, select, yes {Du har sagt ja.} other {Du har sagt nei.}}',
    notYours: 'Du kan lese dette. Andre svarer for det.',
    missing: 'Svar på minst éin del.',
    change: 'Du kan endre svaret når du vil.',
    received: 'Nokon tok imot {day}. Seier du nei no, kan dei ikkje lese delen meir.',
    carried:
      'Flyttar de til ein ny kommune? Samspor sender ingenting dit. De kan sjølve ta med ein kopi av det som står om dykk, og gi han vidare om de vil.',
    toOwn: 'Få ein kopi',
  },
})
