import { defineTexts } from '../../../web/texts/index.ts'

export const interpreterTexts = defineTexts({
  nb: {
    missing: 'Tolk er ikke bestilt',
    missingFor: 'Tolk er ikke bestilt til møtet {day}',
    since: '{day} ({open})',
    you: 'deg',
    order: 'Bestill tolk',
    why: 'En av foreldrene trenger tolk ({language}). Møtet er {when}. Barn og søsken tolker aldri.',
    isOrdered: 'Tolk er bestilt',
    noted: 'Skrevet ned at tolk er bestilt.',
    ordered: 'Tolk er bestilt ({language}), skrevet ned {day}.',
    notOrdered: 'Tolken kommer ikke',
    takenBack: 'Tolk må bestilles på nytt.',
  },
  nn: {
    missing: 'Tolk er ikkje tinga',
    missingFor: 'Tolk er ikkje tinga til møtet {day}',
    since: '{day} ({open})',
    you: 'deg',
    order: 'Ting tolk',
    why: 'Ein av foreldra treng tolk ({language}). Møtet er {when}. Barn og sysken tolkar aldri.',
    isOrdered: 'Tolk er tinga',
    noted: 'Skrive ned at tolk er tinga.',
    ordered: 'Tolk er tinga ({language}), skrive ned {day}.',
    notOrdered: 'Tolken kjem ikkje',
    takenBack: 'Tolk må tingast på nytt.',
  },
})
