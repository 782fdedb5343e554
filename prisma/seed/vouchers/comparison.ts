import { systemContext } from '~/domains/identity/context'
import { som } from '~/lib/money'
import { perform } from '~/platform/perform.server'
import { makerId } from '../makers/content'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/**
 * The last night's comparison, which found one difference that nobody has closed yet: the account of a workshop stood
 * below what it was owed. It agrees again since, as it does where a fault was mended; the row waits for a reason until
 * the next night.
 */
export async function seedComparison(day: SeedDay, workshop: string): Promise<void> {
  const code = `maker:${makerId(workshop)}`
  const portal = { ...systemContext(() => day.now, 'seed'), isPast: true }
  await perform(portal, async ({ tx }) => {
    const account = await tx.account.findUnique({ where: { code }, select: { balanceTiyin: true } })
    const expectedTiyin = account?.balanceTiyin ?? 0n
    await tx.reconciliation.create({ data: { id: seedId('reconciliation'), at: day.now, found: 1 } })
    await tx.ledgerDifference.create({
      data: {
        ...{ id: seedId(`difference:${code}`), kind: 'maker', subject: code, status: 'open' },
        ...{ expectedTiyin, foundTiyin: expectedTiyin - som(350_000), foundAt: day.now },
      },
    })
  })
}
