import { ok, type Result, refuse } from '~/lib/result'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { mostTries } from '../rules'

/**
 * The code that went to the phone of the person who is asked for a mandate. One answer for a number that does not exist,
 * a wrong code, one that is too old and one that was tried too often; a wrong try counts.
 */
export async function tryMandateCode(
  work: Work,
  { number, code }: { number: string; code: string },
): Promise<Result<{ mandateId: string }, 'mandates.error.wrongCode'>> {
  const mandate = await work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from mandate where number = ${number} for update`
    return work.tx.mandate.findUnique({ where: { number } })
  })
  const now = work.now()
  if (mandate?.status !== 'asked' || !mandate.codeUntil) return refuse('mandates.error.wrongCode')
  if (mandate.codeUntil <= now || mandate.answerBy <= now || mandate.codeTries >= mostTries)
    return refuse('mandates.error.wrongCode')
  const { id } = mandate
  if (!fitsSixDigits('mandateCode', id, code, mandate.codeHash)) {
    await work.keep('mandate-code-tried', () =>
      work.asSystem(() => work.tx.mandate.update({ where: { id }, data: { codeTries: { increment: 1 } } })),
    )
    return refuse('mandates.error.wrongCode')
  }
  await work.asSystem(() => work.tx.mandate.update({ where: { id }, data: { codeConfirmedAt: now } }))
  return ok({ mandateId: id })
}
