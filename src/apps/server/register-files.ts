import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/** The folder with one sub-folder for each municipality, by its four digits; files from the population register wait there. */
const folder = () => process.env['SAMSPOR_REGISTER_DIR']

/** The texts of the files that wait for a municipality, in the order of their names; none where no folder is set. */
export async function filesWaiting(municipalityNumber: string): Promise<readonly string[]> {
  const root = folder()
  if (root === undefined) return []
  const own = join(root, municipalityNumber)
  const names = await readdir(own).catch(() => [])
  const files = names.filter(name => /\.(csv|json)$/i.test(name)).toSorted()
  return Promise.all(files.map(name => readFile(join(own, name), 'utf8')))
}
