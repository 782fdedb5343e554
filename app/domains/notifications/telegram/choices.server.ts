import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { type ChosenChannel, chosenChannels, type NoticeKind, noticeKinds } from '../kinds'

export type Choices = Record<NoticeKind, ChosenChannel[]>

/** Her own choice of channels, and since when Telegram is linked; null = it is not. */
export async function getChannels(work: Work): Promise<{ choices: Choices; telegramSince: Date | null }> {
  const personId = work.personId ?? ''
  const rows = await work.tx.channelChoice.findMany({ where: { personId } })
  const link = await work.tx.telegramLink.findUnique({ where: { personId }, select: { linkedAt: true } })
  const choices = Object.fromEntries(
    noticeKinds.map((kind) => {
      const row = rows.find((one) => one.kind === kind)
      return [kind, chosenChannels.filter((channel) => !row || row.channels.includes(channel))]
    }),
  ) as Choices
  return { choices, telegramSince: link?.linkedAt ?? null }
}

/** Keeps over which channels she wants to be told of each kind of thing; the portal always tells. */
export async function saveChannels(work: Work, choices: Choices): Promise<void> {
  const { personId } = work
  if (!personId) throw new Error('saveChannels needs a signed-in person')
  await work.tx.channelChoice.deleteMany({ where: { personId } })
  await work.tx.channelChoice.createMany({
    data: noticeKinds.map((kind) => ({ personId, kind, channels: choices[kind] })),
  })
  await recordAudit(work, { subject: personId, action: 'person.channelsChosen' })
}
