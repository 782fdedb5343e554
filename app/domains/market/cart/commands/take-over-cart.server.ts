import { openJson, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { readOwnHold } from '../../checkout/rows/lock-cart.server'
import { joinQuantities, mostLines, mostUnitsOfOne } from '../../rules'
import { writeCartOwner } from '../account-cart.server'

export interface TakenCart {
  lineCount: number
  /** Both had something in them. */
  isJoined: boolean
}

/**
 * Makes what somebody put into a browser's cart part of the cart of her account when she signs in: numbers are added up
 * as far as there is something to be had, what is too much for one cart is saved for later, and nothing is lost. Null when
 * neither has a cart, or the browser keeps its own, which is paid for at this moment.
 */
export async function takeOverCart(
  work: Work,
  { tokenHash, ownTokenHash }: { tokenHash: string | null; ownTokenHash: string },
): Promise<TakenCart | null> {
  return work.asSystem(async () => {
    const carts = await lockCarts(work, [tokenHash ?? ownTokenHash, ownTokenHash])
    const own = carts.find((cart) => cart.tokenHash === ownTokenHash)
    const other = carts.find((cart) => cart.tokenHash !== ownTokenHash)
    const count = (cartId: string) => work.tx.cartLine.count({ where: { cartId } })
    if (!own && !other) return null
    // Another account's cart stays behind, and this one has its own from here on, be it an empty one.
    if (!other || other.isOwned) return { lineCount: own ? await count(own.id) : 0, isJoined: false }
    if (!own) {
      await work.tx.cart.update({ where: { id: other.id }, data: { tokenHash: ownTokenHash } })
      await writeCartOwner(work, { cartId: other.id, tokenHash: ownTokenHash })
      return { lineCount: await count(other.id), isJoined: false }
    }
    if (other.isPaidFor) return null
    const isJoined = (await count(own.id)) > 0 && (await count(other.id)) > 0
    await moveLines(work, other.id, own.id)
    await moveRest(work, other.id, own.id)
    await work.tx.cart.update({ where: { id: own.id }, data: { updatedAt: work.now() } })
    await work.tx.cart.delete({ where: { id: other.id } })
    return { lineCount: await count(own.id), isJoined }
  })
}

interface LockedCart {
  id: string
  tokenHash: string
  isPaidFor: boolean
  /** It is an account's. */
  isOwned: boolean
}

/** Read after the lock: while it was waited for, a payment may have begun, or another window joined them. */
async function lockCarts(work: Work, tokenHashes: readonly string[]): Promise<LockedCart[]> {
  const locked = await work.tx.$queryRaw<{ id: string }[]>`
    select id from cart where token_hash = any (${[...tokenHashes]}::text[]) order by id for update`
  return work.tx.$queryRaw<LockedCart[]>`
    select c.id, c.token_hash as "tokenHash",
      exists (select 1 from checkout k where k.cart_id = c.id and k.status = 'open') as "isPaidFor",
      exists (select 1 from cart_owner o where o.cart_id = c.id) as "isOwned"
    from cart c where c.id = any (${locked.map(({ id }) => id)}::uuid[])`
}

async function moveLines(work: Work, from: string, to: string): Promise<void> {
  const own = await work.tx.cartLine.findMany({ where: { cartId: to } })
  const { units } = await readOwnHold(work, to)
  const moved = await work.tx.cartLine.findMany({
    where: { cartId: from },
    include: { product: { select: { availability: true, stock: true } } },
    orderBy: { addedAt: 'asc' },
  })
  let room = mostLines - own.length
  for (const { productId, quantity: added, addedAt, product } of moved) {
    const there = own.find((line) => line.productId === productId)?.quantity ?? 0
    if (there === 0 && room-- <= 0) {
      await writeSaved(work, { cartId: to, productId, quantity: added, savedAt: work.now() })
      continue
    }
    const most = product.availability === 'in_stock' ? product.stock + (units.get(productId) ?? 0) : null
    const quantity = joinQuantities(there, added, most)
    await work.tx.cartLine.upsert({
      where: { cartId_productId: { cartId: to, productId } },
      create: { cartId: to, productId, quantity, addedAt },
      update: { quantity },
    })
  }
}

/** What was saved for later, the codes, and who gets it, where the account's cart does not know better. */
async function moveRest(work: Work, from: string, to: string): Promise<void> {
  for (const line of await work.tx.cartSaved.findMany({ where: { cartId: from } }))
    await writeSaved(work, { ...line, cartId: to })
  const promos = await work.tx.cartPromo.findMany({ where: { cartId: from } })
  const data = promos.map((promo) => ({ ...promo, cartId: to }))
  await work.tx.cartPromo.createMany({ data, skipDuplicates: true })
  const contact = await work.tx.cartContact.findUnique({ where: { cartId: from } })
  if (!contact) return
  const placeOf = (row: string) => ({ table: 'cart_contact', column: 'contact', row })
  const contactCipher = sealJson(openJson(contact.contactCipher, placeOf(from)), placeOf(to))
  await work.tx.cartContact.createMany({
    data: [{ ...contact, cartId: to, contactCipher }],
    skipDuplicates: true,
  })
}

interface Saved {
  cartId: string
  productId: string
  quantity: number
  savedAt: Date
}

async function writeSaved(work: Work, { cartId, productId, quantity, savedAt }: Saved): Promise<void> {
  await work.tx.$executeRaw`insert into cart_saved (cart_id, product_id, quantity, saved_at)
    values (${cartId}::uuid, ${productId}::uuid, ${quantity}, ${savedAt}::timestamptz)
    on conflict (cart_id, product_id) do update set
      quantity = least(cart_saved.quantity + excluded.quantity, ${mostUnitsOfOne}::int)`
}
