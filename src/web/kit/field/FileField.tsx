import { useId, useState } from 'react'
import './file-field.css'

interface ChooseProps {
  label: string
  hint?: string | undefined
  /** The endings that can be chosen, as `.csv,.txt`. */
  accept: string
}

/** Spreadsheets in Norwegian Windows save CSV in its old alphabet; then UTF-8 does not fit. */
const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Chooses a file on the machine and reads its text. */
export const FileField = ({ onRead, ...choose }: ChooseProps & { onRead: (text: string) => void }) => (
  <Choose {...choose} onFile={async file => onRead(textOf(await file.arrayBuffer()))} />
)

/** Chooses a file on the machine and reads its bytes, as a scanned paper has. */
export const BytesField = ({ onRead, ...choose }: ChooseProps & { onRead: (bytes: Uint8Array) => void }) => (
  <Choose {...choose} onFile={async file => onRead(new Uint8Array(await file.arrayBuffer()))} />
)

interface FilesProps {
  label: string
  /** What the button says that opens the camera; shown where fingers press, because elsewhere it would only choose a file too. */
  camera: string
  accept: string
  onPick: (files: readonly File[]) => void
}

/** Chooses one or several files, or takes a picture; whoever shows the form shows what was chosen. */
export const FilesField = ({ label, camera, accept, onPick }: FilesProps) => (
  <div className="s-file">
    <span className="s-camera">
      <PickFiles label={camera} accept="image/*" capture="environment" onPick={onPick} />
    </span>
    <span>
      <PickFiles label={label} accept={accept} multiple onPick={onPick} />
    </span>
  </div>
)

interface PickFilesProps extends Omit<FilesProps, 'camera'> {
  capture?: 'environment'
  multiple?: boolean
}

const PickFiles = ({ label, onPick, ...how }: PickFilesProps) => {
  const id = useId()
  const pick = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    // The same file can be chosen again when it was taken away.
    input.value = ''
    if (chosen.length > 0) onPick(chosen)
  }
  return (
    <>
      <input id={id} className="s-unseen" type="file" {...how} onChange={event => pick(event.target)} />
      <label className="ds-button s-button" data-variant="secondary" htmlFor={id}>
        {label}
      </label>
    </>
  )
}

const Choose = ({ label, hint, accept, onFile }: ChooseProps & { onFile: (file: File) => Promise<void> }) => {
  const id = useId()
  const [name, setName] = useState('')
  const read = async (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    await onFile(file)
  }
  // The browser's own button speaks the browser's language, and says that no file is chosen.
  return (
    <div className="s-file">
      <input
        id={id}
        className="s-unseen"
        type="file"
        accept={accept}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => void read(event.target.files?.[0])}
      />
      <label className="ds-button s-button" data-variant="secondary" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="s-soft s-small">
          {hint}
        </span>
      )}
      <output>{name}</output>
    </div>
  )
}
