import { useState } from 'react'
import { Problem, Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Buttons, Card, Chips, DefinitionList, Stack, TextArea } from '../../../web/kit/index.ts'
import { paths, useGo } from '../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useAnswerOffer, useOffer, useTellSeen } from './hooks.ts'
import type { OfferShown } from './hooks.ts'
import { batonTexts } from './texts.ts'

/** An offer that waits for me: what I need to know, and yes in one press. */
export const OfferCard = ({ caseId, offerId }: { caseId: string; offerId: string }) => {
  const read = useOffer(caseId, offerId)
  return <Shown of={read}>{offer => <Answering caseId={caseId} offer={offer} />}</Shown>
}

const Answering = ({ caseId, offer }: { caseId: string; offer: OfferShown }) => {
  const t = useTexts(batonTexts)
  const { date } = useDates()
  const { id: offerId, kind, version, child, from, dueAt } = offer
  const go = useGo()
  const answer = useAnswerOffer(t('yesDone', { kind }), () => go(paths.child(caseId)))
  const [declining, setDeclining] = useState(false)
  useTellSeen(offerId)
  const title = t(kind === 'deputy' ? 'deputyTitle' : 'offerTitle', { name: child.name })
  return (
    <Card look="hold" title={title}>
      <p>{t('offerFrom', { from: from.name, due: date(dueAt) })}</p>
      <OfferWords offer={offer} />
      {offer.wordless ? <p className="s-soft">{t('wordless', { from: from.name, name: child.name })}</p> : null}
      {declining ? (
        <Declining caseId={caseId} offer={offer} onClose={() => setDeclining(false)} />
      ) : (
        <>
          <Problem of={answer} />
          <Buttons>
            <Button busy={answer.busy} onClick={() => answer.send({ caseId, offerId, version, answer: 'accept' })}>
              {t('yes', { kind })}
            </Button>
            <Button kind="secondary" onClick={() => setDeclining(true)}>
              {t('no')}
            </Button>
          </Buttons>
        </>
      )}
    </Card>
  )
}

const OfferWords = ({ offer }: { offer: OfferShown }) => {
  const t = useTexts(batonTexts)
  const { date } = useDates()
  const { holder, reason, handOverNote, familyView, deputyFrom, deputyTo, lastDay } = offer
  const days = deputyFrom && deputyTo && lastDay ? t('offerDays', { from: date(deputyFrom), to: date(lastDay) }) : null
  const items = [
    { term: t('holdsNow'), text: holder?.name ?? null },
    { term: t('offerPeriod'), text: days },
    { term: t('offerReason'), text: reason },
    { term: t('offerNote'), text: handOverNote },
    { term: t('offerFamily'), text: familyView },
  ]
  return <DefinitionList items={items.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]))} />
}

const Declining = ({ caseId, offer, onClose }: { caseId: string; offer: OfferShown; onClose: () => void }) => {
  const t = useTexts(batonTexts)
  const language = useLanguage()
  const { id: offerId, version, declineReasons } = offer
  const go = useGo()
  const draft = useDraft(`baton.decline:${offerId}`, { reason: '', words: '' }, one => [one.words])
  const answer = useAnswerOffer(t('noDone'), () => (void draft.discard(), go(paths.day())))
  const { reason, words } = draft.value
  const said = words.trim() === '' ? {} : { words }
  return (
    <Stack>
      <Chips
        label={t('noTitle')}
        options={declineReasons.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
        value={reason === '' ? undefined : reason}
        onChange={value => draft.set({ reason: value })}
      />
      <TextArea
        label={t('noWords')}
        value={words}
        onChange={value => draft.set({ words: value })}
        saved={draft.saved}
      />
      <Send
        of={answer}
        ready={reason !== ''}
        onSend={() => answer.send({ caseId, offerId, version, answer: 'decline', reason, ...said })}
        onCancel={onClose}
      >
        {t('noSend')}
      </Send>
    </Stack>
  )
}
