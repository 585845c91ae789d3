import { buildWeb } from './build-web.mjs'

// For the container image, where the packages are already there.
buildWeb(process.execPath)
