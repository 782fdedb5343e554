import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { NumberField } from '~/ui/form/number-field'

/** An owner says up to which sum buyers choose alone. `limit` in soʻm; null for any. */
export function LimitForm({ limit }: { limit: string | null }) {
  const t = useT()
  return (
    <Disclosure summary={t('requests.limit.change')}>
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
    </Disclosure>
  )
}
