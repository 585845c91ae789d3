import { Problem, Shown, useAgain } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import {
  Button,
  Buttons,
  Card,
  Empty,
  Message,
  Page,
  PageHead,
  Stack,
  TextArea,
  TwoVersions,
} from '../../../../web/kit/index.ts'
import { EyeSlashIcon } from '../../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { WrittenResult } from '../hooks.ts'
import { useResults, useSaveDone } from '../hooks.ts'
import { Results } from '../Results.tsx'
import { feedbackStaffTexts } from './texts.ts'

/** What came of closed half-years, and what was done about it: the leader of the own unit, the coordinating unit of the municipality. */
export const ResultsPage = () => {
  const t = useTexts(feedbackStaffTexts)
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Shown of={useResults()}>
        {({ fewest, unit, own, whole }) => (
          <Stack gap="large">
            <Message icon={EyeSlashIcon}>
              <p>
                <b>{t('shield', { fewest })}</b> {t('shieldMore')}
              </p>
            </Message>
            {whole.length === 0 ? (
              <Empty title={t('none')} as="h2">
                <p>{t('noneMore')}</p>
              </Empty>
            ) : null}
            {unit === null ? null : <Several title={t('own', { unit })} results={own} mine />}
            <Several title={t('whole')} results={whole} mine={unit === null} />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

interface SeveralProps {
  title: string
  results: readonly WrittenResult[]
  /** Whether the reader answers for them. */
  mine: boolean
}
const Several = ({ title, results, mine }: SeveralProps) => {
  const t = useTexts(feedbackStaffTexts)
  const { date } = useDates()
  if (results.length === 0) return null
  return (
    <section aria-label={title}>
      <Stack>
        <h2>{title}</h2>
        {results.map(one => (
          <Card key={one.halfYear}>
            <h3>{t('halfYear', { from: date(one.from, 'long'), to: date(one.to, 'long') })}</h3>
            {one.results.length === 0 ? (
              <p>{t('tooFew')}</p>
            ) : (
              <Stack>
                <Results results={one.results} />
                {mine ? <WriteDone one={one} /> : <Told done={one.done} />}
              </Stack>
            )}
          </Card>
        ))}
      </Stack>
    </section>
  )
}

const Told = ({ done }: Pick<WrittenResult, 'done'>) => {
  const t = useTexts(feedbackStaffTexts)
  if (done === null) return null
  return (
    <div>
      <p>
        <b>{t('done')}</b>
      </p>
      <p>{done.words}</p>
    </div>
  )
}

interface DoneDraft extends Record<string, unknown> {
  readonly words: string
  /** Which words it is to stand in the place of; 0 where nothing stood there when it was begun. */
  readonly version: number
}
const EMPTY: DoneDraft = { words: '', version: 0 }

const WriteDone = ({ one: { halfYear, done } }: { one: WrittenResult }) => {
  const t = useTexts(feedbackStaffTexts)
  const { value, set, saved, discard } = useDraft<DoneDraft>(`feedback.done:${halfYear}`, EMPTY, at => [at.words])
  const save = useSaveDone({ done: t(done === null ? 'saved' : 'savedAnew'), onDone: () => void discard() })
  const again = useAgain()
  const version = value.words === '' ? (done?.version ?? 0) : value.version
  const { theirs } = save
  return (
    <Stack>
      <Told done={done} />
      <TextArea
        label={t('write')}
        hint={t(done === null ? 'writeHint' : 'writeHintAnew')}
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => set({ words, version })}
      />
      {theirs ? (
        <TwoVersions
          mine={value.words}
          theirs={theirs.words}
          onKeepMine={() => (set({ version: theirs.version }), save.clear(), again())}
          onTakeTheirs={() => (void discard(), save.clear(), again())}
        />
      ) : null}
      <Problem of={save} />
      <Buttons>
        <Button
          busy={save.busy}
          disabled={value.words.trim() === ''}
          onClick={() => save.send({ halfYear, version, words: value.words })}
        >
          {t(done === null ? 'save' : 'saveAnew')}
        </Button>
      </Buttons>
    </Stack>
  )
}
