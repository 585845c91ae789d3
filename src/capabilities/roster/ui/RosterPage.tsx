import { useState } from 'react'
import { Problem, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { Button, Card, DefinitionList, Link, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { importRoster, previewRoster } from '../api.ts'
import { FileField } from '../../../web/kit/field/FileField.tsx'
import { RosterLines } from './RosterLines.tsx'
import { rosterTexts } from './texts.ts'

type Preview = ReplyOf<typeof previewRoster>

/** Services and people from a file: shown line by line, then carried out. */
export const RosterPage = () => {
  const t = useTexts(rosterTexts)
  const [text, setText] = useState<string>()
  const [shown, setShown] = useState<Preview>()
  const preview = useWrite(previewRoster, { onDone: setShown, shows: [] })
  const read = (file: string) => {
    setText(file)
    setShown(undefined)
    preview.send({ text: file })
  }
  return (
    <Page>
      <Link to={paths.settings()}>{t('back')}</Link>
      <PageHead title={t('title')} intro={t('intro')} />
      <Stack>
        <Card title={t('how')} look="flat">
          <DefinitionList
            items={[
              { term: t('services'), text: t('servicesHeads') },
              { term: t('people'), text: t('peopleHeads') },
            ]}
          />
          <p>{t('never')}</p>
        </Card>
        <FileField accept=".csv,.txt,text/csv" label={shown ? t('another') : t('choose')} onRead={read} />
        {preview.busy ? <p role="status">{t('reading')}</p> : null}
        <Problem of={preview} />
        {shown && text !== undefined ? <Shown key={text} preview={shown} text={text} /> : null}
      </Stack>
    </Page>
  )
}

const Shown = ({ preview: { kind, lines }, text }: { preview: Preview; text: string }) => {
  const t = useTexts(rosterTexts)
  const [result, setResult] = useState<ReplyOf<typeof importRoster>>()
  const bring = useWrite(importRoster, { done: t('done'), onDone: setResult })
  const wrong = lines.filter(one => one.wrong.length > 0).length
  const does = lines.filter(one => one.does.length > 0).length
  if (result)
    return (
      <Message tone="yes">
        <h2>{t('done')}</h2>
        <p>{t('result', result)}</p>
      </Message>
    )
  return (
    <Stack>
      <Message {...(wrong > 0 && { tone: 'problem' as const })}>
        <h2>{t(`kind_${kind}`, { count: lines.length })}</h2>
        <p>{wrong > 0 ? t('wrongLines', { count: wrong }) : t('ready', { count: does })}</p>
      </Message>
      <Card>
        <RosterLines lines={lines} />
      </Card>
      <Problem of={bring} />
      <div>
        <Button busy={bring.busy} disabled={wrong > 0 || does === 0} onClick={() => bring.send({ text })}>
          {t('bring')}
        </Button>
      </div>
    </Stack>
  )
}
