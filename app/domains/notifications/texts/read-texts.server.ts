import type { Work } from '~/platform/work.server'
import { type NoticeTexts, noticeTexts } from './schema'

interface Told {
  template: string
  /** 0: as the program ships it. */
  textNumber: number
}

const keyOf = ({ template, textNumber }: Told) => `${template} ${textNumber}`

/**
 * The words that messages were told in, by message; null where they are the program's own. With the portal's eyes: what
 * people are told is no secret, who wrote it is not read.
 */
export async function readTexts(work: Work, messages: readonly Told[]): Promise<(NoticeTexts | null)[]> {
  const own = messages.filter(({ textNumber }) => textNumber > 0)
  if (own.length === 0) return messages.map(() => null)
  const rows = await work.asSystem(() =>
    work.tx.noticeText.findMany({
      where: { OR: own.map(({ template, textNumber: number }) => ({ template, number })) },
      select: { template: true, number: true, texts: true },
    }),
  )
  const byKey = new Map(
    rows.map(({ template, number, texts }) => [
      keyOf({ template, textNumber: number }),
      texts === null ? null : noticeTexts.parse(texts),
    ]),
  )
  return messages.map((message) => byKey.get(keyOf(message)) ?? null)
}
