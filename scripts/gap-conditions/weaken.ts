import { testDatabase } from '../../tests/house.ts'

const view = process.env['SAMSPOR_WEAKENED']
if (!view) throw new Error('npm run gap-conditions says which view is made weaker')
const { pool } = await testDatabase()
await pool.query(view)
