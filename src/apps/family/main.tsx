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
  void import('../../web/texts/mark-written.ts').then(one => one.markWritten(document.body))
}
