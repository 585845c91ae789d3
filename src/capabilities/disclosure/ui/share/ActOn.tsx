import { noWords, useDraft } from '../../../../web/drafts/index.ts'
import { Button, ButtonLink, Buttons } from '../../../../web/kit/index.ts'
import { paths, useGo } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { EMPTY_RECORD, OUTSIDE, draftOf } from '../record/record-form.ts'
import type { Whence } from '../record/record-form.ts'
import type { Advised } from './Advice.tsx'
import { shareTexts } from './share-texts.ts'
import type { Share } from './use-share.ts'

/** The one way on from the answer; where it began is filled in. */
export const ActOn = ({ advised, share }: { advised: Advised; share: Share }) => {
  const t = useTexts(shareTexts)
  const { caseId, concernId, answers } = share
  if (advised.end === 'report')
    return (
      <Buttons>
        <ButtonLink kind="acute" to={paths.acute()}>
          {t('doAcute')}
        </ButtonLink>
      </Buttons>
    )
  if (advised.end === 'discuss')
    return (
      <Buttons>
        {concernId === '' ? (
          <>
            <ButtonLink to={paths.newAdvice()}>{t('doDiscuss')}</ButtonLink>
            <ButtonLink kind="secondary" to={paths.newConcern()}>
              {t('doNote')}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to={paths.adviceFor(concernId)}>{t('doDiscuss')}</ButtonLink>
        )}
      </Buttons>
    )
  const isRecorded = advised.end === 'ground' && advised.ground?.id !== 'consent'
  if (isRecorded && (caseId !== '' || concernId !== ''))
    return <Record from={{ caseId, concernId }} ground={advised.ground?.id ?? ''} answers={answers} />
  if (caseId === '') return <p>{t(advised.end === 'consent' ? 'askFrom' : 'recordFrom')}</p>
  return (
    <Buttons>
      <ButtonLink to={paths.child(caseId, 'team')} search={advised.end === 'ground' ? {} : { spor: answers.serviceId }}>
        {t(advised.end === 'ground' ? 'doSee' : 'doAsk')}
      </ButtonLink>
    </Buttons>
  )
}

interface RecordProps {
  from: Whence
  ground: string
  answers: Share['answers']
}
const Record = ({ from, ground, answers: { serviceId, sector } }: RecordProps) => {
  const t = useTexts(shareTexts)
  const go = useGo()
  const draft = useDraft(draftOf(from), EMPTY_RECORD, noWords)
  const record = () => {
    draft.set({ ground, serviceId: serviceId === '' ? OUTSIDE : serviceId, sector })
    go(from.caseId === '' ? paths.disclosuresFrom(from.concernId) : paths.disclosures(from.caseId))
  }
  return (
    <Buttons>
      <Button onClick={record}>{t('doRecord')}</Button>
    </Buttons>
  )
}
