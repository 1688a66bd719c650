import { describe, expect, test } from 'vitest'
import { Lanes } from '../../../../../server/src/app/cli/csv/lanes.ts'
import { progressLine } from '../../../../../server/src/app/cli/csv/progress.ts'

/** Work that ends when it is told to. */
function work() {
  let resolve: () => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { run: () => promise, resolve, reject }
}

describe('lanes', () => {
  test('begin no more work at once than there are', async () => {
    const lanes = new Lanes(2)
    const [one, two, three] = [work(), work(), work()]
    await lanes.run(one.run)
    await lanes.run(two.run)
    let begun = false
    const third = lanes.run(async () => {
      begun = true
      await three.run()
    })
    await Promise.resolve()
    expect(begun).toBe(false)
    two.resolve()
    await third
    expect(begun).toBe(true)
    one.resolve()
    three.resolve()
    await lanes.drain()
  })

  test('begin nothing more once work has failed, and say why', async () => {
    const lanes = new Lanes(1)
    const one = work()
    await lanes.run(one.run)
    one.reject(new Error('the hub is gone'))
    await expect(lanes.run(() => Promise.resolve())).rejects.toThrow('the hub is gone')
    await expect(lanes.drain()).rejects.toThrow('the hub is gone')
  })
})

describe('the progress of a file', () => {
  test('shows how much is read, the rows that are settled, and their pace', () => {
    expect(progressLine({ read: 50, size: 100 }, 31_000, 2)).toBe(
      '[############            ] 50 %  31000 rows  15500 rows/s',
    )
  })

  test('is whole for an empty file, and has no pace before the first second', () => {
    expect(progressLine({ read: 0, size: 0 }, 0, 0)).toBe(
      '[########################] 100 %  0 rows',
    )
  })
})
