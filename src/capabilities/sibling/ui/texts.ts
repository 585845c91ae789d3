import { defineTexts } from '../../../web/texts/index.ts'
import { siblingRefusals } from './refusal-texts.ts'

/** The words about a measure that serves several children of a family. */
export const siblingTexts = defineTexts({
  refusals: siblingRefusals,
  nb: {
    title: 'Tiltak for søsken',
    none: 'Ingen tiltak gjelder flere barn.',
    nonePossible:
      'Ingen tiltak kan gjelde søsken nå. Du må være med i saken til begge barna, og den som har ansvar for tiltaket, også.',
    alsoFor: '{measure}: gjelder også {children}',
    add: 'La et tiltak gjelde søsken',
    addText:
      'Hvert barn får tiltaket i sin egen plan, med egne evalueringer. Den som ser planen til bare ett av barna, får ikke vite om de andre. Du kan avslutte det for ett barn om gangen.',
    wordsGo: 'Dette kommer i planen til hvert barn, ord for ord:',
    wordsRead:
      'Det leses av alle som leser planen til det barnet: barnet, begge foreldrene der og tjenester som ser dette temaet. Gjelder noe bare ett barn? Endre teksten først.',
    which: 'Hvilket tiltak?',
    forWhom: 'Hvem skal det også gjelde for?',
    serve: 'La tiltaket gjelde dem også',
    serves: 'Tiltaket gjelder flere barn nå.',
  },
  nn: {
    title: 'Tiltak for søsken',
    none: 'Ingen tiltak gjeld fleire barn.',
    nonePossible:
      'Ingen tiltak kan gjelde søsken no. Du må vere med i saka til begge barna, og den som har ansvar for tiltaket, òg.',
    alsoFor: '{measure}: gjeld òg {children}',
    add: 'La eit tiltak gjelde søsken',
    addText:
      'Kvart barn får tiltaket i sin eigen plan, med eigne evalueringar. Den som ser planen til berre eitt av barna, får ikkje vite om dei andre. Du kan avslutte det for eitt barn om gongen.',
    wordsGo: 'Dette kjem i planen til kvart barn, ord for ord:',
    wordsRead:
      'Det blir lese av alle som les planen til det barnet: barnet, begge foreldra der og tenester som ser dette temaet. Gjeld noko berre eitt barn? Endre teksten først.',
    which: 'Kva tiltak?',
    forWhom: 'Kven skal det òg gjelde for?',
    serve: 'La tiltaket gjelde dei òg',
    serves: 'Tiltaket gjeld fleire barn no.',
  },
})
