import { Button, Buttons, Card, Stack, useToast } from '../../../web/kit/index.ts'
import { FilesIcon, PrinterSmallIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { reportText } from './report-form.ts'
import type { ReportForm } from './report-form.ts'
import { reportTexts } from './texts.ts'
import type { AcuteShown } from './types.ts'

/** The text as it is sent: to copy, or to print (only this is on the paper). */
export const ReportText = ({ form, reporter }: { form: ReportForm; reporter: AcuteShown['reporter'] }) => {
  const t = useTexts(reportTexts)
  const toast = useToast()
  const { name, title, service, phone } = reporter
  const lines = [name, title ?? '', service, phone ?? '']
  const text = reportText(form, part => t(part), { heading: t('reporter'), lines })
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast({ text: t('copied') }))
  return (
    <Card title={t('result')}>
      <Stack>
        <p className="s-soft s-small s-no-print">{t('reporterHint')}</p>
        <div className="s-report-text">{text}</div>
        <div className="s-no-print">
          <Buttons>
            <Button icon={FilesIcon} onClick={copy}>
              {t('copy')}
            </Button>
            <Button kind="secondary" icon={PrinterSmallIcon} onClick={() => globalThis.print()}>
              {t('print')}
            </Button>
          </Buttons>
        </div>
        <p className="s-no-print">{t('sendFirst')}</p>
      </Stack>
    </Card>
  )
}
