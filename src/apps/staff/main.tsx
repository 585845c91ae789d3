import { routerOf } from '../../web/shell/router.tsx'
import { start } from '../../web/shell/start.tsx'
import { screens } from './routes.tsx'
import { Shell } from './Shell.tsx'

start(routerOf(Shell, screens))
