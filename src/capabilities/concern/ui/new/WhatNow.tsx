import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, DateField, Dialog, RadioCards, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Guide } from '../../guide-model.ts'
import { NoteShown } from '../NoteShown.tsx'
import { concernTexts } from '../texts.ts'
import { choicesFor, FIELDS } from './form.ts'
import type { Next } from './form.ts'
import { newConcernTexts } from './texts.ts'
import type { NewConcernWork } from './use-new-concern.ts'

/** The honest ways on, and one press that notes it and goes there. */
export const WhatNow = ({ work, guide }: { work: NewConcernWork; guide: Guide | undefined }) => {
  const t = useTexts(newConcernTexts)
  const choices = useChoices(guide)
  const { form, set, missing } = work
  return (
    <Card>
      <Stack>
        <RadioCards
          large
          label={t('now')}
          hint={t('nowHint')}
          value={form.next}
          onChange={next => set({ next })}
          options={choicesFor(form).map(value => ({ value, ...choices[value] }))}
        />
        {form.next === 'wait' ? (
          <DateField
            id={FIELDS.day}
            label={t('waitDay')}
            value={form.lookAgainOn}
            from={guide?.today}
            to={guide?.dueOn}
            error={missing.includes('day') ? t('missingDay') : undefined}
            onChange={lookAgainOn => set({ lookAgainOn })}
          />
        ) : null}
        {form.next === 'nothing' ? (
          <TextArea
            id={FIELDS.reason}
            label={t('nothingReason')}
            rows={2}
            value={form.reason}
            error={missing.includes('reason') ? t('missingReason') : undefined}
            onChange={reason => set({ reason })}
          />
        ) : null}
        <Problem of={work.problem} />
        <Press work={work} leader={guide?.leader ?? null} />
      </Stack>
    </Card>
  )
}

const useChoices = (guide: Guide | undefined): Record<Next, { title: string; text: string; when?: string }> => {
  const t = useTexts(newConcernTexts)
  const c = useTexts(concernTexts)
  const { date } = useDates()
  const by = (day: string | undefined) => (day === undefined ? {} : { when: c('by', { date: date(day) }) })
  return {
    share: { title: c('share'), text: t('shareText'), ...by(guide?.shareBy) },
    advice: {
      title: t('advice'),
      text: t('adviceText'),
      ...(guide && { when: t('adviceWhen', { date: date(guide.adviceBy) }) }),
    },
    talk: { title: t('talkFirst'), text: t('talkFirstText'), ...by(guide?.talkBy) },
    wait: { title: t('wait'), text: t('waitText'), ...(guide && { when: t('waitWhen', { date: date(guide.dueOn) }) }) },
    nothing: { title: t('nothing'), text: t('nothingText'), when: t('nothingWhen') },
  }
}

const Press = ({ work, leader }: { work: NewConcernWork; leader: string | null }) => {
  const t = useTexts(newConcernTexts)
  const { name } = useSession()
  const [preview, setPreview] = useState(false)
  const { form } = work
  const words: Record<Next, string> = {
    share: leader === null ? t('doShareNobody') : t('doShare', { name: leader }),
    advice: t('doAdvice'),
    talk: t('doTalk'),
    wait: t('doWait'),
    nothing: t('doNothing'),
  }
  return (
    <>
      <Buttons>
        <Button busy={work.busy} onClick={() => work.send(false)}>
          {words[form.next]}
        </Button>
        {work.namesFound ? (
          <Button kind="secondary" busy={work.busy} onClick={() => work.send(true)}>
            {t('namesFine')}
          </Button>
        ) : null}
        {form.next === 'share' && leader !== null ? (
          <Button kind="plain" onClick={() => setPreview(true)}>
            {t('preview', { name: firstName(leader) })}
          </Button>
        ) : null}
      </Buttons>
      <Dialog wide open={preview} onClose={() => setPreview(false)} title={t('previewTitle', { name: leader ?? '' })}>
        <Stack>
          <NoteShown note={form} writer={name} />
        </Stack>
      </Dialog>
    </>
  )
}

const firstName = (name: string) => name.split(' ')[0] ?? name
