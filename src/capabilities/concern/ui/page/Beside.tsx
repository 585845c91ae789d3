import { useState } from 'react'
import type { ReactNode } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { Button, ButtonLink, Card, Checkbox, DefinitionList, Dialog, Stack } from '../../../../web/kit/index.ts'
import { ChatIcon } from '../../../../web/kit/icons.ts'
import { useGo } from '../../../../web/paths/go.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { leaveConcern } from '../../api.ts'
import type { Guide } from '../../guide-model.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { Danger } from '../Danger.tsx'
import { NotHeard } from './Talks.tsx'
import { concernPageTexts } from './texts.ts'

interface BesideProps {
  concern: ConcernShown
  guide: Guide
  open: boolean
  also: ReactNode
}
/** Beside a concern: danger, who can read it, advice without names. */
export const Beside = ({ concern, guide, open, also }: BesideProps) => {
  const t = useTexts(concernPageTexts)
  return (
    <>
      <Danger phones={guide.phones} />
      <Card look="flat" title={t('whoSees')}>
        <DefinitionList items={concern.whoSees.map(one => ({ term: one.name, text: t(`sees_${one.kind}`) }))} />
        <p className="s-soft s-small">{t('seesNobodyElse')}</p>
        <NotHeard guardians={concern.guardians} told={concern.familySharedOn !== null} />
      </Card>
      {open ? <Ways concern={concern} /> : null}
      {also}
    </>
  )
}

const Ways = ({ concern }: { concern: ConcernShown }) => {
  const t = useTexts(concernPageTexts)
  const [asking, setAsking] = useState<'acute' | 'elsewhere'>()
  const close = () => setAsking(undefined)
  return (
    <Stack gap="small">
      {concern.mine ? (
        <ButtonLink kind="secondary" wide to={paths.mayShareFrom(concern.id)}>
          {t('mayShare')}
        </ButtonLink>
      ) : null}
      {concern.mine ? (
        <ButtonLink kind="secondary" wide icon={ChatIcon} to={paths.adviceFor(concern.id)}>
          {t('advice')}
        </ButtonLink>
      ) : null}
      <Button kind="plain" wide onClick={() => setAsking('acute')}>
        {t('acute')}
      </Button>
      <Button kind="plain" wide onClick={() => setAsking('elsewhere')}>
        {t('elsewhere')}
      </Button>
      <Dialog open={asking === 'acute'} onClose={close} title={t('acuteTitle')}>
        <LeaveForAcute concern={concern} />
      </Dialog>
      <Dialog open={asking === 'elsewhere'} onClose={close} title={t('elsewhereTitle')}>
        <LeaveForElsewhere concern={concern} onDone={close} />
      </Dialog>
    </Stack>
  )
}

const LeaveForAcute = ({ concern }: { concern: ConcernShown }) => {
  const t = useTexts(concernPageTexts)
  const go = useGo()
  const [leaderMayKnow, setLeaderMayKnow] = useState(false)
  const leave = useWrite(leaveConcern, { onDone: () => go(paths.acute()) })
  return (
    <Stack>
      <p>{t('acuteText')}</p>
      {concern.leader === null ? null : (
        <Checkbox
          label={t('acuteLeader')}
          hint={t('acuteLeaderHint')}
          checked={leaderMayKnow}
          onChange={setLeaderMayKnow}
        />
      )}
      <Send
        of={leave}
        kind="acute"
        onSend={() => leave.send({ concernId: concern.id, version: concern.version ?? 0, acute: true, leaderMayKnow })}
      >
        {t('acuteDo')}
      </Send>
    </Stack>
  )
}

/** Any other way than this one; it reads the same as the acute one does to those who may not know. */
const LeaveForElsewhere = ({ concern, onDone }: { concern: ConcernShown; onDone: () => void }) => {
  const t = useTexts(concernPageTexts)
  const leave = useWrite(leaveConcern, { onDone, done: t('elsewhereDone') })
  const how = { acute: false, leaderMayKnow: false }
  return (
    <Stack>
      <p>{t('elsewhereText')}</p>
      <Send of={leave} onSend={() => leave.send({ concernId: concern.id, version: concern.version ?? 0, ...how })}>
        {t('elsewhereDo')}
      </Send>
    </Stack>
  )
}
