import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { accountKindOf } from './account-kind'

interface AccountOwnerProps {
  code: string
  number: string | null
}

/** The way to the page of what an account belongs to, where finance has one. */
export function AccountOwner({ code, number }: AccountOwnerProps) {
  const t = useT()
  const here = useHere()
  const kind = accountKindOf(code)
  const id = code.slice(kind.length + 1)
  if (kind === 'voucher' && number) {
    // Posted: the number of a voucher stands in no address.
    return (
      <PostForm action={here('/staff/finance/voucher')} hidden={{ number }} onlyShows>
        <Button look="secondary">{t('finance.account.story')}</Button>
      </PostForm>
    )
  }
  if (kind === 'budget') {
    return (
      <p>
        <a href={here(`/staff/finance/budget/${id}`)}>{t('finance.account.line')}</a>
      </p>
    )
  }
  if (kind === 'maker' || kind === 'payout') {
    const other = kind === 'maker' ? 'payout' : 'maker'
    return (
      <p>
        <a href={here(`/staff/finance/accounts/${other}:${id}`)}>{t(`finance.account.${other}`)}</a>
      </p>
    )
  }
  return null
}
