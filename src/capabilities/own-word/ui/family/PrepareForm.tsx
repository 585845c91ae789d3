import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Message, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { listMeetings } from '../../../meeting/api.ts'
import { ATTENDS, SAID_BY } from '../../model.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { ownWordTexts } from '../texts.ts'
import { preparationOf } from './prepare-draft.ts'
import type { PrepareDraft } from './prepare-draft.ts'
import { WhomFields } from './WhomFields.tsx'
import { useSave } from './use-save.ts'

export type MeetingAhead = ReplyOf<typeof listMeetings>['meetings'][number]

interface PrepareFormProps {
  caseId: string
  child: string
  meeting: MeetingAhead
  write: CanWrite
  draft: Draft<PrepareDraft>
  /** What I wrote before for the same meeting. */
  stands: Word | undefined
  onClose: () => void
}

/** First for whom, then what I want, what is hard, who says it, and whether I want to be there. */
export const PrepareForm = ({ caseId, child, meeting, write, draft, stands, onClose }: PrepareFormProps) => {
  const [t, own] = [useTexts(prepareTexts), useTexts(ownWordTexts)]
  const [missing, setMissing] = useState<'whom' | 'what'>()
  const { value } = draft
  const leave = () => (void draft.discard(), onClose())
  const { of, send, isChosen } = useSave({
    ...{ whom: value, before: stands, onDone: leave },
    written: inPlace => preparationOf({ caseId, meetingId: meeting.id }, value, inPlace ? stands : undefined),
    done: { saved: t('saved'), tookBack: own('tookBack') },
  })
  return (
    <Stack>
      <WhomFields kind="meeting" child={child} write={write} value={value} onChange={draft.set} />
      {isChosen ? <WhatFields meeting={meeting} draft={draft} /> : null}
      {missing ? <Message tone="problem">{missing === 'what' ? t('missing') : own('chooseFirst')}</Message> : null}
      <Problem of={of} />
      <Buttons>
        {isChosen ? (
          <Button busy={of.busy} onClick={() => setMissing(send())}>
            {t('save')}
          </Button>
        ) : null}
        <Button kind="plain" onClick={leave}>
          {own('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

/** The helpers who are called. */
export const helpersOf = (meeting: MeetingAhead) =>
  meeting.invitees.flatMap(one =>
    one.kind === 'employee' && one.personId !== null ? [{ value: one.personId, label: one.name }] : [],
  )

const WhatFields = ({ meeting, draft }: { meeting: MeetingAhead; draft: Draft<PrepareDraft> }) => {
  const t = useTexts(prepareTexts)
  const { value, set, saved } = draft
  const helpers = helpersOf(meeting)
  const saidBy = SAID_BY.filter(one => one !== 'helper' || helpers.length > 0)
  return (
    <>
      <TextArea label={t('words')} value={value.words} saved={saved} onChange={words => set({ words })} />
      <TextArea label={t('hard')} optional rows={2} value={value.hard} onChange={hard => set({ hard })} />
      {value.forWhom === 'only_me' ? null : (
        <Chips
          label={t('saidBy')}
          options={saidBy.map(who => ({ value: who, label: t('saidByAs', { who }) }))}
          value={saidBy.find(one => one === value.saidBy)}
          onChange={who => set({ saidBy: who })}
        />
      )}
      {value.saidBy === 'helper' && value.forWhom !== 'only_me' ? (
        <Select
          label={t('helper')}
          options={helpers}
          unchosen="–"
          value={value.saidById}
          onChange={saidById => set({ saidById })}
        />
      ) : null}
      <Chips
        label={t('attends')}
        options={ATTENDS.map(how => ({ value: how, label: t('attendsAs', { how }) }))}
        value={ATTENDS.find(one => one === value.attends)}
        onChange={attends => set({ attends })}
      />
    </>
  )
}
