import { expect, test } from 'vitest'
import { desk, EVENTS, Reader, road, tick } from './told.ts'

test('a frame is executed once for all who ask alike and may see alike', async () => {
  const { carried, subscribe } = road()
  const readers = Array.from({ length: 50 }, () => new Reader())
  const sockets = await Promise.all(
    readers.map((reader, at) => subscribe(reader, `id-${at}`, desk({ name: `meja-${at}` }))),
  )
  const frame = { seq: 7 }
  for (const reader of readers) reader.frames.push(frame)
  await tick(...readers)
  expect(carried.executed).toBe(1)
  for (const [at, { read }] of sockets.entries()) {
    expect(read()).toMatchObject([{ id: `id-${at}`, payload: { data: { told: { seq: 7 } } } }])
  }
})

test('who reads an event stream shares with those who read over sockets', async () => {
  const { carried, subscribe } = road()
  const frames = [{ seq: 7 }]
  const [one, other] = [new Reader({ frames }), new Reader({ frames })]
  const { read } = await subscribe(one, 'a', desk())
  const { socket } = await subscribe(other, EVENTS, desk())
  await tick(one, other)
  expect(carried.executed).toBe(1)
  const [message] = read()
  const data = JSON.stringify(message?.payload)
  expect(String(socket.read())).toBe(`event: next\ndata: ${data}\n\n`)
})

test.each([
  ['another area', desk({ area: '35.73' }), {}],
  ['another role', desk({ role: 'SUPERVISOR' }), {}],
  ['other variables', desk(), { scale: 2 }],
])('who has %s shares nothing', async (_, who, variables) => {
  const { carried, subscribe } = road()
  const [one, other] = [new Reader(), new Reader()]
  await subscribe(one, 'a', desk())
  const { read } = await subscribe(other, 'b', who, variables)
  const frame = { seq: 7 }
  one.frames.push(frame)
  other.frames.push(frame)
  await tick(one, other)
  expect(carried.executed).toBe(2)
  expect(read()).toMatchObject([{ payload: { data: { told: { area: who.area } } } }])
})

test('a shared answer cannot hold the name of who asks', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const { socket } = await subscribe(reader, 'a', desk({ name: 'Siti' }))
  reader.frames.push({ seq: 7 })
  await tick(reader)
  expect(String(socket.read())).not.toContain('Siti')
})

test('a change of role is felt with the next frame', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const who = desk()
  const { read } = await subscribe(reader, 'a', who)
  for (const area of ['35.07', '35.73']) {
    who.area = area
    reader.frames.push({ seq: 1 })
    await tick(reader)
    expect(read()).toMatchObject([{ payload: { data: { told: { area } } } }])
  }
})
