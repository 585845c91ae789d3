import { defineTexts } from '../../../web/texts/define.ts'

export const teamPageTexts = defineTexts({
  nb: {
    pages: 'Team og samtykke',
    page: '{page, select, folk {Hvem er med} barnet {Barnet og familien} vern {Vern og skjerming} other {Hvem ser hva}}',
    peopleTitle: 'Hvem er med rundt {child}',
    peopleIntro: 'De som hjelper, hvordan du når dem, og hva hver av dem ser.',
    papers: 'Papir til familien',
    aboutTitle: '{child} og familien',
    aboutIntro: 'Det vi må vite om barnet, hvem som har ansvar, og hvem som svarer.',
    protectionTitle: 'Vern og skjerming for {child}',
    protectionIntro: 'Adresser som er vernet, og det en forelder ikke skal se.',
  },
  nn: {
    pages: 'Team og samtykke',
    page: '{page, select, folk {Kven er med} barnet {Barnet og familien} vern {Vern og skjerming} other {Kven ser kva}}',
    peopleTitle: 'Kven er med rundt {child}',
    peopleIntro: 'Dei som hjelper, korleis du når dei, og kva kvar av dei ser.',
    papers: 'Papir til familien',
    aboutTitle: '{child} og familien',
    aboutIntro: 'Det vi må vite om barnet, kven som har ansvar, og kven som svarar.',
    protectionTitle: 'Vern og skjerming for {child}',
    protectionIntro: 'Adresser som er verna, og det ein forelder ikkje skal sjå.',
  },
})
