import { sharedNow } from './protocol.ts'

/** A district's figures of about 400 bytes, as a contender would publish them. */
export function eventOf(number: number) {
  return {
    kind: 'CHANGES',
    epoch: '6f0cbd0e-6d2a-4b58-9a4b-0d5a2b7a7d11',
    seq: number,
    stamp: stampOf(sharedNow()),
    cursor: 'NmYwY2JkMGUtNmQyYS00YjU4LTlhNGItMGQ1YTJiN2E3ZDExfDEyMzQ1fDE3MzI3MTI0MDAwMDB8OWYyYzRh',
    areas: [
      {
        code: '35.78.01',
        pollingStations: 132,
        turnout: { came: 41_234 + number, registered: 40_100, movedIn: 900, unregistered: 234 },
        voting: { notOpen: 0, open: 12, suspended: 1, closed: 100, counted: 19 },
      },
    ],
  }
}

/** How an event says when it was sent, in any field of text: whole microseconds of the shared clock. */
export function stampOf(moment: number): string {
  return `sentAt=${Math.round(moment * 1000)};`
}

/** Milliseconds of the stamp whose digits begin here; without making a text of them, for millions. */
export function readStamp(bytes: Buffer, from: number): number {
  let microseconds = 0
  for (let at = from; at < bytes.length; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) break
    microseconds = microseconds * 10 + digit
  }
  return microseconds / 1000
}

const ZERO = '0'.charCodeAt(0)
