import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'

/** How vouchers were counted, and why some of it is not told. */
export function VoucherMethod() {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('board.method.title')}</Heading>
      <Prose>
        <p>{t('board.method.when')}</p>
        <p>{t('board.vouchers.method.counts')}</p>
        <p>{t('board.vouchers.method.money')}</p>
        <p>{t('board.vouchers.method.days')}</p>
        <p>{t('board.method.few')}</p>
        <p>{t('board.method.kept')}</p>
      </Prose>
    </section>
  )
}
