import { Card, DefinitionList, TwinFields } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { concernTexts } from './texts.ts'
import './concern.css'

/** What is written, as a reader sees it; `interpretation` is null for those it is not shared with. */
export interface ReadNote {
  arena: string
  facts: string
  childSaid: string
  strengths: string
  duration: string
  earlier: string
  interpretation: string | null
}

/** What was seen and heard beside what goes well, the same size; what the writer thinks is kept apart. */
export const NoteShown = ({ note, writer }: { note: ReadNote; writer: string }) => {
  const t = useTexts(concernTexts)
  const more = [
    { term: t('where'), text: note.arena },
    { term: t('howLong'), text: note.duration },
    { term: t('wonderedBefore'), text: note.earlier },
  ].filter(item => item.text !== '')
  return (
    <>
      <TwinFields
        seen={<Written title={t('seenBy')} text={note.facts} and={{ title: t('childSaid'), text: note.childSaid }} />}
        strength={<Written title={t('strengths')} text={note.strengths} />}
      />
      {more.length > 0 ? (
        <Card title={t('around')}>
          <DefinitionList items={more} />
        </Card>
      ) : null}
      {note.interpretation ? (
        <Card look="own" title={t('thoughtBy', { name: writer })}>
          <p className="s-written">{note.interpretation}</p>
        </Card>
      ) : null}
    </>
  )
}

interface WrittenProps {
  title: string
  text: string
  and?: { title: string; text: string }
}
const Written = ({ title, text, and }: WrittenProps) => {
  const t = useTexts(concernTexts)
  return (
    <>
      <h2>{title}</h2>
      {text === '' ? <p className="s-soft">{t('nothingWritten')}</p> : <p className="s-written">{text}</p>}
      {and && and.text !== '' ? (
        <>
          <h3>{and.title}</h3>
          <blockquote className="s-written">{and.text}</blockquote>
        </>
      ) : null}
    </>
  )
}
