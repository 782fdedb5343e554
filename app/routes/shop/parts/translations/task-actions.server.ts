import {
  readTextDays,
  releaseTextRequest,
  submitTranslation,
  type TextTask,
  takeTextRequest,
} from '~/domains/market/index.server'
import { translationForm } from '~/domains/market/schema'
import { parseForm, readHiddenNumber, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { createFormat } from '~/i18n/format'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** What the buttons of an editor's page do, by the name of the button. */
export const taskActions = {
  async take(context: SignedInContext, { id }: TextTask) {
    const taken = await perform(context, takeTextRequest, { id })
    if (!taken.ok) return refuseForm(taken)
    const days = await readTextDays('taken', context.now())
    const date = createFormat(context.locale).dateLong(addDays(dayOf(context.now()), days))
    return redirectWithNotice(context.url.pathname, {
      ...{ key: 'translations.task.taken', values: { date }, tone: 'success' },
    })
  },

  async hand(context: SignedInContext, { id, productId }: TextTask, form: FormData) {
    const source = readHiddenNumber(form, 'source')
    const parsed = parseForm(form, translationForm(productId === null))
    if (!parsed.ok) return refuseForm(parsed)
    const handed = await perform(context, submitTranslation, { id, source, ...parsed.value })
    if (!handed.ok) return refuseForm(handed)
    return redirectWithNotice(`/${context.locale}/translations`, {
      ...{ key: 'translations.task.handed', tone: 'success' },
    })
  },

  async release(context: SignedInContext, { id }: TextTask) {
    const released = await perform(context, releaseTextRequest, { id })
    if (!released.ok) return refuseForm(released)
    return redirectWithNotice(`/${context.locale}/translations`, {
      ...{ key: 'translations.task.released', tone: 'info' },
    })
  },
}
