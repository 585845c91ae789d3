import { useId } from 'react'

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
  const read = async (file: File | undefined) => {
    if (file) onRead(textOf(await file.arrayBuffer()))
  }
  return (
    <div className="s-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="ds-input"
        type="file"
        accept={accept}
        onChange={event => void read(event.target.files?.[0])}
      />
    </div>
  )
}
