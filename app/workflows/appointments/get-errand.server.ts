import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type Errand, type ErrandAsked, findErrand } from './find-errand.server'

/** What somebody asks for, for a page. */
export function getErrand(context: Context, asked: ErrandAsked): Promise<Errand | null> {
  return transaction(context, (work) => findErrand(work, asked))
}
