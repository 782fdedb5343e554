import { requestMandate } from '~/domains/applications/index.server'
import type { GroupAnswer } from '~/domains/questions/index.server'
import { getService } from '~/domains/services/index.server'
import { requireBudget } from '~/http/budgets.server'
import { refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { sendMandateCode } from '~/workflows/applications/send-mandate-code.server'
import type { Own } from './own.server'

/** Asks the person whom a page names for her mandate: for services of this kind, for a year. */
export async function askMandate(context: SignedInContext, { file }: Own, person: GroupAnswer) {
  await requireBudget(context, 'report')
  const service = await getService(file.serviceCode, context.locale)
  const text = (part: string) => String(ownValue(person, part) ?? '')
  const asked = await perform(context, requestMandate, {
    ...{ pinfl: text('pinfl'), familyName: text('familyName'), givenName: text('givenName') },
    patronymic: text('patronymic') || null,
    acts: ['apply', 'follow', 'spend'],
    serviceGroups: service ? [service.group] : [],
    term: '12',
  })
  if (!asked.ok) return refuseForm(asked, 'pinfl')
  await sendMandateCode(context, asked.value.id)
  const to = `/${context.locale}/account/mandates/${asked.value.id}`
  return redirectWithNotice(to, { key: 'mandates.done.asked', tone: 'success' })
}
