import { Shown } from '../../../web/call/index.ts'
import { Card, Link, Stack } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useReaders } from './hooks.ts'
import { Sentences } from './Sentences.tsx'
import { oversightTexts } from './texts.ts'

/** Everybody who sees something of the case, a sentence for each; `onward` leads those who oversee to more. */
export const WhoSees = ({ caseId, onward }: { caseId: string; onward?: boolean }) => {
  const t = useTexts(oversightTexts)
  const read = useReaders(caseId)
  return (
    <Card title={t('title')}>
      <p className="s-soft">{t('intro')}</p>
      <Shown of={read}>
        {({ readers, topics, oversees }) => (
          <Stack>
            {readers.length === 0 ? <p>{t('none')}</p> : null}
            {readers.map(one => (
              <div key={`${one.id} ${one.service?.id ?? ''} ${one.role ?? ''}`}>
                <Sentences sees={one} topics={topics} />
              </div>
            ))}
            {onward && oversees ? (
              <p>
                <Link to={paths.oversight(caseId)}>{t('onward')}</Link>
              </p>
            ) : null}
          </Stack>
        )}
      </Shown>
    </Card>
  )
}
