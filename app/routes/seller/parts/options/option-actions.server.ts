import {
  type OwnProduct,
  type OwnVariants,
  removeOptions,
  setOptions,
  updateVariants,
} from '~/domains/market/index.server'
import { type NotAccepted, readHiddenNumber } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { readOptionForm } from './option-form.server'
import { readVariantForm } from './variant-form.server'

interface Asked {
  form: FormData
  product: OwnProduct
  own: OwnVariants
}

type Acted = { ok: true; notice: TextKey; leaves?: boolean } | NotAccepted

/** What the buttons of the page of options do. */
export const optionActions: Record<string, (context: SignedInContext, asked: Asked) => Promise<Acted>> = {
  async options(context, { form, product, own }) {
    const read = await readOptionForm(form, { product, before: own.options })
    if (!read.ok) return read
    const version = readHiddenNumber(form, 'version')
    const set = await perform(context, setOptions, { productId: product.id, version, options: read.value })
    return set.ok ? { ok: true, notice: 'variants.optionsSaved' } : set
  },

  async rows(context, { form, product, own }) {
    const read = readVariantForm(form, product, own.variants)
    if (!read.ok) return read
    const version = readHiddenNumber(form, 'version')
    const saved = await perform(context, updateVariants, { productId: product.id, version, rows: read.value })
    if (saved.ok) return { ok: true, notice: 'variants.rowsSaved' }
    if (saved.error !== 'variants.error.articleTaken') return saved
    const { id, article = '' } = saved.details ?? {}
    const taken = { key: saved.error, values: { article } }
    return { ok: false, reply: { errors: { [`article-${id}`]: taken } } }
  },

  async remove(context, { form, product }) {
    const version = readHiddenNumber(form, 'version')
    const removed = await perform(context, removeOptions, { productId: product.id, version })
    return removed.ok ? { ok: true, notice: 'variants.removed', leaves: true } : removed
  },
}
