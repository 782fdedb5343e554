import type { ContextWith } from '~/domains/identity/context'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { AnchorFile, AnchorPorts } from '../ports'
import { genesisHash } from '../rules'
import { hashAnchorText, readAnchorText, writeAnchorText } from './anchor-text'

/**
 * Writes down outside the database what every chain has come to, once a day in Tashkent, and answers the day's file. A
 * second call on the same day answers the same one. Throws where no folder or key is given: the operator sees it.
 */
export async function writeAnchor(context: ContextWith<AnchorPorts>): Promise<AnchorFile> {
  const { anchors } = context.ports
  const { ANCHOR_KEYS: keys } = env()
  if (!anchors || !keys) throw new Error('ANCHOR_DIR and ANCHOR_KEYS are not set: the audit is not anchored')
  const last = (await anchors.list()).at(-1)
  const at = context.now()
  const lastAnchor = last ? readAnchorText(last.text, keys) : null
  if (last && lastAnchor && +dayOf(lastAnchor.at) >= +dayOf(at)) return last
  const heads = await transaction(context, (work) =>
    work.tx.auditHead.findMany({
      select: { chain: true, sequence: true, hash: true },
      orderBy: { chain: 'asc' },
    }),
  )
  const number = (last?.number ?? 0) + 1
  const previous = last ? hashAnchorText(last.text) : genesisHash
  const file = { number, text: writeAnchorText({ number, at, previous, heads }, keys) }
  const isNew = await anchors.add(file, isoDayOf(at))
  if (!isNew) throw new Error(`anchor ${number} was written by another worker at this moment`)
  return file
}
