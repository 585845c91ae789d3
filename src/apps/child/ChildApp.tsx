import { Suspense, lazy, use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { OneThing } from '../../web/pictures/OneThing.tsx'
import { Picture } from '../../web/pictures/Picture.tsx'
import { Tile, Tiles } from '../../web/pictures/Tiles.tsx'
import { Unsent } from '../../web/pictures/unsent.ts'
import { Speaks } from '../../web/texts/language.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { useChildSession } from './child-session.ts'
import type { ChildSession } from './child-session.ts'
import { Help } from './Help.tsx'
import { childAppTexts } from './texts.ts'

const tell = () => import('../../capabilities/own-word/ui/child/TellFlow.tsx')
const prepare = () => import('../../capabilities/own-word/ui/child/PrepareFlow.tsx')
const helps = () => import('../../capabilities/own-word/ui/child/HelpsFlow.tsx')
const feedback = () => import('../../capabilities/feedback/ui/child/FeedbackFlow.tsx')
const around = () => import('../../capabilities/home/ui/child/AroundFlow.tsx')
const TellFlow = lazy(async () => ({ default: (await tell()).TellFlow }))
const PrepareFlow = lazy(async () => ({ default: (await prepare()).PrepareFlow }))
const HelpsFlow = lazy(async () => ({ default: (await helps()).HelpsFlow }))
const FeedbackFlow = lazy(async () => ({ default: (await feedback()).FeedbackFlow }))
const AroundFlow = lazy(async () => ({ default: (await around()).AroundFlow }))

const ACTS = [
  { act: 'mood', picture: 'mood-4' },
  { act: 'helps', picture: 'thumb-yes' },
  { act: 'feedback', picture: 'helpers' },
  { act: 'tell', picture: 'say' },
  { act: 'keep', picture: 'hush' },
  { act: 'meeting', picture: 'meeting' },
  { act: 'picture', picture: 'heart' },
  { act: 'around', picture: 'around' },
] as const
type Act = (typeof ACTS)[number]['act']
type Own = Extract<Act, 'meeting' | 'feedback' | 'around' | 'picture'>
/** What has a text by its own name. */
const isOwn = (act: Act): act is Own => ['meeting', 'feedback', 'around', 'picture'].includes(act)

/** The child's screen: seven things to do, what is around the child, help now, and the way to be finished. Nothing else can be reached from it. */
export const ChildApp = () => {
  const { session, isClosed, isOpenYet, isSoonOver, end } = useChildSession()
  const [isUnsent, setUnsent] = useState(false)
  if (isClosed)
    return (
      <Speaks language={session?.language ?? 'nb'}>
        <Around foot={null}>
          <Closed isUnsent={isUnsent} isOpenYet={isOpenYet} />
        </Around>
      </Speaks>
    )
  if (!session) return null
  return (
    <Speaks language={session.language}>
      <Unsent value={setUnsent}>
        <AtScreen session={session} isSoonOver={isSoonOver} onEnd={end} />
      </Unsent>
    </Speaks>
  )
}

interface AtScreenProps {
  session: ChildSession
  isSoonOver: boolean
  onEnd: () => void
}
const AtScreen = ({ session, isSoonOver, onEnd }: AtScreenProps) => {
  const t = useTexts(childAppTexts)
  const [act, setAct] = useState<Act>()
  const [needsHelp, setNeedsHelp] = useState(false)
  const tellUnsent = use(Unsent)
  // Fetched while the network is there.
  useEffect(() => void Promise.allSettled([tell(), prepare(), helps(), feedback(), around()]), [])
  const leave = () => {
    tellUnsent(false)
    setAct(undefined)
  }
  return (
    <Around
      foot={
        <>
          <button type="button" onClick={() => setNeedsHelp(true)}>
            <Picture of="help" size="small" />
            {t('help')}
          </button>
          <button type="button" onClick={onEnd}>
            <Picture of="hand-back" size="small" />
            {t('finish')}
          </button>
        </>
      }
    >
      <p className="s-childs-soon" role="status">
        {isSoonOver ? (
          <>
            <Picture of="hand-back" size="small" /> {t('soon')}
          </>
        ) : null}
      </p>
      {needsHelp ? <Help emergency={session.emergency} onBack={() => setNeedsHelp(false)} /> : null}
      <div hidden={needsHelp}>
        <Suspense fallback={null}>
          <Doing act={act} caseId={session.caseId} onAct={setAct} onLeave={leave} />
        </Suspense>
      </div>
    </Around>
  )
}

interface DoingProps {
  act: Act | undefined
  caseId: string
  onAct: (act: Act) => void
  onLeave: () => void
}
/** What the child does now, or the choice of it. */
const Doing = ({ act, caseId, onAct, onLeave }: DoingProps) => {
  if (act === undefined) return <Start onAct={onAct} />
  if (act === 'helps') return <HelpsFlow caseId={caseId} onLeave={onLeave} />
  if (act === 'meeting') return <PrepareFlow caseId={caseId} onLeave={onLeave} />
  if (act === 'feedback') return <FeedbackFlow caseId={caseId} onLeave={onLeave} />
  if (act === 'around') return <AroundFlow caseId={caseId} onLeave={onLeave} />
  return <TellFlow key={act} caseId={caseId} kind={act} onLeave={onLeave} />
}

const Around = ({ foot, children }: { foot: ReactNode; children: ReactNode }) => (
  <div className="s-childs">
    <main>{children}</main>
    <div className="s-childs-foot">{foot}</div>
  </div>
)

const Start = ({ onAct }: { onAct: (act: Act) => void }) => {
  const t = useTexts(childAppTexts)
  const label = (act: Act) => (isOwn(act) ? t(act) : t('act', { act }))
  return (
    <OneThing title={t('start')} read={ACTS.map(({ act }) => label(act))}>
      <Tiles few label={t('start')}>
        {ACTS.map(({ act, picture }) => (
          <Tile key={act} picture={picture} label={label(act)} onPress={() => onAct(act)} />
        ))}
      </Tiles>
    </OneThing>
  )
}

interface ClosedProps {
  isUnsent: boolean
  isOpenYet: boolean
}
/** Nobody is logged in here: the adult logs in anew. What was begun is gone, and the child is told so. */
const Closed = ({ isUnsent, isOpenYet }: ClosedProps) => {
  const t = useTexts(childAppTexts)
  const said = [...(isUnsent ? [t('unsent')] : []), t(isOpenYet ? 'openYet' : 'giveBack')]
  return (
    <OneThing title={t(isUnsent ? 'notSent' : 'closed')} read={said}>
      <div className="s-knows">
        <Picture of="hand-back" size="large" />
      </div>
      <p className="s-knows-text" role="status">
        {said.join(' ')}
      </p>
      <div className="s-childs-foot">
        <a href="/login">{t('logIn')}</a>
      </div>
    </OneThing>
  )
}
