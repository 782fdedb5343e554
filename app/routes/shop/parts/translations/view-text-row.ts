import type { TextRequestView } from '~/domains/market/index.server'
import { isoDay } from '~/lib/figures/iso-day'

export interface TextRow {
  id: string
  title: string
  /** BCP 47 code of the title. */
  lang: string
  isStory: boolean
  fromLocale: string
  toLocale: string
  shop: string
  /** Characters. */
  size: number
  askedAt: string
  /** `YYYY-MM-DD`; null where nothing is waited for. */
  dueOn: string | null
  status: TextRequestView['status']
}

/** A text as a row of a list of an editor. */
export function viewTextRow(request: TextRequestView): TextRow {
  const { id, title, fromLocale, toLocale, productId, source, seller, askedAt, dueOn, status } = request
  return {
    ...{ id, title, fromLocale, toLocale, status, lang: fromLocale, isStory: productId === null },
    ...{ shop: seller.displayName, size: (source.name ?? '').length + source.text.length },
    ...{ askedAt: askedAt.toISOString(), dueOn: isoDay(dueOn) },
  }
}
