import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Stack, Tag } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { CloseDialog, TieDialog } from './EndDialogs.tsx'
import { useTie } from './hooks.ts'
import type { NeedShown, Needs } from './hooks.ts'
import { OneRequest } from './OneRequest.tsx'
import { SendDialog } from './SendDialog.tsx'
import { needTexts } from './texts.ts'

export interface NeedProps {
  caseId: string
  need: NeedShown
  all: Needs
}

/** One need: what, why, who is responsible, whom it was asked of, and the next act. */
export const NeedCard = ({ caseId, need, all }: NeedProps) => {
  const t = useTexts(needTexts)
  const { date } = useDates()
  const language = useLanguage()
  const { what, why, offer, addedBy, at, audience, isThrown, measure, requests, state, outcome } = need
  return (
    <Card as="h3" look={isThrown ? 'differ' : undefined} title={what} beside={<StateTag need={need} />}>
      {why === null ? null : <p>{why}</p>}
      <p className="s-small s-soft">
        {[labelIn(offer, language), t('notedBy', { name: addedBy, day: date(at, 'long') })].filter(Boolean).join(' · ')}
      </p>
      {audience === 'everyone' ? null : <p className="s-small s-soft">{t('audience', { audience })}</p>}
      {outcome === null ? null : <p>{outcome}</p>}
      {isThrown ? <p>{t('thrownWhy')}</p> : null}
      {measure === null ? null : <p>{t('byMeasure', { measure })}</p>}
      {requests.length === 0 && measure === null && state === 'open' ? <p className="s-soft">{t('nobody')}</p> : null}
      {requests.length > 0 ? (
        <Stack>
          {requests.map(one => (
            <OneRequest key={one.id} caseId={caseId} request={one} />
          ))}
        </Stack>
      ) : null}
      <Acts caseId={caseId} need={need} all={all} />
    </Card>
  )
}

const StateTag = ({ need: { isThrown, state } }: { need: NeedShown }) => {
  const t = useTexts(needTexts)
  if (isThrown) return <Tag tone="differ">{t('thrown')}</Tag>
  return state === 'open' ? <Tag tone="accent">{t('state', { state })}</Tag> : <Tag>{t('state', { state })}</Tag>
}

type Doing = 'send' | 'close' | 'tie'

const Acts = ({ caseId, need, all }: NeedProps) => {
  const t = useTexts(needTexts)
  const [doing, setDoing] = useState<Doing>()
  const untie = useTie({ done: t('tied') })
  const { id: needId, may, what, measureId, version, requests } = need
  const close = () => setDoing(undefined)
  const button = (act: Doing, words: string, kind: 'secondary' | 'plain') => (
    <Button kind={kind} label={`${words}: ${what}`} onClick={() => setDoing(act)}>
      {words}
    </Button>
  )
  if (!may.change) return null
  return (
    <>
      <Problem of={untie} />
      <Buttons>
        {may.send ? button('send', t(requests.length > 0 ? 'askAnother' : 'ask'), 'secondary') : null}
        {measureId === null && all.measures.length > 0 ? button('tie', t('tie'), 'plain') : null}
        {measureId === null ? null : (
          <Button
            kind="plain"
            busy={untie.busy}
            onClick={() => untie.send({ caseId, needId, measureId: null, version })}
          >
            {t('untie')}
          </Button>
        )}
        {button('close', t('close'), 'plain')}
      </Buttons>
      {doing === 'send' ? <SendDialog caseId={caseId} need={need} onClose={close} /> : null}
      {doing === 'close' ? <CloseDialog caseId={caseId} need={need} onClose={close} /> : null}
      {doing === 'tie' ? <TieDialog caseId={caseId} need={need} all={all} onClose={close} /> : null}
    </>
  )
}
