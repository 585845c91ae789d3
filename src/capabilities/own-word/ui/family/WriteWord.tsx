import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, ChipsMany, Message, Pick, Stack, TextArea, Why } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import { useKeep, useTakeBack, useTell } from '../hooks.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { FACES } from '../MoodFace.tsx'
import { ownWordTexts } from '../texts.ts'
import { WhomFields } from './WhomFields.tsx'
import { whomOf, writtenOf } from './word-draft.ts'
import type { WordDraft } from './word-draft.ts'

interface WriteWordProps {
  caseId: string
  kind: Kind
  child: string
  write: CanWrite
  draft: Draft<WordDraft>
  /** What I have told of the kind: what is written anew may be among it. */
  told: readonly Word[]
  onClose: () => void
}

/** First for whom, then the words; what is begun is kept until it is saved. */
export const WriteWord = (props: WriteWordProps) => {
  const t = useTexts(ownWordTexts)
  const { kind, child, write, draft } = props
  const [missing, setMissing] = useState<'chooseFirst' | 'empty'>()
  const save = useSave(props)
  const { value } = draft
  const whom = whomOf(value)
  const send = () => {
    const fits = whom !== undefined && (whom !== 'all_but_one' || value.notFor !== '')
    setMissing(fits ? (save.send() ? undefined : 'empty') : 'chooseFirst')
  }
  return (
    <Stack>
      <WhomFields kind={kind} child={child} write={write} value={value} onChange={draft.set} />
      {whom === undefined ? null : <WhatFields kind={kind} write={write} draft={draft} />}
      {missing ? (
        <Message tone="problem">{missing === 'empty' ? t('words', { kind }) : t('chooseFirst')}</Message>
      ) : null}
      <Problem of={save.of} />
      <Buttons>
        {whom === undefined ? null : (
          <Button busy={save.of.busy} onClick={send}>
            {t('save')}
          </Button>
        )}
        <Button kind="plain" onClick={save.leave}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

/** Tells it or keeps it. What others have read and is kept from now on is taken back in the open. */
function useSave({ caseId, kind, draft, told, onClose }: WriteWordProps) {
  const t = useTexts(ownWordTexts)
  const before = told.find(one => one.id === draft.value.replaces)
  const closes = before !== undefined && before.whom?.forWhom !== 'only_me'
  const leave = () => (void draft.discard(), onClose())
  const take = useTakeBack({ done: t('tookBack'), onDone: leave })
  const tell = useTell({ done: t('saved'), onDone: leave })
  const keep = useKeep({ done: t('saved'), onDone: leave })
  const forWhom = whomOf(draft.value)
  const toKeep = forWhom === 'only_me'
  const send = (): boolean => {
    const written = writtenOf(caseId, kind, toKeep && closes ? { ...draft.value, replaces: '' } : draft.value)
    if (!written || forWhom === undefined) return false
    if (toKeep && closes) take.send({ caseId, wordId: before.id, keep: written })
    else if (toKeep) keep.send(written)
    else tell.send({ ...written, forWhom, ...(forWhom === 'all_but_one' && { notFor: draft.value.notFor }) })
    return true
  }
  return { of: toKeep ? (closes ? take : keep) : tell, send, leave }
}

interface WhatFieldsProps {
  kind: Kind
  write: CanWrite
  draft: Draft<WordDraft>
}
const WhatFields = ({ kind, write, draft }: WhatFieldsProps) => {
  const t = useTexts(ownWordTexts)
  const language = useLanguage()
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  const { value, set, saved } = draft
  return (
    <>
      {kind === 'mood' ? (
        <Pick
          label={t('mood')}
          options={FACES.toReversed().map(({ mood, icon }) => ({
            value: `${mood}`,
            label: t('moodAs', { mood: `${mood}` }),
            icon,
          }))}
          value={value.mood === '' ? undefined : value.mood}
          onChange={mood => set({ mood })}
        />
      ) : null}
      {kind === 'like' && me === 'yes' ? (
        <ChipsMany
          label={t('point')}
          options={write.symbols
            .filter(one => one.area === 'like' || one.area === 'people')
            .map(({ id, label }) => ({ value: id, label: label[language] }))}
          value={value.symbols}
          onChange={symbols => set({ symbols })}
        />
      ) : null}
      <TextArea
        label={t('words', { kind })}
        optional={kind === 'mood' || kind === 'like'}
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => set({ words })}
      />
      <Why>{value.forWhom === 'only_me' ? t('alone') : t('danger', { me })}</Why>
    </>
  )
}
