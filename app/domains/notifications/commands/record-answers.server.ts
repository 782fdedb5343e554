import { enqueue } from '~/domains/jobs/index.server'
import type { Result } from '~/lib/result'
import { log } from '~/platform/log.server'
import type { Work } from '~/platform/work.server'
import type { DeliveryError } from '../ports'
import { writeFailure, writeTaken } from '../rows/write-answers.server'
import { maxAttempts } from '../rules'
import { unlinkTelegram } from '../telegram/link-chat.server'
import type { Letter } from './claim-letters.server'

/** What a provider said to a letter. */
export interface Answer {
  letter: Letter
  sent: Result<{ providerId: string }, DeliveryError>
}

/**
 * Keeps what providers said to letters: taken, refused for good, or to be asked again after so long, which a job of its
 * own does. Returns those to be tried again, whose provider did not answer.
 */
export async function recordAnswers(work: Work, answers: readonly Answer[]): Promise<Letter[]> {
  const again: Letter[] = []
  await writeTaken(
    work,
    answers.flatMap(({ letter, sent }) => (sent.ok ? { id: letter.id, ...sent.value } : [])),
  )
  for (const { letter, sent } of answers) {
    if (sent.ok) continue
    const { id, channel, attempts } = letter
    const reason = String(sent.details?.reason ?? 'providerUnavailable')
    if (reason === 'blocked' && channel === 'telegram') await unlinkTelegram(work, { chat: letter.to })
    const isLast = attempts >= maxAttempts
    const wait = Number(sent.details?.retryAfter ?? 0)
    if (wait > 0 && !isLast) {
      const runAt = new Date(work.now().getTime() + wait * 1_000)
      await enqueue(work, 'notifications.sendMessages', { messageIds: [id] }, { runAt, maxAttempts })
    } else if (isLast || sent.error === 'notifications.error.refusedByProvider') {
      await writeFailure(work, id, reason, 'failed')
      work.afterCommit(() => log.warn({ messageId: id, channel, reason }, 'message failed'))
    } else again.push(letter)
  }
  return again
}
