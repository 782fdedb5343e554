import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'

/** Where the pages of a voucher begin: at the person's vouchers, for a clerk at the help that she gives. */
export function useFirstCrumb(isAssisted: boolean): { label: string; href: string } {
  const t = useT()
  const here = useHere()
  return isAssisted
    ? { label: t('assistance.title'), href: here('/staff/assist') }
    : { label: t('vouchers.wallet.title'), href: here('/vouchers') }
}
