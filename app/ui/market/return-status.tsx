import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { ReturnReader } from './return-next'

/** States that are said otherwise to whom they are about. */
const saidTo = {
  buyer: ['accepted', 'withdrawn'],
  seller: ['asked', 'refused', 'accepted', 'back'],
}

/** Where a return stands, to its reader: what waits for her, and what she did, is said as hers. */
export function ReturnStatus({ reader, status }: { reader: ReturnReader; status: string }) {
  const t = useT()
  return <>{t(statusKeyFor(reader, status))}</>
}

export function statusKeyFor(reader: ReturnReader, status: string) {
  const isHers = reader !== 'desk' && saidTo[reader].includes(status)
  return isHers ? keyOf(`returns.statusFor.${reader}`, status) : keyOf('returns.status', status)
}
