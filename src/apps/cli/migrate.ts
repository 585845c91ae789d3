import { withHouse } from './with-house.ts'

/** `samspor migrate`: brings the database forward, as every start does. */
export async function run(): Promise<void> {
  await withHouse(async () => {})
  process.stdout.write('Databasen er ført fram til denne utgaven.\n')
}
