import { Problem, useRead, useWrite } from '../../../web/call/index.ts'
import { Button, Card } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { openDuty, readDuty } from '../api.ts'
import { secrecyTexts } from './texts.ts'
import './duty.css'

/** Who has pressed goes on where the page begins: the card is gone. */
const toContent = () => document.getElementById('innhold')?.focus()

/** What a family must know before they read of others; above every page until it has been read. */
export const Duty = () => {
  const t = useTexts(secrecyTexts)
  const language = useLanguage()
  const { words, edition } = useRead(openDuty, {}).data ?? {}
  const read = useWrite(readDuty, { shows: [openDuty], done: t('done'), onDone: toContent })
  if (!words || edition === undefined) return null
  return (
    <div className="s-duty">
      <Card title={t('title')}>
        <p>{labelIn(words, language)}</p>
        <Problem of={read} />
        <Button kind="secondary" busy={read.busy} onClick={() => read.send({ edition })}>
          {t('read')}
        </Button>
      </Card>
    </div>
  )
}
