import { writeFileSync } from 'node:fs'
import { accessMatrix, withoutRow } from './document.ts'

const missing = withoutRow()
if (missing.length > 0) throw new Error(`give these a line in tests/access/rows.ts: ${missing.join(', ')}`)
writeFileSync(new URL('../../docs/access-matrix.md', import.meta.url), accessMatrix())
