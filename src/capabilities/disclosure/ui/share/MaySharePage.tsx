import { worksWithChildren } from '../../../../kernel/actor.ts'
import { Shown } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Link, Page, PageHead, Skeleton, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { Advice } from './Advice.tsx'
import { OneQuestion } from './Questions.tsx'
import { shareTexts } from './share-texts.ts'
import { STEPS, useShare } from './use-share.ts'
import type { Choices, Share, Step } from './use-share.ts'

/** Kan jeg dele? From a child's page, from a concern, or with neither: at most five questions, and one of four answers. */
export const MaySharePage = () => {
  const t = useTexts(shareTexts)
  const share = useShare()
  const mayOpen = worksWithChildren(useSession().role)
  return (
    <Page width="form">
      <PageHead title={t('title')} intro={t('intro')} />
      <Stack>
        <p>
          <Link to={paths.acute()}>{t('acute')}</Link>
        </p>
        {mayOpen ? (
          <p>
            <Link to={paths.glass()}>{t('glass')}</Link>
          </p>
        ) : null}
        <Shown of={share.choices}>{choices => <Now share={share} choices={choices} />}</Shown>
      </Stack>
    </Page>
  )
}

/** Where one is; not shown before what was answered earlier is fetched, so that no question changes under the hand. */
const Now = ({ share, choices }: { share: Share; choices: Choices }) => {
  if (!share.draft.ready) return <Skeleton />
  if (share.step === undefined) return <Advice share={share} />
  return <Asked share={share} choices={choices} step={share.step} />
}

const Asked = ({ share, choices, step }: { share: Share; choices: Choices; step: Step }) => {
  const t = useTexts(shareTexts)
  const isLast = share.answers.at === STEPS.length - 1
  return (
    <Card key={step} title={t('step', { at: share.answers.at + 1, of: STEPS.length })}>
      <Stack>
        <OneQuestion share={share} choices={choices} step={step} />
        <Buttons>
          <Button onClick={share.next}>{t(isLast ? 'answer' : 'next')}</Button>
          {share.answers.at > 0 ? (
            <Button kind="secondary" onClick={share.back}>
              {t('back')}
            </Button>
          ) : null}
        </Buttons>
      </Stack>
    </Card>
  )
}
