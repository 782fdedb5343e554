import {
  type RecordAssistanceError,
  type RegisterWord,
  recordAssistance,
} from '~/domains/applications/index.server'
import { type AssistanceForm, civilAnswer } from '~/domains/applications/schema'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { findVoucherToHelp } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { askRegister } from './ask-register.server'

/** A clerk says whom she helps, with what: of a voucher, who calls 1140 says which centre gave it. The civil register is asked whether number and name are those of one living person. */
export async function askAssistance(
  context: ContextWith<{ agencies: AgencyGateway }>,
  { form, locale }: { form: AssistanceForm; locale: string },
): Promise<Result<null, RecordAssistanceError | 'vouchers.error.helpCentre'>> {
  const id = newId()
  const centreCode = form.subject === 'voucher' ? (context.organisationId ?? form.centreCode) : ''
  if (centreCode === undefined || (form.subject === 'voucher' && !centreCode))
    return refuse('vouchers.error.helpCentre')
  const answer = await askRegister(context, { source: 'civil-register', pinfl: form.pinfl, purpose: id })
  return perform(context, record, { id, form, register: readWord(answer), locale, centreCode })
}

async function record(
  work: Work,
  { centreCode, ...asked }: Omit<Parameters<typeof recordAssistance>[1], 'voucher'> & { centreCode: string },
) {
  const { form } = asked
  if (form.subject !== 'voucher') return recordAssistance(work, asked)
  const { pinfl, deviceCode } = form
  const voucher = await findVoucherToHelp(work, { pinfl, deviceCode, centreCode })
  return recordAssistance(work, { ...asked, voucher })
}

function readWord(answer: Awaited<ReturnType<typeof askRegister>>): RegisterWord {
  if (answer.outcome === 'notKnown') return 'silent'
  if (answer.outcome === 'notFound') return 'nobody'
  const read = civilAnswer.safeParse(answer.facts)
  if (!read.success) return 'silent'
  const { birthDate: bornOn, alive, ...name } = read.data
  return alive === false ? 'nobody' : { ...name, bornOn }
}
