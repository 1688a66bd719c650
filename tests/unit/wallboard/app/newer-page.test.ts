import { describe, expect, test } from 'vitest'
import { isNewer } from '../../../../wallboard/src/app/newer-page.ts'

const page = (...scripts: string[]) =>
  `<!doctype html><head>${scripts.map((src) => `<script type="module" crossorigin src="${src}"></script>`).join('')}</head>`
const running = new Set(['/assets/index-A1.js'])

describe('the page that the hub serves', () => {
  test('is the one on show while its program is', () => {
    expect(isNewer(page('/assets/index-A1.js'), running)).toBe(false)
  })

  test('is a newer one when its program is another', () => {
    expect(isNewer(page('/assets/index-B2.js'), running)).toBe(true)
  })

  test('is not taken for newer when it is no page of the hub', () => {
    expect(isNewer('', running)).toBe(false)
    expect(isNewer('<h1>Bad gateway</h1>', running)).toBe(false)
  })
})
