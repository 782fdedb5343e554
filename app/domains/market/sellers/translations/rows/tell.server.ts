import { notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../../notify-seller.server'
import { type TextRequestRow, viewTextRequest } from '../view.server'

interface TextNotice {
  /** What happened: with the request and its version it names the notice. */
  step: string
  template: Extract<Template, `notifications.translation${string}`>
}

/** Tells the shop of its request. */
export async function tellAskingShop(work: Work, row: TextRequestRow, { step, template }: TextNotice) {
  await notifySeller(work, {
    ...{ key: `textRequest:${row.id}:${step}-${row.version}:seller`, sellerId: row.sellerId },
    ...{ template, variables: { name: viewTextRequest(row).title }, path: `/seller/translations/${row.id}` },
  })
}

/** Tells the editor, who has it in hand or had. Nobody where nobody has. */
export async function tellEditor(work: Work, row: TextRequestRow, { step, template }: TextNotice) {
  if (row.takenById === null) return
  await notify(work, {
    ...{ key: `textRequest:${row.id}:${step}-${row.version}:editor`, personId: row.takenById },
    ...{ template, variables: { name: viewTextRequest(row).title }, locale: null },
    path: step === 'freed' ? '/translations' : `/translations/${row.id}`,
  })
}
