import { getCart, setQuantity } from '~/domains/market/index.server'
import type { PageContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'
import type { FormReply } from '~/ui/form/page/form-reply'
import type { CartSession } from './cart-session.server'
import { sayUntil } from './say-until.server'

type Taken =
  | {
      ok: true
      lineCount: number
      /** Lines that are not what they were. */
      changed: number
      /** The line that was taken out, so that it can be put back; null when none was. */
      removed: { removed: string; quantity: string } | null
    }
  | { ok: false; reply: FormReply }

/** Takes over the quantities of a posted cart, and takes `removedId` out of it. What is right is taken, what is wrong is said. */
export async function takeQuantities(
  context: PageContext,
  { tokenHash }: CartSession,
  form: FormData,
  removedId: string,
): Promise<Taken> {
  const { parcels } = await getCart(tokenHash, context.locale)
  const lines = parcels.flatMap((parcel) => parcel.lines)
  const errors = new Map<string, FormReply['errors'][string]>()
  let [lineCount, changed] = [lines.length, 0]
  let removed: { removed: string; quantity: string } | null = null
  for (const { productId, slug, quantity } of lines) {
    const name = `quantity-${productId}`
    const typed = productId === removedId ? '0' : String(form.get(name) ?? quantity).trim()
    if (typed === String(quantity)) continue
    const set = await perform(context, setQuantity, { tokenHash, productId, quantity: typed })
    if (!set.ok) {
      const { error: key, details: values } = sayUntil(set, context.locale)
      errors.set(name, { key, ...(values && { values }) })
      continue
    }
    changed += 1
    lineCount = set.value.lineCount
    if (set.value.quantity === 0) removed = { removed: slug, quantity: String(quantity) }
  }
  return errors.size > 0
    ? { ok: false, reply: { errors: Object.fromEntries(errors) } }
    : { ok: true, lineCount, changed, removed }
}
