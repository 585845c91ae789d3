import { useState } from 'react'
import { Problem, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { Button, Card, DefinitionList, Link, Message, Page, PageHead, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { importRegister, previewRegister } from '../api.ts'
import { FileField } from '../../../web/kit/field/FileField.tsx'
import { Imports } from './Imports.tsx'
import { RegisterLines } from './RegisterLines.tsx'
import { registerTexts } from './texts.ts'

type Preview = ReplyOf<typeof previewRegister>

/** A file from the population register: shown line by line, then brought in. */
export const RegisterPage = () => {
  const t = useTexts(registerTexts)
  const [text, setText] = useState<string>()
  const [shown, setShown] = useState<Preview>()
  const preview = useWrite(previewRegister, { onDone: setShown, shows: [] })
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
              { term: t('table'), text: t('heads') },
              { term: t('document'), text: t('documentText') },
            ]}
          />
          <p>{t('never')}</p>
        </Card>
        <FileField accept=".csv,.json,.txt" label={shown ? t('another') : t('choose')} onRead={read} />
        {preview.busy ? <p role="status">{t('reading')}</p> : null}
        <Problem of={preview} />
        {shown && text !== undefined ? <Shown key={text} preview={shown} text={text} /> : null}
        <Imports />
      </Stack>
    </Page>
  )
}

const Shown = ({ preview, text }: { preview: Preview; text: string }) => {
  const t = useTexts(registerTexts)
  const [result, setResult] = useState<ReplyOf<typeof importRegister>>()
  const bring = useWrite(importRegister, { done: t('done'), onDone: setResult })
  const figures = (one: Preview | ReplyOf<typeof importRegister>) =>
    t('summary', { lines: one.lines, changed: one.changed, proposed: one.proposed, refused: one.refused.length })
  if (result)
    return (
      <Message tone="yes">
        <h2>{t('done')}</h2>
        <p>{figures(result)}</p>
      </Message>
    )
  return (
    <Stack>
      <Message {...(preview.refused.length > 0 && { tone: 'problem' as const })}>
        <p>{figures(preview)}</p>
      </Message>
      {preview.shown.length > 0 ? <RegisterLines lines={preview.shown} /> : null}
      <Problem of={bring} />
      <div>
        <Button busy={bring.busy} onClick={() => bring.send({ text })}>
          {t('bring')}
        </Button>
      </div>
    </Stack>
  )
}
