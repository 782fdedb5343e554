import { useT } from '~/i18n/react'
import type { ParcelStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'

/** One press each: the order is taken on, then it is packed. Who sends at once needs neither. */
export function PrepareForms({ status, acceptBy }: { status: ParcelStatus; acceptBy: string | null }) {
  const t = useT()
  if (status === 'paid')
    return (
      <section className="grid gap-4">
        <Heading level={2}>{t('seller.order.accept.title')}</Heading>
        {acceptBy && <p>{t('seller.order.accept.text', { date: acceptBy })}</p>}
        <PostForm id="accept" hidden={{ intent: 'accept' }}>
          <Button icon="check">{t('seller.order.accept.submit')}</Button>
        </PostForm>
      </section>
    )
  if (status !== 'accepted') return null
  return (
    <PostForm id="pack" hidden={{ intent: 'pack' }}>
      <Button icon="check">{t('seller.order.pack.submit')}</Button>
    </PostForm>
  )
}

/** The delivery firm says that it came. */
export function ArriveForm() {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('seller.order.arrive.title')}</Heading>
      <p>{t('seller.order.arrive.text')}</p>
      <PostForm id="arrive" hidden={{ intent: 'arrive' }}>
        <Button icon="check">{t('seller.order.arrive.submit')}</Button>
      </PostForm>
    </section>
  )
}
