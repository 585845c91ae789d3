import { useId } from 'react'

/** Chooses a file on the machine and reads its text; spreadsheets in Norwegian Windows save CSV in its old alphabet. */
export const ChooseFile = ({ label, onRead }: { label: string; onRead: (text: string) => void }) => {
  const id = useId()
  const read = async (file: File | undefined) => {
    if (!file) return
    const bytes = await file.arrayBuffer()
    try {
      onRead(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      onRead(new TextDecoder('windows-1252').decode(bytes))
    }
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
        accept=".csv,.json,.txt"
        onChange={event => void read(event.target.files?.[0])}
      />
    </div>
  )
}
