import { useState } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Card, Dialog, Row, Stack, TextArea, TextField } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { Hold } from './restriction-hooks.ts'
import { useHold, useHolds, useRelease } from './restriction-hooks.ts'
import { restrictionTexts } from './restriction-texts.ts'
import './refusal-texts.ts'

/** The cases of which nothing may be deleted, by number; and the way to mark one. */
export const Holds = () => {
  const t = useTexts(restrictionTexts)
  const { date } = useDates()
  const read = useHolds()
  const [marking, setMarking] = useState(false)
  const [ending, setEnding] = useState<Hold>()
  const useWriting = (onDone: () => void) => useRelease(onDone, t('released'))
  return (
    <Card title={t('holds')}>
      <Stack gap="small">
        <p>{t('holdsText')}</p>
        <Shown of={read}>
          {holds => (
            <>
              {holds.length === 0 ? <p className="s-soft">{t('holdsNone')}</p> : null}
              {holds.map(one => (
                <Row key={one.id} apart>
                  <p>
                    <b>{one.number}</b> {t('since', { on: date(one.since), because: one.because })}
                  </p>
                  <Button kind="plain" label={`${t('release')}: ${one.number}`} onClick={() => setEnding(one)}>
                    {t('release')}
                  </Button>
                </Row>
              ))}
            </>
          )}
        </Shown>
        <div>
          <Button kind="secondary" onClick={() => setMarking(true)}>
            {t('hold')}
          </Button>
        </div>
      </Stack>
      {marking ? <Marking onClose={() => setMarking(false)} /> : null}
      {ending ? (
        <ReasonDialog
          {...{ of: ending, useWriting, draft: 'privacy.release', title: t('release'), button: t('release') }}
          {...{ intro: t('releaseIntro'), label: t('because'), onClose: () => setEnding(undefined) }}
        />
      ) : null}
    </Card>
  )
}

const Marking = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(restrictionTexts)
  const draft = useDraft('privacy.hold', { number: '', because: '' }, one => [one.because])
  const [tried, setTried] = useState(false)
  const write = useHold(() => (void draft.discard(), onClose()), t('held'))
  const [number, because] = [draft.value.number.trim(), draft.value.because.trim()]
  const send = () => {
    setTried(true)
    if (number !== '' && because !== '') write.send({ number, because })
  }
  return (
    <Dialog open onClose={onClose} title={t('hold')}>
      <Stack>
        <TextField
          label={t('number')}
          value={draft.value.number}
          onChange={typed => draft.set({ ...draft.value, number: typed })}
          maxLength={40}
          error={tried && number === '' ? t('missing') : undefined}
        />
        <TextArea
          label={t('because')}
          value={draft.value.because}
          onChange={typed => draft.set({ ...draft.value, because: typed })}
          saved={draft.saved}
          maxLength={2000}
          error={tried && because === '' ? t('missing') : undefined}
        />
        <Send of={write} onSend={send}>
          {t('hold')}
        </Send>
      </Stack>
    </Dialog>
  )
}
