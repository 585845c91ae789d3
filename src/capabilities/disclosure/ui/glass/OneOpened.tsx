import { Problem, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, ButtonLink, Buttons, Card, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { listGlass } from '../../api.ts'
import { readGlass } from '../../api.ts'
import { glassTexts } from './glass-texts.ts'

/** One opening: who, when, why; the way in while it lasts, or the leader's receipt. */
export const OneOpened = ({ one }: { one: ReplyOf<typeof listGlass>['rows'][number] }) => {
  const t = useTexts(glassTexts)
  const { date, time } = useDates()
  const write = useWrite(readGlass, { done: t('readDone') })
  const period = t('time', { from: `${date(one.at)} ${time(one.at)}`, to: time(one.endsAt) })
  return (
    <Card
      as="h3"
      title={t('one', { name: one.name, service: one.service })}
      beside={t('case', { number: one.caseNumber })}
    >
      <Stack gap="small">
        <p>{one.reason}</p>
        <p className="s-soft s-small">
          {period} {t(one.told ? 'told' : 'notTold')}
        </p>
        <Problem of={write} />
        <Buttons>
          {one.caseId ? <ButtonLink to={paths.child(one.caseId)}>{t('goTo')}</ButtonLink> : null}
          {one.waits ? (
            <Button kind="secondary" busy={write.busy} onClick={() => write.send({ glassId: one.id })}>
              {t('read')}
            </Button>
          ) : null}
        </Buttons>
      </Stack>
    </Card>
  )
}
