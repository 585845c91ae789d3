import { Shown, useRead } from '../../../../web/call/index.ts'
import type { Read } from '../../../../web/call/index.ts'
import { Empty, Link, Page, PageHead, Stack } from '../../../../web/kit/index.ts'
import { paths, useParam } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { listDisclosures, listFromConcern } from '../../api.ts'
import '../refusal-texts.ts'
import { OneGiven } from './OneGiven.tsx'
import type { Given } from './OneGiven.tsx'
import { RecordGiven } from './RecordGiven.tsx'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

/** What was given of a case, or of a concern, without consent, and the form for more. */
export const DisclosuresPage = () => {
  const [caseId, concernId] = [useParam('caseId'), useParam('concernId')]
  const ofCase = useRead(listDisclosures, { caseId }, { when: caseId !== '' })
  const ofConcern = useRead(listFromConcern, { concernId }, { when: concernId !== '' })
  return <Everything from={{ caseId, concernId }} read={caseId === '' ? ofConcern : ofCase} />
}

const Everything = ({ from, read }: { from: Whence; read: Read<Given[]> }) => {
  const t = useTexts(recordTexts)
  const { caseId, concernId } = from
  const isCase = caseId !== ''
  return (
    <Page width="form">
      <PageHead title={t('title')} intro={t('intro')}>
        <Link to={isCase ? paths.child(caseId, 'team') : paths.concern(concernId)}>
          {t(isCase ? 'back' : 'backToConcern')}
        </Link>
      </PageHead>
      <Shown of={read} whole>
        {rows => (
          <Stack gap="large">
            {rows.length === 0 ? <Empty title={t('none')} as="h2" /> : null}
            {rows.map(one => (
              <OneGiven key={one.id} from={from} one={one} />
            ))}
            <RecordGiven from={from} />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
