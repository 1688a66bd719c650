// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import type { EffectScope } from 'vue'
import { useDeskKeys } from '../../../../wallboard/src/desk/keys/use-desk-keys.ts'

let scope: EffectScope
const heard: string[] = []

function desk(...names: string[]) {
  heard.length = 0
  document.body.innerHTML = '<input id="field"><div role="dialog"><button id="in"></button></div>'
  scope = effectScope()
  const bindings = Object.fromEntries(names.map((name) => [name, () => heard.push(name)]))
  scope.run(() => useDeskKeys(bindings as Record<string, () => void>))
}
function press(key: string, more: KeyboardEventInit = {}, at = 'body') {
  const target = document.querySelector(at)!
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
}
afterEach(() => scope.stop())

describe('a key at the desk', () => {
  test('does what it stands for', () => {
    desk('n', '/')
    press('n')
    press('/')
    expect(heard).toEqual(['n', '/'])
  })

  test('belongs to the field or dialog that it is typed into', () => {
    desk('n')
    press('n', {}, '#field')
    press('n', {}, '#in')
    expect(heard).toEqual([])
  })

  test('pressed with Ctrl is the browser’s', () => {
    desk('n')
    press('n', { ctrlKey: true })
    expect(heard).toEqual([])
  })

  test('may be the first of two, which wait for each other', () => {
    desk('g 1', 'j')
    press('g')
    press('1')
    press('1')
    press('g')
    press('j')
    expect(heard).toEqual(['g 1', 'j'])
  })

  test('is not heard any more once its part of the desk is gone', () => {
    desk('n')
    scope.stop()
    press('n')
    expect(heard).toEqual([])
  })
})
