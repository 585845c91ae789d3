import { useState } from 'react'
import { Problem } from '../../../web/call/index.ts'
import { fromBase64 } from '../../../web/call/base64.ts'
import { saveFile } from '../../../web/call/save-file.ts'
import { Button, Buttons } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { fileTexts } from './file-texts.ts'
import { useFile } from './hooks.ts'
import type { Open } from './hooks.ts'
import { inMegabytes } from './megabytes.ts'
import './attach.css'

type File = Open['messages'][number]['files'][number]
interface SentFilesProps {
  readonly caseId: string
  readonly threadId: string
  readonly files: readonly File[]
}

/** What goes with a message; each is fetched when somebody asks for it. */
export const SentFiles = ({ caseId, threadId, files }: SentFilesProps) =>
  files.length === 0 ? null : (
    <ul className="s-sent-files">
      {files.map((file, at) => (
        <li key={file.id}>
          <One caseId={caseId} threadId={threadId} file={file} nth={at + 1} />
        </li>
      ))}
    </ul>
  )

const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/** Where a picture is fetched it is shown on the page; a PDF is handed over to be saved, and never opened in it. */
const One = ({ caseId, threadId, file, nth }: Omit<SentFilesProps, 'files'> & { file: File; nth: number }) => {
  const t = useTexts(fileTexts)
  const [content, setContent] = useState<string>()
  const isPaper = file.mediaType === 'application/pdf'
  const what = file.shows ?? t(isPaper ? 'paper' : 'picture', { nth })
  // The name of what is saved tells nothing of whom it is about.
  const save = (bytes: string) => saveFile(`samspor.${ENDINGS[file.mediaType]}`, file.mediaType, fromBase64(bytes))
  const open = useFile(found => (isPaper ? save(found) : setContent(found)))
  const fetch = () => open.fetch({ caseId, threadId, fileId: file.id })
  return (
    <>
      <p className="s-small">
        {what} · {t('size', { mb: inMegabytes(file.size) })}
      </p>
      {content === undefined ? null : <img src={`data:${file.mediaType};base64,${content}`} alt={what} />}
      <Problem of={open} />
      <Buttons>
        {content === undefined ? (
          <Button
            kind="secondary"
            label={t(isPaper ? 'fetchLabel' : 'openLabel', { what })}
            busy={open.busy}
            onClick={fetch}
          >
            {t(isPaper ? 'fetch' : 'open')}
          </Button>
        ) : (
          <Button kind="plain" label={t('saveLabel', { what })} onClick={() => save(content)}>
            {t('save')}
          </Button>
        )}
      </Buttons>
    </>
  )
}
