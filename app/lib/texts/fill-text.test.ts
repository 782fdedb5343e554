import { expect, it } from 'vitest'
import { fillText } from './fill-text'

it('fills placeholders and nothing else', () => {
  expect(fillText('Until {{day}}. {{ day }} {{none}}{{toString}}!', { day: '31 May 2029' })).toBe(
    'Until 31 May 2029. {{ day }} !',
  )
  expect(fillText('{{one}}', { one: '{{two}} $& $1', two: 'x' })).toBe('{{two}} $& $1')
})

it('ends with one full stop after a date that has one', () => {
  expect(fillText('Действует по {{on}}.', { on: '5 марта 2026 г.' })).toBe('Действует по 5 марта 2026 г.')
})
