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
