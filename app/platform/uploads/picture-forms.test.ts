import { expect, it } from 'vitest'
import { pictureNames, preferForms } from './picture-forms'

it.each([
  [
    'a browser of today',
    'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
    ['avif', 'webp'],
  ],
  ['one of 2019', 'image/webp,*/*', ['webp']],
  ['an old iPhone', 'image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5', ['jpg', 'webp']],
  ['a program', '*/*', ['jpg', 'webp']],
  ['who says nothing', '', ['jpg', 'webp']],
])('gives %s what it reads', (_who, accept, forms) => {
  expect(preferForms(accept)).toEqual(forms)
})

it('keeps AVIF of what lists and phones load', () => {
  expect(pictureNames('p1', [640, 1200])).toEqual([
    'p1-640.webp',
    'p1-640.jpg',
    'p1-640.avif',
    'p1-1200.webp',
    'p1-1200.jpg',
  ])
})
