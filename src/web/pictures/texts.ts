import { defineTexts } from '../texts/define.ts'

/** What stands around pictures. */
export const pictureTexts = defineTexts({
  nb: {
    back: 'Tilbake',
    on: 'Videre',
    listen: 'Hør',
    broken: 'Det gikk ikke. Prøv en gang til.',
    undo: 'Angre',
    wait: 'Vent litt',
    notHere: 'Dette går ikke her nå. Gi skjermen til en voksen.',
  },
  nn: {
    back: 'Tilbake',
    on: 'Vidare',
    listen: 'Høyr',
    broken: 'Det gjekk ikkje. Prøv ein gong til.',
    undo: 'Angre',
    wait: 'Vent litt',
    notHere: 'Dette går ikkje her no. Gi skjermen til ein vaksen.',
  },
})
