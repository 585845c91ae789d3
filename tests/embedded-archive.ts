import { makeArchive } from './archive.ts'

/** Once before a run: the archive from which each worker opens its own embedded database. */
export default async function prepareArchive(): Promise<void> {
  process.env['SAMSPOR_TEST_ARCHIVE'] = await makeArchive()
}
