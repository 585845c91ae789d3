import { seedDemo } from '../../../demo/seed.ts'
import { StartProblem } from '../../platform/start-problem.ts'
import { compose } from '../server/compose.ts'
import { withHouse } from './with-house.ts'

/** `samspor seed`: makes the demo municipality Veikryss, in a demo only. */
export async function run(): Promise<void> {
  await withHouse(async ({ house }, settings) => {
    if (!settings.demo)
      throw new StartProblem({
        no: 'Dette er ikke en demo. Veikryss lages bare med SAMSPOR_DEMO=on.',
        en: 'This is no demo. Veikryss is made only with SAMSPOR_DEMO=on.',
      })
    const made = await seedDemo(house, compose())
    process.stdout.write(made ? 'Veikryss er laget.\n' : 'Veikryss er der fra før. Ingenting er endret.\n')
  })
}
