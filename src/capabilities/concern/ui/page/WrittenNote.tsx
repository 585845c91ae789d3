import { useState } from 'react'
import { Problem, useWrite } from '../../../../web/call/index.ts'
import { Button, Buttons, Details, SavedMark, Stack, Why, TwoVersions } from '../../../../web/kit/index.ts'
import { PencilLineIcon } from '../../../../web/kit/icons.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { changeConcern } from '../../api.ts'
import { NOTE_FIELDS } from '../../model.ts'
import type { Note } from '../../model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { Fields } from '../new/Fields.tsx'
import { NoteShown } from '../NoteShown.tsx'
import { concernPageTexts } from './texts.ts'

/** What is written; its writer can change it, and what stood before is not lost. */
export const WrittenNote = ({ concern, mayChange }: { concern: ConcernShown; mayChange: boolean }) => {
  const t = useTexts(concernPageTexts)
  const { date } = useDates()
  const [editing, setEditing] = useState(false)
  if (editing) return <EditNote concern={concern} onEnd={() => setEditing(false)} />
  return (
    <>
      <NoteShown note={concern.note} writer={concern.writer.name} />
      {mayChange ? (
        <div>
          <Button kind="secondary" icon={PencilLineIcon} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      ) : null}
      {concern.before.map(one => (
        <Details key={`${one.on}${one.note.facts}`} summary={t('before', { date: date(one.on) })}>
          <Stack>
            <NoteShown note={one.note} writer={one.by} />
          </Stack>
        </Details>
      ))}
    </>
  )
}

const wordsOf = (note: Note, fields: readonly (keyof Note)[]) => fields.map(field => <p key={field}>{note[field]}</p>)

type NoteForm = Note & Record<string, unknown>

const EditNote = ({ concern, onEnd }: { concern: ConcernShown; onEnd: () => void }) => {
  const t = useTexts(concernPageTexts)
  // What was begun on: what is fetched meanwhile has not been seen in this form.
  const [{ version: seen, ...begun }] = useState({ ...concern.note, version: concern.version ?? 0 })
  const note = { ...begun, interpretation: begun.interpretation ?? '' }
  const draft = useDraft<NoteForm>(`concern.change:${concern.id}`, note, Object.values)
  const done = () => (void draft.discard(), onEnd())
  const write = useWrite(changeConcern, { done: t('editDone'), onDone: done })
  const send = (version: number, namesAreFine = false) =>
    write.send({ concernId: concern.id, version, note: draft.value, namesAreFine })
  const { theirs } = write
  const differ = NOTE_FIELDS.filter(field => theirs && theirs[field] !== note[field])
  const version = theirs && differ.length === 0 ? theirs.version : seen
  return (
    <Stack gap="large">
      {concern.leaderSharedOn === null ? null : <Why>{t('editShared')}</Why>}
      <Fields note={draft.value} set={draft.set} wrong={write.fieldError('note.facts')} />
      {theirs && differ.length > 0 ? (
        <TwoVersions
          mine={wordsOf(draft.value, differ)}
          theirs={wordsOf(theirs, differ)}
          onKeepMine={() => send(theirs.version)}
          onTakeTheirs={done}
        />
      ) : (
        <Problem of={write} />
      )}
      <Buttons>
        <Button busy={write.busy} onClick={() => send(version)}>
          {t('editDo')}
        </Button>
        {write.refused === 'concern.names_found' ? (
          <Button kind="secondary" busy={write.busy} onClick={() => send(version, true)}>
            {t('namesFine')}
          </Button>
        ) : null}
        <Button kind="plain" onClick={done}>
          {t('cancel')}
        </Button>
        <SavedMark of={draft.saved} />
      </Buttons>
    </Stack>
  )
}
