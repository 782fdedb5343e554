import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'

interface ProofContentProps {
  code: 'status' | 'address' | 'account' | 'staff'
  content: Partial<Record<string, string | number>>
}

/** What a seller gave for a requirement, as she and the desk read it. */
export function ProofContent({ code, content }: ProofContentProps) {
  const t = useT()
  if (code === 'status')
    return content.statusNote ? <FreeText of={String(content.statusNote)} /> : t('proofs.fromRegister')
  if (code === 'address') return <FreeText of={String(content.workshop)} />
  if (code === 'account') return `${content.account}, ${content.bankCode}`
  return t('proofs.staffShown', { total: String(content.total), disabled: String(content.disabled) })
}
