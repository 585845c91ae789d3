import { Send } from '../../../web/call/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Chips, Select, Stack, TextArea, TwoVersions, Why } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { GLASSES, LEVELS } from '../model.ts'
import type { Kind, Level } from '../model.ts'
import { isSensitive } from '../rules/entry.ts'
import { entryOf, isTogether } from './entry-draft.ts'
import type { EntryDraft } from './entry-draft.ts'
import { Together } from './WrittenTogether.tsx'
import { useAdd } from './hooks.ts'
import type { Picture } from './hooks.ts'
import { staffPictureTexts } from './staff-texts.ts'
import { pictureTexts } from './texts.ts'

interface EntryFormProps {
  caseId: string
  picture: Picture
  draft: Draft<EntryDraft>
  /** What is asked for, where the step says it. */
  asks?: Asks | undefined
  onClose: () => void
}
/** What belongs in the ring of a step: of these kinds, at this level where it is given. */
export interface Asks {
  readonly kinds: readonly Kind[]
  readonly level?: Level
}
const OF_ALL: readonly Kind[] = ['mine', 'resource', 'factor']

/** Writes something in the picture: what, where it belongs, and who reads it. What is begun is kept. */
export const EntryForm = ({ caseId, picture, draft, asks, onClose }: EntryFormProps) => {
  const t = useTexts(pictureTexts)
  const { set, saved } = draft
  const kinds = asks?.kinds ?? (picture.may.glassesOf === null ? OF_ALL : [...OF_ALL, ...GLASSES])
  const value = { ...draft.value, ...presetOf(draft.value, kinds, asks) }
  const kind = kinds.find(one => one === value.kind)
  const level = LEVELS.find(one => one === value.level)
  const leave = () => (void draft.discard(), onClose())
  const add = useAdd({ done: t('saved'), onDone: leave })
  const entry = entryOf(caseId, value, picture)
  return (
    <Stack>
      <WhatItIs {...{ picture, kinds, kind, level, asks, set }} isAnew={value.replaces !== ''} />
      <Together
        picture={picture}
        draft={draft}
        can={kind !== undefined && isTogether({ kind, level: level ?? null })}
      />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        rows={2}
        maxLength={300}
        value={value.words}
        saved={saved}
        onChange={words => set({ words })}
      />
      <Arena picture={picture} draft={draft} />
      <StaffFields picture={picture} draft={draft} sensitive={kind === 'factor' && level === 'family'} />
      <Whom picture={picture} draft={draft} sensitive={isSensitive({ kind: kind ?? 'mine', level: level ?? null })} />
      <Meanwhile of={add} draft={draft} onLeave={leave} />
      <Send of={add} ready={entry !== undefined} onSend={() => entry && add.send(entry)} onCancel={leave}>
        {t('save')}
      </Send>
    </Stack>
  )
}

interface WhatItIsProps {
  picture: Picture
  kinds: readonly Kind[]
  kind: Kind | undefined
  level: Level | undefined
  asks: Asks | undefined
  isAnew: boolean
  set: Draft<EntryDraft>['set']
}
/** What it is, and where it belongs; what is written anew stays what it is, and a step may leave no choice. */
const WhatItIs = ({ picture, kinds, kind, level, asks, isAnew, set }: WhatItIsProps) => {
  const t = useTexts(pictureTexts)
  return (
    <>
      {(isAnew || kinds.length === 1) && kind ? (
        <p className="s-eyebrow">{t('kind', { kind })}</p>
      ) : (
        <Chips
          label={t('whatKind')}
          options={kinds.map(one => ({ value: one, label: t('kind', { kind: one }) }))}
          value={kind}
          onChange={one => set({ kind: one, forWhom: '' })}
        />
      )}
      {(kind === 'resource' || kind === 'factor') && asks?.level === undefined ? (
        <Chips
          label={t('atLevel')}
          options={LEVELS.map(one => ({ value: one, label: t('level', { level: one, child: picture.childName }) }))}
          value={level}
          onChange={one => set({ level: one, forWhom: '' })}
        />
      ) : null}
    </>
  )
}

/** What the step says, where it leaves no choice. */
const presetOf = ({ replaces }: EntryDraft, kinds: readonly Kind[], asks: Asks | undefined): Partial<EntryDraft> => {
  if (!asks || replaces !== '') return {}
  return { ...(kinds.length === 1 ? { kind: kinds[0] ?? '' } : {}), ...(asks.level ? { level: asks.level } : {}) }
}

/** What a colleague has written in the place of the same meanwhile, beside one's own words. */
const Meanwhile = ({
  of: { theirs, clear },
  draft: { value, set },
  onLeave,
}: {
  of: ReturnType<typeof useAdd>
  draft: Draft<EntryDraft>
  onLeave: () => void
}) =>
  theirs ? (
    <TwoVersions
      mine={value.words}
      theirs={theirs.words}
      onKeepMine={() => (set({ replaces: theirs.id }), clear())}
      onTakeTheirs={onLeave}
    />
  ) : null

interface FieldProps {
  picture: Picture
  draft: Draft<EntryDraft>
}

const Arena = ({ picture, draft: { value, set } }: FieldProps) => {
  const t = useTexts(pictureTexts)
  const language = useLanguage()
  return (
    <Select
      label={t('arena')}
      optional
      unchosen={t('choose')}
      options={picture.arenas
        .filter(one => one.offered)
        .map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
      value={value.arena}
      onChange={arena => set({ arena })}
    />
  )
}

/** Who works here says what it is about, and why what is hard in a family must stand here. */
const StaffFields = ({ picture, draft, sensitive }: FieldProps & { sensitive: boolean }) => {
  const { kind } = useSession()
  return kind === 'employee' ? <OfStaff picture={picture} draft={draft} sensitive={sensitive} /> : null
}
const OfStaff = ({ picture, draft: { value, set }, sensitive }: FieldProps & { sensitive: boolean }) => {
  const t = useTexts(staffPictureTexts)
  const all = useTexts(pictureTexts)
  const language = useLanguage()
  return (
    <>
      {sensitive ? (
        <TextArea
          label={t('because')}
          hint={t('becauseHint')}
          rows={2}
          maxLength={1000}
          value={value.because}
          onChange={because => set({ because })}
        />
      ) : (
        <Select
          label={t('topic')}
          hint={t('topicHint')}
          options={picture.topics.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
          unchosen={all('choose')}
          value={picture.topics.some(one => one.id === value.topic) ? value.topic : ''}
          onChange={topic => set({ topic })}
        />
      )}
      <Why>
        {t('familyReads')} {t('names')}
      </Why>
    </>
  )
}

const Whom = ({ picture, draft: { value, set }, sensitive }: FieldProps & { sensitive: boolean }) => {
  const t = useTexts(pictureTexts)
  const { role } = useSession()
  const choices = picture.forWhom.filter(one => !(sensitive && role === 'guardian') || one === 'helpers')
  return (
    <>
      <Chips
        label={t('whom')}
        options={choices.map(one => ({ value: one, label: t('whomAs', { whom: one }) }))}
        value={choices.find(one => one === value.forWhom)}
        onChange={forWhom => set({ forWhom })}
      />
      {value.forWhom === 'all_but_one' ? (
        <Chips
          label={t('notFor')}
          options={picture.guardians.map(one => ({ value: one.id, label: one.name }))}
          value={picture.guardians.find(one => one.id === value.notFor)?.id}
          onChange={notFor => set({ notFor })}
        />
      ) : null}
    </>
  )
}
