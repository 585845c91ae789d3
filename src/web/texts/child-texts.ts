import { defineTexts } from './define.ts'

/** How old a child is. */
export const childTexts = defineTexts({
  nb: {
    age: '{months, plural, =0 {nyfødt} one {én måned} other {# måneder}}',
    expected: 'ventes {day}',
    years: '{years} år',
  },
  nn: {
    age: '{months, plural, =0 {nyfødd} one {éin månad} other {# månader}}',
    expected: 'ventast {day}',
    years: '{years} år',
  },
})
