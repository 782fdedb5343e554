import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { partOfCode } from './account-kind'

interface AccountFilterFormProps {
  filter: { q: string; kind: string; state: string }
  /** Kinds that there are accounts of. */
  kinds: readonly string[]
}

const states = ['notEmpty', 'empty', 'below'] as const

/** Which accounts to show. */
export function AccountFilterForm({ filter, kinds }: AccountFilterFormProps) {
  const t = useT()
  return (
    <search>
      <PostForm>
        <TextField
          name="q"
          kind="lookUp"
          label={t('finance.accounts.search')}
          hint={t('finance.accounts.searchHint')}
          value={filter.q}
          optional
        />
        <div className="grid gap-6 md:grid-cols-2">
          <SelectField
            name="kind"
            label={t('finance.accounts.kind')}
            value={filter.kind}
            emptyLabel={t('finance.accounts.allKinds')}
            options={kinds.map((value) => ({
              value,
              label: t(keyOf('finance.accountKind', partOfCode(value))),
            }))}
          />
          <SelectField
            name="state"
            label={t('finance.account.balance')}
            value={filter.state}
            emptyLabel={t('finance.accounts.anyBalance')}
            options={states.map((value) => ({ value, label: t(`finance.accounts.state.${value}`) }))}
          />
        </div>
        <Button look="secondary" icon="search">
          {t('finance.account.show')}
        </Button>
      </PostForm>
    </search>
  )
}
