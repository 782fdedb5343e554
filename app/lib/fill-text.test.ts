import { expect, it } from 'vitest'
import { fillText } from './fill-text'

it('fills placeholders and nothing else', () => {
  expect(fillText('Until {{day}}. {{ day }} {{none}}{{toString}}!', { day: '31 May 2029' })).toBe(
    'Until 31 May 2029. {{ day }} !',
  )
  expect(fillText('{{one}}', { one: '{{two}} $& $1', two: 'x' })).toBe('{{two}} $& $1')
})
