import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { SellerInput } from '../../schema'

/** A person asks to sell. Until an approver decides, nothing of hers is seen. One request a person, and another after a refusal. */
export async function submitSeller(
  context: Context,
  input: SellerInput,
): Promise<Result<{ sellerId: string }, 'market.error.signIn' | 'market.error.alreadySeller'>> {
  const { personId } = context
  if (!personId) return refuse('market.error.signIn')
  return transaction(context, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`seller:${personId}`}, 0))`
    const known = await tx.seller.findFirst({
      where: { personId, status: { not: 'refused' } },
      select: { id: true },
    })
    if (known) return refuse('market.error.alreadySeller')
    const id = newId()
    await tx.seller.create({
      data: {
        id,
        slug: `${slugify(input.displayName).slice(0, 60) || 'ustaxona'}-${id.slice(-6)}`,
        displayName: input.displayName,
        personId,
        soato: input.soato,
        about: input.about,
        status: 'pending',
        createdAt: context.now(),
      },
    })
    await recordAudit(tx, { subject: id, action: 'seller.submitted', details: {} })
    return ok({ sellerId: id })
  })
}
