import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { portIsFree, portProblem } from './start-problem.ts'

describe('a port that cannot be had', () => {
  it('is explained in Norwegian and in English when somebody else has it', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const [error] = await once(createServer().listen(port, '127.0.0.1'), 'error').then(
      values => values,
      (reason: unknown) => [reason],
    )
    const problem = portProblem(error, port)
    expect(problem?.norwegian).toContain(`Port ${port} er opptatt`)
    expect(problem?.english).toContain(`Port ${port} is taken`)
    taken.close()
  })

  it('is found before anything else is begun, and a free one is left free', async () => {
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const address = taken.address()
    const port = address && typeof address === 'object' ? address.port : 0
    await expect(portIsFree(port)).rejects.toThrow(`Port ${port} er opptatt`)
    taken.close()
    await once(taken, 'close')
    await portIsFree(port)
    await portIsFree(port)
  })

  it('is explained when the machine forbids it', () => {
    const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES' })
    expect(portProblem(error, 80)?.message).toMatch(/ikke lov.*\n.*may not/)
  })

  it('is not what other failures are about', () => {
    expect(portProblem(new Error('something else'), 3000)).toBeUndefined()
    expect(portProblem('text', 3000)).toBeUndefined()
  })
})
