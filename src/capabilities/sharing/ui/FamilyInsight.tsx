import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Chips, Empty, Message, Spor, SporHead } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { familyTexts } from './family/family-texts.ts'
import { Looked } from './family/Looked.tsx'
import { OwnAnswers } from './family/OwnAnswers.tsx'
import { ownTexts } from './family/own-texts.ts'
import { RequestStops } from './family/RequestStops.tsx'
import type { FamilySharing } from './hooks.ts'
import { useFamilySharing, useOwn } from './hooks.ts'
import './refusal-texts.ts'

/** Hvem kan se hva: what is asked of me, what I have answered, and who has looked. */
export const FamilyInsight = () => {
  const t = useTexts(familyTexts)
  const own = useOwn()
  const [chosen, setChosen] = useState<string>()
  return (
    <Shown of={own}>
      {cases => {
        const first = cases.find(one => one.asked > 0) ?? cases[0]
        const caseId = chosen ?? first?.caseId
        if (caseId === undefined)
          return (
            <Spor>
              <Empty title={t('none')} as="h2">
                <p>{t('noneText')}</p>
              </Empty>
            </Spor>
          )
        const options = cases.map(one => ({ value: one.caseId, label: one.childName }))
        return (
          <Spor>
            {cases.length > 1 ? (
              <Chips label={t('which')} options={options} value={caseId} onChange={setChosen} />
            ) : null}
            <OneChild key={caseId} caseId={caseId} />
          </Spor>
        )
      }}
    </Shown>
  )
}

const OneChild = ({ caseId }: { caseId: string }) => {
  const read = useFamilySharing(caseId)
  return <Shown of={read}>{sharing => <Sharing caseId={caseId} sharing={sharing} />}</Shown>
}

const Sharing = ({ caseId, sharing }: { caseId: string; sharing: FamilySharing }) => {
  const t = useTexts(familyTexts)
  const own = useTexts(ownTexts)
  const { role } = useSession()
  const me = role === 'youth' ? 'yes' : 'no'
  const asked = sharing.services.find(one => one.request !== null)
  const child = sharing.childName
  return (
    <>
      <SporHead
        title={asked ? t('askedTitle', { service: asked.name, me, child }) : t('title', { me, child })}
        intro={asked ? t('intro') : t('introOther')}
      />
      {asked ? <RequestStops key={asked.id} {...{ caseId, sharing, service: asked, me }} onDone={scrollUp} /> : null}
      {sharing.decides ? null : <Message>{own('notDecides')}</Message>}
      <OwnAnswers caseId={caseId} sharing={sharing} />
      <Looked caseId={caseId} child={child} />
    </>
  )
}

/** The next question, if there is one, stands at the top. */
const scrollUp = () => globalThis.scrollTo({ top: 0 })
