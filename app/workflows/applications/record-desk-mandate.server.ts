import {
  findGrantorAccount,
  type RecordMandateError,
  type RecordMandateInput,
  recordMandate,
} from '~/domains/applications/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { askPhone } from './ask-register.server'

/** Writes a mandate down at the desk. Who has no account is told on the phone that the register has of her. */
export async function recordDeskMandate(
  context: ContextWith<{ agencies: AgencyGateway }>,
  form: Omit<RecordMandateInput, 'phone'>,
): Promise<Result<{ number: string }, RecordMandateError>> {
  const account = await perform(context, findGrantorAccount, form.pinfl)
  const phone = account ? null : await askPhone(context, form.pinfl, 'mandate')
  return perform(context, recordMandate, { ...form, phone })
}
