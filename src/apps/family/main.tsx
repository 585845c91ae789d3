import { routerOf } from '../../web/shell/router.tsx'
import { start } from '../../web/shell/start.tsx'
import { HelpWithoutNetwork } from './HelpNow.tsx'
import { stayLeft, wasLeft } from './leave.ts'
import { screens } from './routes.tsx'
import { Shell } from './Shell.tsx'
import { titles } from './title-texts.ts'

stayLeft()
if (!wasLeft()) {
  start(routerOf({ shell: Shell, screens, titles, kept: ['barn'] }), <HelpWithoutNetwork />)
  // Not before the first page stands: on a slow network it would take from what is read.
  const mark = () => void import('../../web/texts/mark-written.ts').then(one => one.markWritten(document.body))
  addEventListener('load', () => ('requestIdleCallback' in window ? requestIdleCallback(mark) : setTimeout(mark)))
}
