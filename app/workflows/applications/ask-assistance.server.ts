import {
  type RecordAssistanceError,
  type RegisterWord,
  recordAssistance,
} from '~/domains/applications/index.server'
import { type AssistanceForm, civilAnswer } from '~/domains/applications/schema'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { askRegister } from './ask-register.server'

/** A clerk says whom she helps. The civil register is asked whether number and name are those of one living person. */
export async function askAssistance(
  context: ContextWith<{ agencies: AgencyGateway }>,
  { form, locale }: { form: AssistanceForm; locale: string },
): Promise<Result<null, RecordAssistanceError>> {
  const id = newId()
  const answer = await askRegister(context, { source: 'civil-register', pinfl: form.pinfl, purpose: id })
  return perform(context, recordAssistance, { id, form, register: readWord(answer), locale })
}

function readWord(answer: Awaited<ReturnType<typeof askRegister>>): RegisterWord {
  if (answer.outcome === 'notKnown') return 'silent'
  if (answer.outcome === 'notFound') return 'nobody'
  const read = civilAnswer.safeParse(answer.facts)
  if (!read.success) return 'silent'
  const { birthDate: bornOn, alive, ...name } = read.data
  return alive === false ? 'nobody' : { ...name, bornOn }
}
