import { refuse } from '../../kernel/refusal.ts'

/** How much of a language some looks cover: a text counts while it is as it was then. */
export const coveredOf = (now: readonly string[], looked: readonly (readonly string[])[]): number => {
  const seen = new Set(looked.flat())
  return now.filter(digest => seen.has(digest)).length
}

/** Only what is there, in the edition that was read, on a day that has been, can have been looked over. */
export const judgeReview = (
  asked: { edition: string; reviewedOn: string },
  is: { edition: string; texts: number; today: string },
) => {
  if (is.texts === 0) return refuse('language.nothing_there')
  if (asked.edition !== is.edition) return refuse('language.other_edition')
  return asked.reviewedOn > is.today ? refuse('language.not_yet') : undefined
}
