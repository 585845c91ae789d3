import type { Draft } from '../../../web/drafts/index.ts'
import { Chips, ChipsMany, DateField, FieldPair, Select, TextArea, Why } from '../../../web/kit/index.ts'
import { PadlockLockedIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Views } from './hooks.ts'
import { voiceTexts } from './texts.ts'
import { choices } from './voice-draft.ts'
import type { VoiceDraft } from './voice-draft.ts'

interface HeardFieldsProps {
  draft: Draft<VoiceDraft>
  views: Views
  today: string
}

/** Who talked with the child, when and how, and the child's own words. */
export const HeardFields = ({ draft, views, today }: HeardFieldsProps) => {
  const t = useTexts(voiceTexts)
  const { value, set } = draft
  const child = views.childName
  return (
    <>
      <FieldPair>
        <Select
          label={t('who', { child })}
          options={views.talkers.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.talkedBy}
          unchosen={t('choose')}
          onChange={talkedBy => set({ talkedBy })}
        />
        <DateField label={t('when')} value={value.talkedOn} to={today} onChange={talkedOn => set({ talkedOn })} />
      </FieldPair>
      <ChipsMany
        label={t('how')}
        options={choices.ways.map(way => ({ value: way, label: t('way', { way }) }))}
        value={value.ways}
        onChange={ways => set({ ways })}
      />
      <TextArea
        label={t('words', { child })}
        hint={t('wordsHint')}
        rows={5}
        value={value.words}
        onChange={words => set({ words })}
      />
      <WhatToTell draft={draft} views={views} />
    </>
  )
}

/** What the child lets others know, and whom. */
const WhatToTell = ({ draft: { value, set }, views }: Omit<HeardFieldsProps, 'today'>) => {
  const t = useTexts(voiceTexts)
  const child = views.childName
  const isOpen = value.tell === 'all' || value.tell === 'some'
  return (
    <>
      <Chips
        label={t('tell', { child })}
        hint={t('tellHint')}
        options={choices.tells.map(tell => ({ value: tell, label: t('tellAs', { tell }) }))}
        value={value.tell === '' ? undefined : value.tell}
        onChange={tell => set({ tell })}
      />
      {value.tell === 'nothing' || value.tell === 'unsure' ? (
        <Why icon={PadlockLockedIcon}>{t('stays', { child })}</Why>
      ) : null}
      {value.tell === 'some' ? (
        <TextArea
          label={t('told')}
          hint={t('toldHint', { child })}
          value={value.told}
          onChange={told => set({ told })}
        />
      ) : null}
      {isOpen ? (
        <Chips
          label={t('whom')}
          options={choices.whom.map(whom => ({ value: whom, label: t('whomAs', { whom }) }))}
          value={value.tellWhom === '' ? undefined : value.tellWhom}
          onChange={tellWhom => set({ tellWhom })}
        />
      ) : null}
      {isOpen && value.tellWhom === 'not_guardian' ? (
        <Chips
          label={t('notFor')}
          options={views.guardians.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.notFor === '' ? undefined : value.notFor}
          onChange={notFor => set({ notFor })}
        />
      ) : null}
    </>
  )
}
