import { defineTexts } from '../../../web/texts/index.ts'

/** What a family reads about a measure that serves several of its children. */
export const familySiblingTexts = defineTexts({
  nb: { title: 'Dette gjelder flere av barna', alsoFor: '{measure}: også for {children}' },
  nn: { title: 'Dette gjeld fleire av barna', alsoFor: '{measure}: også for {children}' },
})
