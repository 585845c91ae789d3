import { useRef, useState } from 'react'
import { Button, Icon, Message, Stack, TextField } from '../../../web/kit/index.ts'
import { FilesField } from '../../../web/kit/field/FileField.tsx'
import { FileTextIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { fileTexts } from './file-texts.ts'
import type { Choices } from './hooks.ts'
import type { Attached, AttachedFiles } from './use-attached.ts'
import { inMegabytes } from './megabytes.ts'
import './attach.css'

interface AttachProps {
  readonly of: AttachedFiles
  readonly limits: Choices['files']
  /** Whether the message is on its way now. */
  readonly sending: boolean
}

/** Photos and papers to go with a message: taken or chosen, looked at, said what they are, taken away again. */
export const Attach = ({ of, limits, sending }: AttachProps) => {
  const t = useTexts(fileTexts)
  const box = useRef<HTMLFieldSetElement>(null)
  const [dropped, setDropped] = useState<string>()
  if (limits.most === 0) return null
  const { files, reading, problem } = of
  const drop = (key: number, name: string) => {
    of.drop(key)
    setDropped(name)
    // What had the focus is gone.
    box.current?.focus()
  }
  const said = reading ? t('reading') : dropped === undefined ? '' : t('dropped', { what: dropped })
  return (
    <fieldset className="s-field s-attach" ref={box} tabIndex={-1}>
      <legend>{t('title')}</legend>
      <Stack>
        <p className="s-soft s-small">{t('hint', { most: limits.most, mb: inMegabytes(limits.bytes) })}</p>
        {files.length > 0 ? (
          <ol className="s-attached">
            {files.map((one, at) => (
              <One key={one.key} one={one} nth={at + 1} onSay={of.say} onDrop={drop} />
            ))}
          </ol>
        ) : null}
        {files.length < limits.most && !sending ? (
          <FilesField
            label={t('choose')}
            camera={t('take')}
            accept=".jpg,.jpeg,.png,.pdf"
            onPick={chosen => (setDropped(undefined), void of.add(chosen))}
          />
        ) : null}
        <p role="status" className="s-small">
          {sending && files.length > 0 ? t('sending', { count: files.length }) : said}
        </p>
        {problem === undefined ? null : <Message tone="problem">{problem}</Message>}
        {files.length > 0 ? <p className="s-soft s-small">{t('notKept')}</p> : null}
      </Stack>
    </fieldset>
  )
}

interface OneProps {
  readonly one: Attached
  readonly nth: number
  readonly onSay: AttachedFiles['say']
  readonly onDrop: (key: number, name: string) => void
}

const One = ({ one, nth, onSay, onDrop }: OneProps) => {
  const t = useTexts(fileTexts)
  const { key, picture, shows, size } = one
  const name = t(picture === undefined ? 'paper' : 'picture', { nth })
  return (
    <li>
      {picture === undefined ? (
        <Icon of={FileTextIcon} />
      ) : (
        <img src={picture} alt={shows.trim() === '' ? name : shows} />
      )}
      <div>
        <p className="s-small">
          {name} · {t('size', { mb: inMegabytes(size) })}
        </p>
        <TextField
          label={t('shows')}
          hint={t('showsHint')}
          maxLength={200}
          value={shows}
          onChange={words => onSay(key, words)}
        />
        <Button kind="plain" label={t('dropLabel', { what: name })} onClick={() => onDrop(key, name)}>
          {t('drop')}
        </Button>
      </div>
    </li>
  )
}
