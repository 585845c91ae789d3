import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, DefinitionList, Link, Stack, Why } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { adviseSharing } from '../../api.ts'
import { ActOn } from './ActOn.tsx'
import { shareTexts } from './share-texts.ts'
import { questionOf } from './use-share.ts'
import type { Share } from './use-share.ts'

export type Advised = ReplyOf<typeof adviseSharing>

/** The answer with why, where it stands, what the family must be told, and the one way on. */
export const Advice = ({ share }: { share: Share }) => {
  const t = useTexts(shareTexts)
  const read = useRead(adviseSharing, questionOf(share))
  return (
    <Shown of={read}>
      {advised => (
        <Stack>
          <Told advised={advised} share={share} />
          <Around advised={advised} />
          <Buttons>
            <Button kind="secondary" onClick={share.back}>
              {t('back')}
            </Button>
            <Button kind="plain" onClick={share.again}>
              {t('again')}
            </Button>
          </Buttons>
        </Stack>
      )}
    </Shown>
  )
}

const Told = ({ advised, share }: { advised: Advised; share: Share }) => {
  const t = useTexts(shareTexts)
  const language = useLanguage()
  const { ground, end, because } = advised
  const title = end === 'ground' ? t('end_ground', { ground: labelIn(ground?.title, language) ?? '' }) : t(`end_${end}`)
  return (
    <Card title={title}>
      <Stack>
        <p>{t(`because_${because}`)}</p>
        {ground ? <DefinitionList items={useGroundFacts(ground)} /> : null}
        <ActOn advised={advised} share={share} />
        {end === 'ground' ? <Why>{t('notPermit')}</Why> : null}
      </Stack>
    </Card>
  )
}

/** What a ground means, where it stands and how sure that is, and what the family must be told. */
const useGroundFacts = (ground: NonNullable<Advised['ground']>) => {
  const t = useTexts(shareTexts)
  const language = useLanguage()
  const { law, section, url, verifiedOn } = ground.source
  return [
    { term: labelIn(ground.title, language), text: labelIn(ground.means, language) },
    { term: t('tell'), text: labelIn(ground.tell.words, language) },
    {
      term: t('source'),
      text: (
        <>
          {t('sourceText', { law: labelIn(law, language), section: section ?? 'none' })}.{' '}
          {verifiedOn === null ? t('unverified') : t('verified', { on: verifiedOn })}{' '}
          <Link href={url}>{t('readSource')}</Link>
        </>
      ),
    },
  ]
}

const Around = ({ advised: { exist, closed } }: { advised: Advised }) => {
  const t = useTexts(shareTexts)
  const language = useLanguage()
  return (
    <>
      {exist.length === 0 ? null : (
        <Card title={t('exist')} look="flat">
          <DefinitionList
            items={exist.map(one => ({ term: labelIn(one.title, language), text: labelIn(one.means, language) }))}
          />
        </Card>
      )}
      {closed.length === 0 ? null : (
        <Card title={t('closed')} look="flat">
          <DefinitionList
            items={closed.map(one => ({ term: labelIn(one.title, language), text: labelIn(one.because, language) }))}
          />
        </Card>
      )}
    </>
  )
}
