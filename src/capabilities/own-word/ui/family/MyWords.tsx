import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Icon } from '../../../../web/kit/index.ts'
import { EyeIcon, PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { usePutAway, useTakeBack } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { CameOf } from '../Prepared.tsx'
import { WordText } from '../WordText.tsx'
import '../own-word.css'

interface MyWordsProps {
  caseId: string
  words: readonly Word[]
  /** Writes them anew; left out where nothing can be written. */
  onAnew: ((word: Word) => void) | undefined
}

/** What I have told, each with who can read it. */
export const MyWords = ({ words, ...how }: MyWordsProps) =>
  words.length === 0 ? null : (
    <ul className="s-own-list">
      {words.map(word => (
        <li key={word.id}>
          <MyWord word={word} {...how} />
        </li>
      ))}
    </ul>
  )

const MyWord = ({ caseId, word, onAnew }: Omit<MyWordsProps, 'words'> & { word: Word }) => {
  const t = useTexts(ownWordTexts)
  const { date } = useDates()
  const language = useLanguage()
  const kept = word.whom?.forWhom === 'only_me'
  const take = useTakeBack({ done: t('tookBack') })
  const put = usePutAway({ done: t('isPutAway') })
  const of = kept ? put : take
  const isOver = word.replaced || word.takenBack
  const short = (word.words ?? word.symbols.map(one => labelIn(one.label, language)).join(', ')).slice(0, 40)
  return (
    <>
      <WordText word={word} by={date(word.at, 'day')} />
      <p className="s-whom">
        <Icon of={kept || isOver ? PadlockLockedIcon : EyeIcon} />
        <span>
          <Readers of={word} />
        </span>
      </p>
      <CameOf word={word} />
      <Problem of={of} />
      <Buttons>
        {onAnew && !isOver ? (
          <Button kind="plain" label={t('anewOf', { words: short })} onClick={() => onAnew(word)}>
            {t('anew')}
          </Button>
        ) : null}
        {isOver ? null : (
          <Button
            kind="plain"
            busy={of.busy}
            label={t(kept ? 'putAwayOf' : 'takeBackOf', { words: short })}
            onClick={() => of.send({ caseId, wordId: word.id })}
          >
            {t(kept ? 'putAway' : 'takeBack')}
          </Button>
        )}
      </Buttons>
    </>
  )
}

/** Who can read it, in a sentence. */
const Readers = ({ of: { whom, replaced, takenBack } }: { of: Word }) => {
  const t = useTexts(ownWordTexts)
  if (takenBack) return t('wasTaken')
  if (replaced) return t('wasReplaced')
  return t('forMe', { whom: whom?.forWhom ?? 'only_me', name: whom?.notFor ?? '' })
}
