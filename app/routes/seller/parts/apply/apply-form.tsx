import { type SellerRequirementCode, sellerKinds } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField, type SelectFieldProps } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { ProofFields } from './proof-fields'

interface ApplyFormProps {
  /** What was sent before and refused; null where nothing was. */
  sent: { displayName: string; kind: string; soato: string; story?: string | undefined } | null
  places: SelectFieldProps['options']
  accepted: Partial<Record<string, string | number>>
  codes: readonly SellerRequirementCode[]
  /** Who sees what is given. */
  seenBy: string
  /** What is said of the statuses that stand. */
  standing: readonly string[]
}

/** What somebody says who asks to sell. */
export function ApplyForm({ sent, places, accepted, codes, seenBy, standing }: ApplyFormProps) {
  const t = useT()
  return (
    <PostForm>
      <ChoiceField
        name="kind"
        label={t('state.apply.kind')}
        options={sellerKinds.map((value) => ({
          ...{ value, label: t(`state.apply.${value}`) },
          ...(value === 'enterprise' && { hint: t('state.apply.enterpriseHint') }),
        }))}
        value={sent?.kind}
      />
      <TextField
        name="displayName"
        label={t('seller.apply.name')}
        hint={t('seller.apply.nameHint')}
        value={sent?.displayName}
      />
      <SelectField
        name="soato"
        label={t('seller.apply.district')}
        options={places}
        value={sent?.soato}
        emptyLabel={t('seller.product.chooseCategory')}
      />
      <TextareaField
        name="story"
        label={t('seller.apply.story')}
        hint={t('seller.apply.storyHint')}
        value={sent?.story}
        limit={2000}
      />
      {codes.length > 0 && (
        <>
          <Heading level={2}>{t('proofs.title')}</Heading>
          <p>{seenBy}</p>
          {standing.map((said) => (
            <p key={said}>{said}</p>
          ))}
          {Object.keys(accepted).length > 0 && <p>{t('proofs.acceptedBefore')}</p>}
          <ProofFields codes={codes} values={accepted} />
        </>
      )}
      <p>{t('seller.apply.next')}</p>
      <Button>{t('seller.apply.submit')}</Button>
    </PostForm>
  )
}
