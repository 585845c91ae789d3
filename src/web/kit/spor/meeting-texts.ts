import { defineTexts } from '../../texts/define.ts'

/** A meeting to come, in the same words on every page of the family. */
export const meetingTexts = defineTexts({
  nb: {
    clock: 'Klokka {from} til {to}',
    interpreter: 'Vi bestiller tolk i {language}. Ingen av dere skal tolke selv.',
    with: 'Du og {names}.',
    alone: 'Du er kalt inn.',
  },
  nn: {
    clock: 'Klokka {from} til {to}',
    interpreter: 'Vi bestiller tolk i {language}. Ingen av dykk skal tolke sjølve.',
    with: 'Du og {names}.',
    alone: 'Du er kalla inn.',
  },
})
