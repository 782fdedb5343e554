import { expect, it } from 'vitest'
import { diffLines } from './diff-lines'

const said = (before: string, after: string) =>
  diffLines(before, after)
    .map(({ change, text }) => `${{ same: ' ', added: '+', removed: '-' }[change]}${text}`)
    .join('|')

it.each([
  ['', '', ''],
  ['a', 'a', ' a'],
  ['', 'a\nb', '+a|+b'],
  ['a\nb', '', '-a|-b'],
  ['a\nb\nc', 'a\nx\nc', ' a|-b|+x| c'],
  ['a\nb\nc\nd', 'b\nd\ne', '-a| b|-c| d|+e'],
])('%j becomes %j', (before, after, lines) => expect(said(before, after)).toBe(lines))

it('shows very long texts one after the other', () => {
  const [before, after] = ['a\n'.repeat(1500), 'b\n'.repeat(1500)]
  expect(diffLines(before, after)).toHaveLength(3002)
})
