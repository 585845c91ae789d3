import { defineTexts } from '../../../../web/texts/index.ts'

/** Who sees something now and why, as the family reads it: a short sentence for each thing. */
export const familyReaderTexts = defineTexts({
  nb: {
    title: 'Disse kan se noe nå',
    none: 'Ingen andre kan se noe nå.',
    from: '{service}{holds, select, yes {. Holder pinnen nå} other {}}',
    sees: 'Ser {topics}.',
    everything: 'alt som står her',
    not: 'Ser ikke {topics}.',
    because:
      '{ground, select, own_service {{service} hjelper dere, og har ansvaret.} participation {Er med og hjelper.} named {{names} sa ja {on}.} yes {Alle som skal svare, har sagt ja. Det siste svaret kom {on}.} other {Noen har sagt ja.}}',
    you: 'du',
    until: 'Det gjelder til {day}.',
  },
  nn: {
    title: 'Desse kan sjå noko no',
    none: 'Ingen andre kan sjå noko no.',
    from: '{service}{holds, select, yes {. Held pinnen no} other {}}',
    sees: 'Ser {topics}.',
    everything: 'alt som står her',
    not: 'Ser ikkje {topics}.',
    because:
      '{ground, select, own_service {{service} hjelper dykk, og har ansvaret.} participation {Er med og hjelper.} named {{names} sa ja {on}.} yes {Alle som skal svare, har sagt ja. Det siste svaret kom {on}.} other {Nokon har sagt ja.}}',
    you: 'du',
    until: 'Det gjeld til {day}.',
  },
})
