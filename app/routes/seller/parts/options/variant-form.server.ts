import { z } from 'zod'
import type { OwnProduct, OwnVariants } from '~/domains/market/index.server'
import { articleInput, optionalPriceInput, stockInput } from '~/domains/market/schema'
import { firstMessage, type ParsedForm, readHiddenNumber } from '~/http/forms.server'
import type { FormMessage } from '~/ui/form/page/form-reply'

const rowInput = z.object({ stock: stockInput, price: optionalPriceInput, article: articleInput })
const madeRowInput = rowInput.extend({ stock: z.unknown().transform(() => 0) })

type Row = OwnVariants['variants'][number]

/** Reads stock, price and number of every combination; what the form does not name stays as it is. */
export function readVariantForm(form: FormData, product: OwnProduct, variants: readonly Row[]) {
  const errors: Record<string, FormMessage> = {}
  const isCounted = product.availability === 'in_stock'
  const rows = variants
    .filter(({ id }) => form.has(`seen-${id}`))
    .flatMap(({ id }) => {
      const given = Object.fromEntries(
        (['stock', 'price', 'article'] as const).map((name) => [
          name,
          String(form.get(`${name}-${id}`) ?? ''),
        ]),
      )
      const read = (isCounted ? rowInput : madeRowInput).safeParse(given)
      if (!read.success) {
        for (const issue of read.error.issues.toReversed())
          errors[`${String(issue.path[0])}-${id}`] = firstMessage([issue])
        return []
      }
      const photo = String(form.get(`photo-${id}`) ?? '')
      return [
        {
          id,
          isOffered: form.get(`offered-${id}`) === 'on',
          stock: read.data.stock,
          seenStock: readHiddenNumber(form, `seen-${id}`),
          priceTiyin: read.data.price,
          article: read.data.article,
          photoId: product.photos.find((each) => each.id === photo)?.id ?? null,
        },
      ]
    })
  const isRight = Object.keys(errors).length === 0
  return isRight
    ? ({ ok: true, value: rows } satisfies ParsedForm<typeof rows>)
    : ({ ok: false, reply: { errors } } satisfies ParsedForm<typeof rows>)
}
