const Words = ({ of }: { of: readonly string[] }) => of.map((words, at) => <p key={at}>{words}</p>)

const notIn = (words: readonly string[], others: readonly string[]) =>
  words.filter(one => one.trim() !== '' && !others.includes(one))

/** Two texts of one form, each with the words that the other lacks. */
export const asWords = (mine: readonly string[], theirs: readonly string[]) => ({
  mine: <Words of={notIn(mine, theirs)} />,
  theirs: <Words of={notIn(theirs, mine)} />,
})
