import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Message, Select, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { listMeetings } from '../../../meeting/api.ts'
import { ATTENDS, SAID_BY } from '../../model.ts'
import { useKeep, useTakeBack, useTell } from '../hooks.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { prepareTexts } from '../prepare-texts.ts'
import { ownWordTexts } from '../texts.ts'
import { preparationOf } from './prepare-draft.ts'
import type { PrepareDraft } from './prepare-draft.ts'
import { WhomFields } from './WhomFields.tsx'
import { whomOf } from './word-draft.ts'

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
export const PrepareForm = (props: PrepareFormProps) => {
  const [t, own] = [useTexts(prepareTexts), useTexts(ownWordTexts)]
  const { child, write, draft } = props
  const [missing, setMissing] = useState<string>()
  const save = useSave(props)
  const { value } = draft
  const whom = whomOf(value)
  const send = () => {
    const fits = whom !== undefined && (whom !== 'all_but_one' || value.notFor !== '')
    setMissing(fits ? (save.send() ? undefined : t('missing')) : own('chooseFirst'))
  }
  return (
    <Stack>
      <WhomFields kind="meeting" child={child} write={write} value={value} onChange={draft.set} />
      {whom === undefined ? null : <WhatFields meeting={props.meeting} draft={draft} />}
      {missing === undefined ? null : <Message tone="problem">{missing}</Message>}
      <Problem of={save.of} />
      <Buttons>
        {whom === undefined ? null : (
          <Button busy={save.of.busy} onClick={send}>
            {t('save')}
          </Button>
        )}
        <Button kind="plain" onClick={save.leave}>
          {own('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

function useSave({ caseId, meeting, draft, stands, onClose }: PrepareFormProps) {
  const [t, own] = [useTexts(prepareTexts), useTexts(ownWordTexts)]
  const leave = () => (void draft.discard(), onClose())
  // What others have read and is kept from now on is taken back in the open.
  const closes = stands !== undefined && stands.whom?.forWhom !== 'only_me'
  const take = useTakeBack({ done: own('tookBack'), onDone: leave })
  const tell = useTell({ done: t('saved'), onDone: leave })
  const keep = useKeep({ done: t('saved'), onDone: leave })
  const forWhom = whomOf(draft.value)
  const toKeep = forWhom === 'only_me'
  const send = (): boolean => {
    const written = preparationOf({ caseId, meetingId: meeting.id }, draft.value, toKeep && closes ? undefined : stands)
    if (!written || forWhom === undefined) return false
    if (toKeep && closes) take.send({ caseId, wordId: stands.id, keep: written })
    else if (toKeep) keep.send(written)
    else tell.send({ ...written, forWhom, ...(forWhom === 'all_but_one' && { notFor: draft.value.notFor }) })
    return true
  }
  return { of: toKeep ? (closes ? take : keep) : tell, send, leave }
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
