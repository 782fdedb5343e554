import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Name } from '~/ui/content/name'
import { accountKindOf } from './account-kind'

interface AccountNameProps {
  code: string
  /** Number or name of what it belongs to; null where its kind says all. */
  name: string | null
}

/** An account in words: what it is, and whose. */
export function AccountName({ code, name }: AccountNameProps) {
  const t = useT()
  return (
    <>
      {t(keyOf('finance.accountKind', accountKindOf(code)))} {name && <Name of={name} />}
    </>
  )
}
