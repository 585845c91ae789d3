import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Message } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { familyTexts } from './family/family-texts.ts'
import { OwnAnswers } from './family/OwnAnswers.tsx'
import { ownTexts } from './family/own-texts.ts'
import { RequestStops } from './family/RequestStops.tsx'
import type { FamilySharing } from './hooks.ts'
import { useFamilySharing } from './hooks.ts'
import './refusal-texts.ts'

interface FamilyInsightProps {
  caseId: string
  /** The top of the page about this child. */
  head: (title: string, intro?: string) => ReactNode
  /** Each who sees something now, put in by the app. */
  readers?: ReactNode
  /** Who has looked, put in by the app. */
  looked?: ((child: string) => ReactNode) | undefined
  /** What a service has been given so far, put in by the app. */
  given?: ((serviceId: string, name: string) => ReactNode) | undefined
}

/** Hvem kan se hva: what is asked of me, what I have answered, and what the app puts in: who sees, and who has looked. */
export const FamilyInsight = ({ caseId, head, readers, looked, given }: FamilyInsightProps) => {
  const t = useTexts(familyTexts)
  const read = useFamilySharing(caseId)
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  const sharing = read.data
  if (!sharing)
    return (
      <>
        {head(t('loading'))}
        <Shown of={read}>{() => null}</Shown>
      </>
    )
  const asked = sharing.services.find(one => one.request !== null)
  const child = sharing.childName
  return (
    <>
      {asked
        ? head(t('askedTitle', { service: asked.name, me, child }), t('intro'))
        : head(t('title', { me, child }), t('introOther'))}
      {asked ? <RequestStops key={asked.id} {...{ caseId, sharing, service: asked }} onDone={scrollUp} /> : null}
      <Answered caseId={caseId} sharing={sharing} given={given} />
      {readers}
      {looked?.(child)}
    </>
  )
}

const Answered = (answered: { caseId: string; sharing: FamilySharing } & Pick<FamilyInsightProps, 'given'>) => {
  const own = useTexts(ownTexts)
  return (
    <>
      {answered.sharing.decides ? null : <Message>{own('notDecides')}</Message>}
      <OwnAnswers {...answered} />
    </>
  )
}

/** The next question, if there is one, stands at the top. */
const scrollUp = () => globalThis.scrollTo({ top: 0 })
