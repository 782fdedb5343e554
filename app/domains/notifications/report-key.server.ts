import { isSameSecret, sign } from '~/platform/crypto.server'
import { type SmsProvider, smsProviders } from './schema'

/** Path that an SMS provider posts its reports to. Its last part is a key made of the app's secret: they sign nothing. */
export function reportPath(provider: SmsProvider): string {
  return `/api/sms/${provider}/${sign('smsReport', provider)}`
}

export function isReportKey(provider: string | undefined, key: string | undefined): provider is SmsProvider {
  const known = smsProviders.find((name) => name === provider)
  return known !== undefined && isSameSecret(key ?? '', sign('smsReport', known))
}
