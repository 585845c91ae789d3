import { defineTexts } from '../../../web/texts/index.ts'

/** The words of somebody who does not agree with the plan. */
export const disagreeTexts = defineTexts({
  nb: {
    title: 'Er du uenig i planen?',
    about: 'Skriv hva du er uenig i, og hvorfor. Ordene dine blir stående ved siden av planen. Ingen kan endre dem.',
    clock:
      '{held, select, yes {Den som holder pinnen, får beskjed og en frist for å svare.} other {Ingen har sagt ja til pinnen nå. Den som passer på så lenge, får beskjed og en frist for å svare.}}',
    begin: 'Jeg er uenig i planen',
    asks: 'Hva er du uenig i, og hvorfor?',
    waits:
      '{held, select, yes {Den som holder pinnen, har ikke svart ennå.} other {Ingen har sagt ja til pinnen nå. Den som passer på så lenge, har ikke svart ennå.}}',
    before: 'Det jeg var uenig i før',
    kind: 'Uenig i planen',
  },
  nn: {
    title: 'Er du usamd i planen?',
    about: 'Skriv kva du er usamd i, og kvifor. Orda dine blir ståande ved sida av planen. Ingen kan endre dei.',
    clock:
      '{held, select, yes {Den som held pinnen, får beskjed og ein frist for å svare.} other {Ingen har sagt ja til pinnen no. Den som passar på så lenge, får beskjed og ein frist for å svare.}}',
    begin: 'Eg er usamd i planen',
    asks: 'Kva er du usamd i, og kvifor?',
    waits:
      '{held, select, yes {Den som held pinnen, har ikkje svart enno.} other {Ingen har sagt ja til pinnen no. Den som passar på så lenge, har ikkje svart enno.}}',
    before: 'Det eg var usamd i før',
    kind: 'Usamd i planen',
  },
})
