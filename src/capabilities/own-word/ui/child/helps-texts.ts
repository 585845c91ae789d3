import { defineTexts } from '../../../../web/texts/index.ts'

/** What a child reads or hears about what is done to help. */
export const helpsTexts = defineTexts({
  nb: {
    title: 'Hva hjelper?',
    helps: '{helps, select, yes {Ja, det hjelper} some {Litt} other {Nei, det hjelper ikke}}',
    whom: 'Hvem kan få vite det?',
    whomAs: '{audience, select, everyone {Alle} other {Bare de som hjelper meg}}',
    done: '{audience, select, everyone {Alle rundt deg kan få vite det.} other {De som hjelper deg, kan få vite det. Ikke de hjemme.}}',
    thanks: 'Takk!',
    none: 'Det er ikke noe her nå.',
  },
  nn: {
    title: 'Kva hjelper?',
    helps: '{helps, select, yes {Ja, det hjelper} some {Litt} other {Nei, det hjelper ikkje}}',
    whom: 'Kven kan få vite det?',
    whomAs: '{audience, select, everyone {Alle} other {Berre dei som hjelper meg}}',
    done: '{audience, select, everyone {Alle rundt deg kan få vite det.} other {Dei som hjelper deg, kan få vite det. Ikkje dei heime.}}',
    thanks: 'Takk!',
    none: 'Det er ikkje noko her no.',
  },
})
