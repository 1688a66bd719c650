import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { program } from '../../bench/support/program.ts'

const server = 'fan-out/raw-server.ts'

test('a program that ends while it is waited for is named, with what it complained of', async () => {
  await using broken = program(server)
  await broken.heard('ready')
  const answer = broken.heard('cpu')
  broken.say({ tell: 'what it does not know' })
  await expect(answer).rejects.toThrow(/raw-server\.ts ended with code 1 .*TypeError: answers/s)
})

test('a program that was killed is named with the signal', async () => {
  const killed = program(server)
  await killed.heard('ready')
  const answer = killed.heard('cpu')
  await Promise.all([
    expect(answer).rejects.toThrow('raw-server.ts ended by signal SIGKILL'),
    killed[Symbol.asyncDispose](),
  ])
})

test('an answer that nobody waits for any more does not end the bench', async () => {
  const stopped = program(server)
  await stopped.heard('ready')
  const answer = stopped.heard('cpu')
  await stopped[Symbol.asyncDispose]()
  // Here a rejection that nobody took would be reported.
  await nextTurn()
  await expect(answer).rejects.toThrow('raw-server.ts ended')
})
