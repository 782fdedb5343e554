import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { resolveParts } from './parts'
import { readShippedVersions } from './service-versions'

const parts: Record<string, unknown> = {
  'pages/district': {
    id: 'district',
    title: { $slot: 'title', $default: { en: 'Where do you live?' } },
    hint: { $slot: 'hint' },
    questions: [{ name: 'district', label: { $slot: 'title', $default: { en: 'Where do you live?' } } }],
  },
  'reasons/end': [{ code: 'wrongFacts' }, { $slot: 'more' }, { code: 'other' }],
  'rules/all': [{ $part: 'reasons/end', more: { $slot: 'inner' } }],
  'rules/round': { rules: [{ $part: 'rules/round' }] },
}
const resolve = (written: unknown) =>
  resolveParts(written, (name) => parts[name] ?? expect.fail(`no part ${name}`))

describe('resolveParts', () => {
  it('takes what nobody filled from the part, and leaves an open place out', () => {
    expect(resolve({ pages: [{ $part: 'pages/district' }] })).toEqual({
      pages: [
        {
          id: 'district',
          title: { en: 'Where do you live?' },
          questions: [{ name: 'district', label: { en: 'Where do you live?' } }],
        },
      ],
    })
  })

  it('fills a place wherever it stands', () => {
    const title = { en: 'Where does she live?' }
    expect(resolve({ $part: 'pages/district', title, hint: { en: 'Here' } })).toMatchObject({
      title,
      hint: { en: 'Here' },
      questions: [{ label: title }],
    })
  })

  it('joins a list into the list it stands in, also from a part inside a part', () => {
    expect(
      resolve([{ code: 'first' }, { $part: 'rules/all', inner: [{ code: 'a' }, { code: 'b' }] }]),
    ).toEqual(['first', 'wrongFacts', 'a', 'b', 'other'].map((code) => ({ code })))
    expect(resolve({ equals: ['who', ['a', 'b']] })).toEqual({ equals: ['who', ['a', 'b']] })
  })

  it.each([
    [{ $part: 'pages/district', titel: {} }, 'has no place for titel'],
    [{ $part: 'rules/round' }, 'the part rules/round holds itself'],
    [{ $part: 'pages/nowhere' }, 'no part pages/nowhere'],
  ])('refuses %o', (written, words) => {
    expect(() => resolve(written)).toThrow(words)
  })
})

// What a published version says never changes, so a part that one uses may not change what it says there.
it.each([
  ['device-voucher', 1, '5a2bf9b14f9872f27ce7bafc855f0ef5f7eba6d07f602ec6e75c4ec3ed574146'],
  ['device-voucher', 2, 'c975e4bb34dc9a754ac9592d45037075043619dc5091551f506acc8277919f4a'],
  ['material-aid', 1, '1f96200cbe3f7353ad33e41cfd80efa7bffaeac66fccb5b1db58c75002754f91'],
  ['foster-family', 1, 'a4129eb265b7b155018fa7d5970e6fb28a26a3b9ece543a514e703d46f6d6788'],
  ['home-help', 1, 'fc57d7adccbb463594262f4d8fb0e815409972d88f96bf4ec5219816f6a4f572'],
  ['day-care', 1, '0826708058eccb0dc155ad3bb549c67f63f37c494f229115fda5a94170649a7f'],
  ['personal-assistant', 1, '7bc19c7bd6cec84234291189ac412fa55715a43c86bcd1d9a447a7eb8f615135'],
])('%s.%i says what it said when it was published', (code, number, hash) => {
  const found = readShippedVersions().find((one) => one.serviceCode === code && one.number === number)
  expect(createHash('sha256').update(JSON.stringify(found?.definition)).digest('hex')).toBe(hash)
})
