import { useRead } from '../../../web/call/index.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Link } from '../../../web/kit/act/Link.tsx'
import { BellIcon } from '../../../web/kit/icons.ts'
import { useOwnLive } from '../../../web/live/use-own-live.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { count } from '../api.ts'
import { noticeTexts } from './texts.ts'
import './bell.css'

/** More than this is too many to read beside a bell. */
const MOST = 99

/** Fetched whatever is being written on the page. */
const ALWAYS = [[count['~orpc'].meta.id]]

/** The way to the inbox, with how many are not read. Fetched with the page, and anew after each act and when somebody is told something. */
export const Bell = ({ to }: { to: string }) => {
  const t = useTexts(noticeTexts)
  useOwnLive(ALWAYS)
  const unread = useRead(count, {}).data?.unread ?? 0
  return (
    <Link className="s-bell" to={to} label={t('bell', { unread })}>
      <Icon of={BellIcon} />
      {unread > 0 ? <b aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</b> : null}
    </Link>
  )
}
