import { useId, useState } from 'react'
import './file-field.css'

interface FileFieldProps {
  label: string
  /** The endings that can be chosen, as `.csv,.txt`. */
  accept: string
  onRead: (text: string) => void
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
export const FileField = ({ label, accept, onRead }: FileFieldProps) => {
  const id = useId()
  const [name, setName] = useState('')
  const read = async (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    onRead(textOf(await file.arrayBuffer()))
  }
  // The browser's own button speaks the browser's language, and says that no file is chosen.
  return (
    <div className="s-file">
      <input
        id={id}
        className="s-unseen"
        type="file"
        accept={accept}
        onChange={event => void read(event.target.files?.[0])}
      />
      <label className="ds-button s-button" data-variant="secondary" htmlFor={id}>
        {label}
      </label>
      <output>{name}</output>
    </div>
  )
}
