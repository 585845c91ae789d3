import { defineTexts } from './define.ts'

export const dateTexts = defineTexts({
  nb: {
    relative:
      '{way, select, today {I dag} tomorrow {I morgen} yesterday {I går} ahead {Om {days, plural, one {én dag} other {# dager}}} other {{days, plural, one {én dag} other {# dager}} siden}}',
    open: '{days, plural, =0 {Åpen fra i dag} one {Én dag åpen} other {# dager åpen}}',
    left: '{days, plural, =0 {Siste dag i dag} one {Én dag igjen} other {# dager igjen}}',
    overdue: '{days, plural, one {Én dag over fristen} other {# dager over fristen}}',
  },
  nn: {
    relative:
      '{way, select, today {I dag} tomorrow {I morgon} yesterday {I går} ahead {Om {days, plural, one {éin dag} other {# dagar}}} other {{days, plural, one {éin dag} other {# dagar}} sidan}}',
    open: '{days, plural, =0 {Open frå i dag} one {Éin dag open} other {# dagar open}}',
    left: '{days, plural, =0 {Siste dag i dag} one {Éin dag igjen} other {# dagar igjen}}',
    overdue: '{days, plural, one {Éin dag over fristen} other {# dagar over fristen}}',
  },
})
