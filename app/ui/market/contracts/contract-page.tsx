import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { ContractFacts, type ShownContract } from './contract-facts'
import { ContractStatus, type ContractStatusProps } from './contract-status'
import {
  ContractNext,
  type ContractNextProps,
  ContractSteps,
  type ContractStepsProps,
} from './contract-steps'
import { PoolFacts, type ShownPool } from './pool-facts'

interface ContractPageProps extends Omit<ContractNextProps, 'stagesHref'>, ContractStepsProps {
  contract: ShownContract & ContractStatusProps & { id: string; number: string; title: string }
  /** Where the contracts of this side stand. */
  home: string
  requestHref: string
  wasRunning: boolean
  /** Null where the seller makes it alone. */
  pool: ShownPool | null
  /** Where the shop is looked at; absent for its own people. */
  shopHref?: string
  /** What this side alone does first. */
  children?: ReactNode
}

/** A contract as a side reads it, and what comes next. */
export function ContractPage({
  home,
  requestHref,
  shopHref,
  wasRunning,
  pool,
  children,
  ...page
}: ContractPageProps) {
  const t = useT()
  const { contract } = page
  const stagesHref = `${home}/${contract.id}/stages`
  const links = [
    ...(contract.party ? [{ href: `${home}/${contract.id}/pdf`, label: t('contracts.pdf') }] : []),
    { href: requestHref, label: t('contracts.request') },
    ...(shopHref ? [{ href: shopHref, label: t('requests.shop') }] : []),
  ]
  return (
    <>
      <Heading level={1} caption={contract.number}>
        <FreeText of={contract.title} />
      </Heading>
      <p>
        <ContractStatus status={contract.status} />
      </p>
      <ContractNext {...page} stagesHref={stagesHref} />
      {children}
      <ContractSteps {...page} />
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="inline-flex min-h-11 items-center" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {pool && <PoolFacts {...pool} />}
      <ContractFacts contract={contract} {...(wasRunning && { stagesHref })} />
    </>
  )
}
