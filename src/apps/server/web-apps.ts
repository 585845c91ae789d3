import { fileURLToPath } from 'node:url'
import { serveApp } from '../../platform/api/serve-app.ts'

/** The two browser apps, from where `npm start` builds them. */
export const webApps = () => serveApp(fileURLToPath(new URL('../../../dist', import.meta.url)))
