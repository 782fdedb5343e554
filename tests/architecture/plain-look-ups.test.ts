import { expect, it } from 'vitest'
import { findPlainLookUps } from './plain-look-ups'

const seeded = `
  const acts: Record<string, () => number> = { take: () => 1 }
  const list: number[] = [1]
  const known = { a: 1, b: 2 } as const
  export const wrong = (intent: string, form: FormData) => [acts[intent], acts[String(form.get('x'))], intent in acts]
  export const right = (key: keyof typeof known, at: number) => [acts.take, acts['take'], known[key], list[at], 'take' in acts]
`

// Reads the types of the whole program.
const timeout = 240_000

it('no plain object is asked for a key that comes from outside', { timeout }, () => {
  const file = 'app/seeded.ts'
  expect(findPlainLookUps('app/', { [file]: seeded })).toEqual([
    `${file}: acts[intent]`,
    `${file}: acts[String(form.get('x'))]`,
    `${file}: intent in acts`,
  ])
})
