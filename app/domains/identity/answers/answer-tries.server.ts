import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { addDays, endOfDay } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import { lockName } from '~/platform/lock-name.server'
import type { AnswerTryAbout } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** Wrong answers about one number in a day, whoever gives them (an example value; the database counts too). */
const mostTries = 3

const refused = {
  voucher_help: 'person.voucherHelpRefused',
  training_enrolment: 'person.enrolmentRefused',
} as const satisfies Record<AnswerTryAbout, string>

/**
 * Whether so many wrong answers were given about a number today that no other is heard, while none is given beside.
 * Counted for a number that nobody has as for any other: it does not say who is known.
 */
export async function isTriedTooOften(work: Work, about: AnswerTryAbout, pinfl: string): Promise<boolean> {
  const pinflIndex = blindIndex('pinfl', pinfl)
  const key = `answer:${about}:${pinflIndex}`
  await lockName(work, key)
  const until = endOfDay(work.now())
  const from = addDays(until, -1)
  const tries = await work.asSystem(() =>
    work.tx.answerTry.count({ where: { about, pinflIndex, at: { gte: from, lte: until } } }),
  )
  return tries >= mostTries
}

/** A wrong answer counts although the command is refused, and stands in the log of who is known by the number. */
export async function countWrongAnswer(
  work: Work,
  about: AnswerTryAbout,
  { pinfl, personId }: { pinfl: string; personId: string | null },
): Promise<void> {
  const { personId: helperId } = work
  if (!helperId) throw new Error('a person asks')
  const pinflIndex = blindIndex('pinfl', pinfl)
  await work.keep('identity-answer-tried', async () => {
    await work.asSystem(() =>
      work.tx.answerTry.create({ data: { id: newId(), about, pinflIndex, helperId, at: work.now() } }),
    )
    if (personId) await recordAudit(work, { subject: personId, action: refused[about], details: {} })
  })
}
