import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, ChipsMany, Message, Pick, Stack, TextArea, Why } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { Kind } from '../../model.ts'
import type { CanWrite, Word } from '../hooks.ts'
import { FACES } from '../MoodFace.tsx'
import { ownWordTexts } from '../texts.ts'
import { WhomFields } from './WhomFields.tsx'
import { useSave } from './use-save.ts'
import { writtenOf } from './word-draft.ts'
import type { WordDraft } from './word-draft.ts'

interface WriteWordProps {
  caseId: string
  kind: Kind
  child: string
  write: CanWrite
  draft: Draft<WordDraft>
  /** What I have told of the kind: what is written anew may be among it. */
  told: readonly Word[]
  /** What is asked for; what the kind asks when left out. */
  asks?: string
  onClose: () => void
}

/** First for whom, then the words; what is begun is kept until it is saved. */
export const WriteWord = ({ caseId, kind, child, write, draft, told, asks, onClose }: WriteWordProps) => {
  const t = useTexts(ownWordTexts)
  const [missing, setMissing] = useState<'whom' | 'what'>()
  const { value } = draft
  const leave = () => (void draft.discard(), onClose())
  const { of, send, isChosen } = useSave({
    ...{ whom: value, before: told.find(one => one.id === value.replaces), onDone: leave },
    written: inPlace => writtenOf(caseId, kind, inPlace ? value : { ...value, replaces: '' }),
    done: { saved: t('saved'), tookBack: t('tookBack') },
  })
  return (
    <Stack>
      <WhomFields kind={kind} child={child} write={write} value={value} onChange={draft.set} />
      {isChosen ? <WhatFields kind={kind} write={write} draft={draft} asks={asks} /> : null}
      {missing ? (
        <Message tone="problem">{missing === 'what' ? (asks ?? t('words', { kind })) : t('chooseFirst')}</Message>
      ) : null}
      <Problem of={of} />
      <Buttons>
        {isChosen ? (
          <Button busy={of.busy} onClick={() => setMissing(send())}>
            {t('save')}
          </Button>
        ) : null}
        <Button kind="plain" onClick={leave}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  )
}

interface WhatFieldsProps {
  kind: Kind
  write: CanWrite
  draft: Draft<WordDraft>
  asks: string | undefined
}
const WhatFields = ({ kind, write, draft, asks }: WhatFieldsProps) => {
  const t = useTexts(ownWordTexts)
  const language = useLanguage()
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  const { value, set, saved } = draft
  const canPoint = kind === 'like' || kind === 'helping'
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
      {canPoint && me === 'yes' ? (
        <ChipsMany
          label={t('point')}
          options={write.symbols
            .filter(one => one.area === 'like' || one.area === 'people')
            .map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
          value={value.symbols}
          onChange={symbols => set({ symbols })}
        />
      ) : null}
      <TextArea
        label={asks ?? t('words', { kind })}
        optional={kind === 'mood' || canPoint}
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => set({ words })}
      />
      <Why>{value.forWhom === 'only_me' ? t('alone') : t('danger', { me })}</Why>
    </>
  )
}
