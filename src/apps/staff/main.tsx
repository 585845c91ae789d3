import { routerOf } from '../../web/shell/router.tsx'
import { start } from '../../web/shell/start.tsx'
import { screens } from './routes.tsx'
import { Shell } from './Shell.tsx'
import { titles } from './title-texts.ts'

start(routerOf({ shell: Shell, screens, titles }))
