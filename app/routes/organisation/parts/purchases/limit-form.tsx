import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { NumberField } from '~/ui/form/number-field'

/** An owner says up to which sum buyers choose alone. `limit` in soʻm; null for any. */
export function LimitForm({ limit }: { limit: string | null }) {
  const t = useT()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('requests.limit.change')}</Heading>
      <PostForm id="limit" hidden={{ intent: 'limit' }}>
        <NumberField
          name="limit"
          label={t('requests.limit.field')}
          hint={t('requests.limit.hint')}
          kind="money"
          width={10}
          unit={t('requests.som')}
          value={limit ?? undefined}
          optional
        />
        <div>
          <Button look="secondary">{t('requests.limit.submit')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
