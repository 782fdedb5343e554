import { systemContext } from '~/domains/identity/context'
import { fold } from '~/i18n/uzbek/search-fold'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'

const words = ['ahmoq', 'yaramas', 'firibgar', 'дурак', 'идиот', 'мошенник', 'idiot', 'scammer']

/** With what the administrator's list begins. */
export async function seedBlockedWords({ now }: SeedDay): Promise<void> {
  const rows = words.map((word) => ({
    ...{ id: seedId(`blocked-word:${word}`), word, folded: fold(word) },
    addedAt: addDays(now, -90),
  }))
  // What folds alike is one word.
  const once = [...new Map(rows.map((row) => [row.folded, row])).values()]
  await transaction(
    systemContext(() => now, 'seed'),
    (work) => work.tx.blockedWord.createMany({ data: once, skipDuplicates: true }),
  )
}
