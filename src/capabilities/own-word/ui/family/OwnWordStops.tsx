import { Shown } from '../../../../web/call/index.ts'
import { Message, Skeleton } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import { useOwnWords } from '../hooks.ts'
import type { Told } from '../hooks.ts'
import { ownWordTexts } from '../texts.ts'
import { KindStop } from './KindStop.tsx'
import { OthersTold } from './OthersTold.tsx'

const OF_YOUTH: readonly Kind[] = ['mood', 'tell', 'important', 'like', 'good_moment', 'keep']
const OF_PARENT: readonly Kind[] = OF_YOUTH.filter(kind => kind !== 'mood')

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
    </>
  )
}
