import { defineTexts } from '../../../web/texts/index.ts'
import { taskRefusals } from './refusal-texts.ts'

/** The words of an answer, the same for those who help and for a family. */
export const answerTexts = defineTexts({
  refusals: taskRefusals,
  nb: {
    yes: 'Ja',
    no: 'Nei',
    why: 'Hvorfor ikke?',
    words: 'Fortell litt mer',
    hint: 'Skriv gjerne hva som må til, eller hvem som kan gjøre det i stedet. Den som spør, leser det. Det gjør også den som holder pinnen.',
    chooseWhy: 'Velg en grunn.',
    missing: 'Skriv litt om hvorfor.',
    send: 'Send svaret',
    saidYes: 'Svaret er ja.',
    saidNo: 'Svaret er sendt.',
    saidNoOn: 'Du sa nei {day}.',
  },
  nn: {
    yes: 'Ja',
    no: 'Nei',
    why: 'Kvifor ikkje?',
    words: 'Fortel litt meir',
    hint: 'Skriv gjerne kva som må til, eller kven som kan gjere det i staden. Den som spør, les det. Det gjer også den som held pinnen.',
    chooseWhy: 'Vel ein grunn.',
    missing: 'Skriv litt om kvifor.',
    send: 'Send svaret',
    saidYes: 'Svaret er ja.',
    saidNo: 'Svaret er sendt.',
    saidNoOn: 'Du sa nei {day}.',
  },
})
