import { makeArchive } from './archive.ts'

/** Once before a run: the archive from which each worker opens its own embedded database. */
export default makeArchive
