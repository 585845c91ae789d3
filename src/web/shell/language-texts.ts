import { defineTexts } from '../texts/define.ts'

export const languageTexts = defineTexts({
  nb: {
    missing: 'Noe på sidene er på norsk. Det er ikke oversatt ennå.',
    showNorwegian: 'Vis på norsk',
    unreviewed: 'Oversettelsen er ikke gjennomgått av en fagperson ennå. Det norske gjelder.',
  },
  nn: {
    missing: 'Noko på sidene er på norsk. Det er ikkje omsett enno.',
    showNorwegian: 'Vis på norsk',
    unreviewed: 'Omsetjinga er ikkje gjennomgått av ein fagperson enno. Det norske gjeld.',
  },
})
