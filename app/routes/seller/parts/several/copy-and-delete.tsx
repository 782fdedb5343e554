import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Disclosure } from '~/ui/content/disclosure'

/** Another one like it, or away with it; stands in the form of the product. */
export function CopyAndDelete({ isDraft }: { isDraft: boolean }) {
  const t = useT()
  return (
    <Disclosure summary={t('seller.product.copyOrDelete')}>
      <div className="form-stack">
        <p>{t('seller.product.copyOf')}</p>
        <div>
          <Button look="secondary" name="intent" value="copy">
            {t('seller.product.copy')}
          </Button>
        </div>
        {isDraft && (
          <>
            <p>{t('seller.product.deleteText')}</p>
            <div>
              <Button look="danger" icon="trash" name="intent" value="deleteDraft">
                {t('seller.product.deleteDraft')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Disclosure>
  )
}
