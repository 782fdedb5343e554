import { removeSaved, resumeSaved } from '~/domains/market/index.server'
import { refuseForm } from '~/http/forms.server'
import type { PageContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { type CartSession, cartHeaders } from './cart-session.server'
import { viewSaved } from './saved-view.server'
import { sayUntil } from './say-until.server'

/** A button of the list beneath the cart: back into the cart, or away. The name in the message is the catalogue's. */
export async function actOnSaved(
  context: PageContext,
  cart: CartSession,
  { act, productId }: { act: 'resume' | 'forget'; productId: string },
): Promise<Response> {
  const { locale } = context
  const { tokenHash } = cart
  const page = `/${locale}/cart`
  const line = (await viewSaved(cart, locale)).find((each) => each.productId === productId)
  const values = { name: line?.name ?? '' }
  if (act === 'forget') {
    await perform(context, removeSaved, { tokenHash, productId })
    return redirectWithNotice(page, { key: 'checkout.saved.removed', values, tone: 'success' })
  }
  const back = await perform(context, resumeSaved, { tokenHash, productId })
  if (!back.ok) return refuseForm(sayUntil(back, locale))
  const headers = await cartHeaders(cart, back.value.lineCount)
  return redirectWithNotice(page, { key: 'checkout.saved.resumed', values, tone: 'success' }, headers)
}
