import fs from 'node:fs'
import path from 'node:path'
import { inData, inProject } from '../../../app/cli/project/paths'

/** What keeps a race right. Without it the race has to go wrong, or it proves nothing. */
export interface Guard {
  /** Parts of the built program, and what stands there without the guard. */
  program: readonly (readonly [part: RegExp, without: string])[]
  /** Statements that take out what the database refuses by itself. */
  database: readonly string[]
}

const unlocked = (part: RegExp) => [part, '$1'] as const

const stock: Guard = {
  program: [
    unlocked(/(availability = 'in_stock' and not has_variants order by id) for update/g),
    // What a guest may take of it is counted once more, under the same lock.
    [/if \(line\d*\.quantity <= units\d*\) continue;/g, 'continue;'],
  ],
  database: ['alter table product drop constraint product_stock_not_negative'],
}
const cart = [
  unlocked(/(from cart where id = \$\{by\.cartId\}::uuid) for update/g),
  unlocked(/(from cart where token_hash = \$\{by\.tokenHash\}) for update/g),
]

/** By what the race is called. */
export const guards: Record<string, Guard> = {
  'the last piece of a product': stock,
  'two goods or none': stock,
  'the same checkout pressed': {
    // A buyer's checkouts wait for each other as well, where they are counted.
    program: [...cart, [/if \(key\d*\) await lockName\d*\(work\d*, `hold:\$\{key\d*\}`\);/g, ';']],
    database: ['drop index checkout_key_key', 'drop index checkout_one_open_per_cart'],
  },
  'a code with one use left': {
    program: [
      unlocked(/(select 1 from promo_code where id = any \(\$\{ids\}::uuid\[\]\) order by id) for update/g),
    ],
    database: [
      'alter table promo_use disable trigger fits',
      'alter table stock_hold disable trigger promo_fits',
      'alter table checkout disable trigger promo_fits',
    ],
  },
  'a payment looked at': {
    program: [
      ...cart,
      unlocked(/(select 1 from checkout where id = \$\{checkoutId\}::uuid) for update/g),
      unlocked(/(select id from payment_intent where id = \$\{intentId\}::uuid) for update/g),
    ],
    database: ['drop index order_checkout_id_key'],
  },
}

/** A copy of the built program without a guard, by its path from the project's folder. */
export function buildWithout({ program }: Guard): string {
  const folder = inData('unguarded')
  fs.rmSync(folder, { recursive: true, force: true })
  fs.cpSync(inProject('build/server'), folder, { recursive: true })
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name))
  for (const [part, without] of program) {
    let isThere = false
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8')
      const left = text.replace(part, without)
      if (left === text) continue
      isThere = true
      fs.writeFileSync(file, left)
    }
    if (!isThere) throw new Error(`The built program has no ${part}: mend tests/proof/races/unguarded.ts`)
  }
  return path.relative(inProject(), path.join(folder, 'web.js'))
}
