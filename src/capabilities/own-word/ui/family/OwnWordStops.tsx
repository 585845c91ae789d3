import { Shown } from '../../../../web/call/index.ts'
import { Message, More, Skeleton, Stop } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import { useOwnWords } from '../hooks.ts'
import type { Told } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { KindStop, isKept } from './KindStop.tsx'
import { Locked } from './Locked.tsx'
import { MyWords } from './MyWords.tsx'
import { OthersTold } from './OthersTold.tsx'

const OF_YOUTH: readonly Kind[] = ['mood', 'tell', 'important', 'like', 'helping', 'good_moment', 'keep']
const OF_PARENT: readonly Kind[] = OF_YOUTH.filter(kind => kind !== 'mood' && kind !== 'helping')

/** Own words on *Mitt*, kind by kind; first what somebody else has told the reader. */
export const OwnWordStops = ({ caseId }: { caseId: string }) => {
  const read = useOwnWords(caseId)
  return (
    <Shown of={read} until={<Skeleton lines={6} />}>
      {told => <Stops caseId={caseId} told={told} />}
    </Shown>
  )
}

const Stops = ({ caseId, told }: { caseId: string; told: Told }) => {
  const t = useTexts(ownWordTexts)
  const me = useSession().role === 'youth'
  const mine = told.words.filter(one => one.mine)
  return (
    <>
      {told.write === null ? <Message>{t('closed')}</Message> : null}
      <OthersTold words={told.words.filter(one => !one.mine)} />
      {(me ? OF_YOUTH : OF_PARENT).map(kind => (
        <KindStop key={kind} caseId={caseId} kind={kind} told={told} mine={mine} />
      ))}
      <Older caseId={caseId} next={told.next} />
    </>
  )
}

/** What was told long ago, a page at a time. */
const Older = ({ caseId, next }: { caseId: string; next: string | null }) => {
  const t = useTexts(ownWordTexts)
  return next === null ? null : <More text={t('long')}>{() => <OlderPage caseId={caseId} before={next} />}</More>
}

const OlderPage = ({ caseId, before }: { caseId: string; before: string }) => {
  const t = useTexts(ownWordTexts)
  return (
    <Shown of={useOwnWords(caseId, before)} until={<Skeleton lines={6} />}>
      {({ words, next }) => {
        const mine = words.filter(one => one.mine)
        const kept = mine.filter(isKept)
        return (
          <>
            <Stop title={t('longAgo')}>
              <MyWords caseId={caseId} words={mine.filter(one => !isKept(one))} onAnew={undefined} />
              {kept.length > 0 ? (
                <Locked>
                  <MyWords caseId={caseId} words={kept} onAnew={undefined} />
                </Locked>
              ) : null}
            </Stop>
            <OthersTold words={words.filter(one => !one.mine)} />
            <Older caseId={caseId} next={next} />
          </>
        )
      }}
    </Shown>
  )
}
